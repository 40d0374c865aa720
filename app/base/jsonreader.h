// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QStringList>
#include <QTime>

#include <functional>
#include <memory>
#include <optional>

/// Reads a JSON document strictly (UTF-8, no field twice), field by field, and keeps the first thing that is
/// wrong with its place. After a mistake the reads go on and answer empty values: the caller looks at the
/// mistake once, at the end.
class JsonReader final
{
public:
    /// One object of the document; every field must be asked for once, or it is unknown.
    class Object final
    {
    public:
        [[nodiscard]] QString text(const QString &field);
        [[nodiscard]] QString filledText(const QString &field); ///< not empty, not only spaces
        [[nodiscard]] QString textOrNull(const QString &field); ///< empty when null
        [[nodiscard]] int integer(const QString &field, int least, int most);
        [[nodiscard]] std::optional<int> integerOrNull(const QString &field, int least, int most);
        [[nodiscard]] QDate date(const QString &field); ///< "2021-11-23"
        [[nodiscard]] std::optional<QTime> timeOrNull(const QString &field); ///< "17:00"
        [[nodiscard]] QStringList texts(const QString &field);
        /// Empty when there is no such field: for one that came later than files already written.
        [[nodiscard]] QStringList textsIfThere(const QString &field);
        [[nodiscard]] Object object(const QString &field);
        /// Each element of a list of objects.
        void each(const QString &field, const std::function<void(Object &)> &read);
        /// Says that this field's value is wrong.
        void refuse(const QString &field, const QString &why);
        /// Refuses the fields nobody asked for. Called by each() and by JsonReader.
        void finish();

    private:
        friend class JsonReader;
        Object(JsonReader &reader, QJsonObject object, QString path)
            : reader_(reader)
            , object_(std::move(object))
            , path_(std::move(path))
        {
        }
        [[nodiscard]] QJsonValue take(const QString &field);
        [[nodiscard]] QString pathOf(const QString &field) const;

        JsonReader &reader_;
        QJsonObject object_;
        QString path_;
        QSet<QString> asked_;
    };

    explicit JsonReader(const QByteArray &json);

    [[nodiscard]] Object root();
    [[nodiscard]] const std::optional<Error> &mistake() const { return mistake_; }
    /// `place` is a path in the document: "tracks[1].modules[0].title", or a line when it is no JSON: "ligne
    /// 12".
    void refuse(const QString &place, const QString &why);

private:
    QJsonObject root_;
    std::optional<Error> mistake_;
};
