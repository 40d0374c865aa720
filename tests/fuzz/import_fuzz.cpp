// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's target: any bytes as the export of a web form, as far as they go without a database.
#include "app/exchange/formproblems.h"
#include "app/exchange/submissionrow.h"
#include "app/exchange/tablereader.h"

#include <QBuffer>

namespace
{

void readAll(const Table &table, const RecognisedForm &form)
{
    (void)problems(form);
    (void)columnsNotTaken(form, filledColumns(table, form));
    (void)recognise(table, FormMapping::of(form));
    const SubmissionReader reader(table, form, { { QStringLiteral("lens"), QStringLiteral("lens") } });
    for (qsizetype row = form.firstRow; row < table.size(); ++row) {
        (void)reader.submittedAt(row);
        (void)reader.read(row);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto table = TableReader::read(buffer);
    if (!table) {
        return 0;
    }
    if (const auto form = recognise(*table)) {
        readAll(*table, *form);
    }
    readAll(*table, headedByFirstRow(*table));
    return 0;
}
