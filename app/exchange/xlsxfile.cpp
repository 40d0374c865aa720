// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/xlsxfile.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace
{

// What the format allows (ECMA-376; "Excel specifications and limits").
constexpr qsizetype longestText = 32'767;
constexpr qsizetype longestSheetName = 31;
constexpr int mostRows = 1'048'576;
constexpr int firstYear = 1900;

// In characters of the usual font.
constexpr qsizetype narrowest = 8;
constexpr qsizetype widest = 60;
constexpr qsizetype dateWidth = 17;

QByteArray sheetName(QString title)
{
    static const QString forbidden = u"[]:*?/\\'"_s;
    std::ranges::replace_if(title, [](QChar c) { return forbidden.contains(c); }, QChar(u' '));
    title = title.left(longestSheetName).trimmed();
    return (title.isEmpty() ? u"Liste"_s : title).toUtf8();
}

/// Never a half of a pair at the end.
QByteArray cellText(const QString &text)
{
    if (text.size() <= longestText) {
        return text.toUtf8();
    }
    qsizetype kept = longestText - 1;
    kept -= text.at(kept - 1).isHighSurrogate() ? 1 : 0;
    return (text.left(kept) + u'…').toUtf8();
}

lxw_datetime day(QDate date, QTime time = {})
{
    return { .year = date.year(),
        .month = date.month(),
        .day = date.day(),
        .hour = time.isValid() ? time.hour() : 0,
        .min = time.isValid() ? time.minute() : 0,
        .sec = time.isValid() ? double(time.second()) : 0.0 };
}

class Sheet final
{
public:
    explicit Sheet(lxw_workbook *book, const QString &title)
        : sheet_(workbook_add_worksheet(book, sheetName(title).constData()))
        , dates_(workbook_add_format(book))
        , moments_(workbook_add_format(book))
        , headings_(workbook_add_format(book))
    {
        format_set_num_format(dates_, "dd/mm/yyyy");
        format_set_num_format(moments_, "dd/mm/yyyy hh:mm");
        format_set_bold(headings_);
        format_set_bottom(headings_, LXW_BORDER_THIN);
    }

    [[nodiscard]] lxw_error write(const ListTable &list)
    {
        const auto columns = lxw_col_t(list.headings.size());
        for (lxw_col_t column = 0; column < columns; ++column) {
            const QString &heading = list.headings.at(column);
            note(worksheet_write_string(sheet_, 0, column, cellText(heading).constData(), headings_));
            qsizetype width = std::max(narrowest, heading.size() + 3); // room for the filter's arrow
            for (lxw_row_t row = 0; row < lxw_row_t(list.rows.size()); ++row) {
                const QVariant &value = list.rows.at(row).at(column);
                note(writeCell(row + 1, column, value));
                width = std::max(width, widthOf(value));
            }
            note(worksheet_set_column(sheet_, column, column, double(std::min(width, widest)), nullptr));
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        if (columns > 0) {
            note(worksheet_autofilter(sheet_, 0, 0, lxw_row_t(list.rows.size()), lxw_col_t(columns - 1)));
        }
        worksheet_repeat_rows(sheet_, 0, 0);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9); // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        return error_;
    }

private:
    void note(lxw_error error)
    {
        if (error_ == LXW_NO_ERROR) {
            error_ = error;
        }
    }

    static qsizetype widthOf(const QVariant &value)
    {
        const bool isDate = value.typeId() == QMetaType::QDate || value.typeId() == QMetaType::QDateTime;
        return isDate ? dateWidth : value.toString().size() + 1;
    }

    lxw_error writeCell(lxw_row_t row, lxw_col_t column, const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::QDate:
            if (value.toDate().year() >= firstYear) {
                lxw_datetime when = day(value.toDate());
                return worksheet_write_datetime(sheet_, row, column, &when, dates_);
            }
            break;
        case QMetaType::QDateTime:
            if (const QDateTime moment = value.toDateTime(); moment.date().year() >= firstYear) {
                lxw_datetime when = day(moment.date(), moment.time());
                return worksheet_write_datetime(sheet_, row, column, &when, moments_);
            }
            break;
        case QMetaType::Int:
        case QMetaType::LongLong:
            return worksheet_write_number(sheet_, row, column, value.toDouble(), nullptr);
        default:
            break;
        }
        const QString text = value.toString();
        return text.isEmpty()
            ? LXW_NO_ERROR
            : worksheet_write_string(sheet_, row, column, cellText(text).constData(), nullptr);
    }

    lxw_worksheet *sheet_;
    lxw_format *dates_;
    lxw_format *moments_;
    lxw_format *headings_;
    lxw_error error_ = LXW_NO_ERROR;
};

} // namespace

Done xlsxfile::write(const QString &path, const ListTable &list)
{
    if (list.rows.size() >= mostRows) {
        return failure(Error::Kind::CannotWrite, path, u"more rows than a sheet of the format has"_s);
    }
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book) {
        return failure(Error::Kind::CannotWrite, path, u"out of memory"_s);
    }
    const lxw_error written = Sheet(book, list.title).write(list);
    const lxw_error closed = workbook_close(book); // frees it, whatever happens
    const lxw_error error = written != LXW_NO_ERROR ? written : closed;
    if (error != LXW_NO_ERROR) {
        return failure(Error::Kind::CannotWrite, path, QString::fromLatin1(lxw_strerror(error)));
    }
    return {};
}
