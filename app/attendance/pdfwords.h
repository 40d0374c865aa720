// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

/// Words and numbers of a PDF one after another from a place on.
class PdfWords final
{
public:
    PdfWords(QByteArrayView content, qsizetype place);

    [[nodiscard]] std::optional<qint64> number();
    /// Whether that word is next; it is passed then.
    [[nodiscard]] bool takes(QByteArrayView word);
    [[nodiscard]] qsizetype place() const { return place_; }

private:
    void skipSpaces();

    QByteArrayView content_;
    qsizetype place_;
};
