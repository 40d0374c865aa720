// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// One value of a list: null, a whole number, a text, or several numbers or codes.
class Cell final
{
public:
    Cell() = default; ///< null
    Cell(qint64 number)
        : value_(number)
    {
    }
    Cell(int number)
        : value_(qint64(number))
    {
    }
    /// An empty text is a value that lacks: null.
    Cell(const QString &text)
    {
        if (!text.isEmpty()) {
            value_ = text;
        }
    }
    Cell(const QStringList &codes)
        : value_(codes)
    {
    }
    Cell(const QList<qint64> &numbers)
        : value_(numbers)
    {
    }
    /// What is json already: objects inside an object.
    [[nodiscard]] static Cell ofJson(const QString &json)
    {
        Cell cell;
        cell.value_ = Json { json };
        return cell;
    }
    template <class T>
    Cell(const std::optional<T> &value)
        : Cell(value ? Cell(*value) : Cell())
    {
    }

    /// A number is written digit by digit: an id of 63 bits loses none.
    [[nodiscard]] QString toJson() const;
    /// Quoted where RFC 4180 asks for it; several numbers or codes are joined by "|"; a text a spreadsheet
    /// would run as a formula gets an apostrophe before it.
    [[nodiscard]] QString toCsv() const;

private:
    struct Json {
        QString text;
    };
    std::variant<std::monostate, qint64, QString, QStringList, QList<qint64>, Json> value_;
};

/// Rows for a program to read.
struct DataTable {
    QStringList keys;
    QList<QList<Cell>> rows;

    /// An array of objects, one a line, keys in this order.
    [[nodiscard]] QString toJson() const;
    /// A header row, commas, lines ended by LF.
    [[nodiscard]] QString toCsv() const;
    /// One row alone, as an object.
    [[nodiscard]] static QString objectToJson(const QStringList &keys, const QList<Cell> &row);
};

/// Rows for a person to read on a terminal: columns aligned, a title above each.
struct TextTable {
    QStringList headings;
    QList<QStringList> rows;

    [[nodiscard]] QString toText() const;
};
