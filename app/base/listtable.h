// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QVariant>

/// A list as it is shown, to be written as a file of a spreadsheet.
struct ListTable {
    /// What a model answers where the value is more than the text shown: a QDate or QDateTime for a date, a
    /// text that no spreadsheet takes for something else ("2 sur 4" for "2/4", which would be a day).
    static constexpr int valueRole = Qt::UserRole + 100;

    QString title;
    QStringList headings;
    /// As many cells as headings: QString, a whole number, QDate, QDateTime (local time), or nothing.
    QList<QVariantList> rows;
};
