// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The rows an entity is, written as the journal reads them (app/journal/image.h), without a tree of values
/// in between.
class RowJson final
{
public:
    RowJson() { text_.reserve(1024); }

    void table(QLatin1StringView name); ///< its rows follow
    void row(const QString &key);
    void column(QLatin1StringView name, const QString &value); ///< QString() is null
    void column(QLatin1StringView name, qint64 value);
    void null(QLatin1StringView name);
    [[nodiscard]] QString take();

private:
    void comma(bool &isFirst);
    void quoted(QStringView text);

    QString text_ = QStringLiteral("{");
    bool isFirstTable_ = true;
    bool isFirstRow_ = true;
    bool isFirstColumn_ = true;
    bool hasRow_ = false;
};
