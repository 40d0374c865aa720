// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline/table.h"

#include "app/exchange/spreadsheettext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString jsonText(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            quoted += u'\\';
            quoted += c;
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            quoted += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        } else {
            quoted += c;
        }
    }
    return quoted + u'"';
}

QString csvText(QString text)
{
    if (spreadsheettext::isFormula(text.left(1).toUtf8())) {
        text.prepend(u'\'');
    }
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')) {
        text.replace(u"\""_s, u"\"\""_s);
        return u'"' + text + u'"';
    }
    return text;
}

QStringList digitsOf(const QList<qint64> &numbers)
{
    QStringList digits;
    std::ranges::transform(
        numbers, std::back_inserter(digits), [](qint64 number) { return QString::number(number); });
    return digits;
}

/// Columns a terminal uses: an accent written as a mark of its own takes none.
qsizetype columnsOf(const QString &text)
{
    const auto points = text.toUcs4();
    return std::ranges::count_if(points, [](char32_t point) {
        const auto category = QChar::category(point);
        return category != QChar::Mark_NonSpacing && category != QChar::Mark_Enclosing
            && category != QChar::Other_Format;
    });
}

/// A name that holds control characters must not drive the terminal.
QString harmless(QString text)
{
    std::ranges::replace_if(text, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(u' '));
    return text;
}

} // namespace

QString Cell::toJson() const
{
    if (const auto *number = std::get_if<qint64>(&value_)) {
        return QString::number(*number);
    }
    if (const auto *text = std::get_if<QString>(&value_)) {
        return jsonText(*text);
    }
    if (const auto *codes = std::get_if<QStringList>(&value_)) {
        QStringList quoted;
        std::ranges::transform(*codes, std::back_inserter(quoted), jsonText);
        return u'[' + quoted.join(u", "_s) + u']';
    }
    if (const auto *numbers = std::get_if<QList<qint64>>(&value_)) {
        return u'[' + digitsOf(*numbers).join(u", "_s) + u']';
    }
    const auto *json = std::get_if<Json>(&value_);
    return json ? json->text : u"null"_s;
}

QString Cell::toCsv() const
{
    if (const auto *number = std::get_if<qint64>(&value_)) {
        return QString::number(*number);
    }
    if (const auto *text = std::get_if<QString>(&value_)) {
        return csvText(*text);
    }
    if (const auto *numbers = std::get_if<QList<qint64>>(&value_)) {
        return digitsOf(*numbers).join(u'|');
    }
    if (const auto *json = std::get_if<Json>(&value_)) {
        return csvText(json->text);
    }
    const auto *codes = std::get_if<QStringList>(&value_);
    return codes ? csvText(codes->join(u'|')) : QString();
}

QString DataTable::objectToJson(const QStringList &keys, const QList<Cell> &row)
{
    QStringList members;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        members << jsonText(keys.at(i)) + u": "_s + row.at(i).toJson();
    }
    return u'{' + members.join(u", "_s) + u'}';
}

QString DataTable::toJson() const
{
    if (rows.isEmpty()) {
        return u"[]\n"_s;
    }
    QStringList objects;
    for (const auto &row : rows) {
        objects << u"  "_s + objectToJson(keys, row);
    }
    return u"[\n"_s + objects.join(u",\n"_s) + u"\n]\n"_s;
}

QString DataTable::toCsv() const
{
    QString csv = keys.join(u',') + u'\n';
    for (const auto &row : rows) {
        QStringList cells;
        std::ranges::transform(row, std::back_inserter(cells), &Cell::toCsv);
        csv += cells.join(u',') + u'\n';
    }
    return csv;
}

QString TextTable::toText() const
{
    QList<QStringList> lines { headings };
    lines += rows;
    QList<qsizetype> widths(headings.size(), 0);
    for (QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            line[i] = harmless(line.at(i));
            widths[i] = std::max(widths.at(i), columnsOf(line.at(i)));
        }
    }
    QString text;
    for (const QStringList &line : std::as_const(lines)) {
        QString written;
        for (qsizetype i = 0; i < line.size(); ++i) {
            written += line.at(i) + QString(widths.at(i) - columnsOf(line.at(i)) + 2, u' ');
        }
        while (written.endsWith(u' ')) {
            written.chop(1);
        }
        text += written + u'\n';
    }
    return text;
}
