// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bulkinsert.h"

using namespace Qt::StringLiterals;

BulkInsert::BulkInsert(Database &database, const QString &table, const QStringList &columns, QString conflict)
    : database_(database)
    , into_(u"INSERT INTO %1 (%2) VALUES "_s.arg(table, columns.join(u", "_s)))
    , conflict_(std::move(conflict))
    , columns_(columns.size())
{
}

QString BulkInsert::sql(int rows)
{
    while (qsizetype(names_.size()) < columns_ * rows) {
        names_.push_back(u":v%1"_s.arg(names_.size()));
    }
    QString written = into_;
    for (size_t i = 0; i < size_t(columns_ * rows); ++i) {
        const bool startsRow = i % size_t(columns_) == 0;
        if (i > 0) {
            written += startsRow ? "), "_L1 : ", "_L1;
        }
        if (startsRow) {
            written += u'(';
        }
        written += names_.at(i);
    }
    return written + ") "_L1 + conflict_;
}

Done BulkInsert::write(std::optional<Statement> &statement, int rows, qsizetype first)
{
    if (!statement) {
        statement.emplace(database_, sql(rows));
    }
    for (qsizetype i = 0; i < columns_ * rows; ++i) {
        statement->bind(names_.at(size_t(i)), values_.at(first + i));
    }
    return done(statement->run());
}

Done BulkInsert::flush()
{
    const qsizetype rows = waiting();
    qsizetype row = 0;
    for (size_t i = 0; i < sizes.size(); ++i) {
        for (; rows - row >= sizes.at(i); row += sizes.at(i)) {
            if (const Done ran = write(statements_.at(i), sizes.at(i), row * columns_); !ran) {
                return ran;
            }
        }
    }
    values_.clear();
    return {};
}
