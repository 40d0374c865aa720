// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/listwriter.h"

#include "app/base/outputfile.h"
#include "app/exchange/spreadsheettext.h"
#include "app/exchange/xlsxfile.h"

#include <QDateTime>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

QByteArray csvText(QByteArray text)
{
    if (spreadsheettext::isFormula(text)) {
        text.prepend('\'');
    }
    const bool isQuoted = text.contains('"') || text.contains(';') || text.contains('\n')
        || text.contains('\r') || text.startsWith(' ') || text.endsWith(' ');
    return isQuoted ? '"' + text.replace('"', "\"\"") + '"' : text;
}

QByteArray csvCell(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QDate:
        return value.toDate().toString(u"dd/MM/yyyy").toUtf8();
    case QMetaType::QDateTime:
        return value.toDateTime().toString(u"dd/MM/yyyy HH:mm").toUtf8();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    default:
        return csvText(value.toString().toUtf8());
    }
}

template <class Cells, class Written> QByteArray line(const Cells &cells, Written written)
{
    QByteArrayList parts;
    for (const auto &cell : cells) {
        parts << written(cell);
    }
    return parts.join(';') + "\r\n";
}

QByteArray csv(const ListTable &list)
{
    QByteArray text = "\xEF\xBB\xBF";
    text += line(list.headings, [](const QString &heading) { return csvText(heading.toUtf8()); });
    for (const QVariantList &row : list.rows) {
        text += line(row, csvCell);
    }
    return text;
}

/// The XLSX library writes to a name, not to a device: first beside, then to its place in one step.
Result<QByteArray> xlsx(const ListTable &list)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.xlsx"_s);
    if (!folder.isValid()) {
        return failure(Error::Kind::CannotWrite, {}, folder.errorString());
    }
    if (const Done written = xlsxfile::write(path, list); !written) {
        return std::unexpected(written.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Kind::CannotWrite, {}, file.errorString());
    }
    return file.readAll();
}

} // namespace

std::optional<ListFormat> listwriter::formatOf(const QString &path)
{
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        return ListFormat::Xlsx;
    }
    return path.endsWith(u".csv", Qt::CaseInsensitive) ? std::optional(ListFormat::Csv) : std::nullopt;
}

Done listwriter::write(const QString &path, const ListTable &list)
{
    const auto format = formatOf(path);
    if (!format) {
        return failure(Error::Kind::Invalid, u"export:ending"_s);
    }
    Result<QByteArray> bytes = *format == ListFormat::Csv ? csv(list) : xlsx(list);
    if (!bytes) {
        return failure(Error::Kind::CannotWrite, path, bytes.error().detail);
    }
    return outputfile::write(path, *bytes);
}
