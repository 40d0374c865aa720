// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importer.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/exchange/fingerprint.h"
#include "app/exchange/importrun.h"
#include "app/journal/journal.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace
{

/// Of a form's columns, whatever their order and whatever they were taken for.
QString memoryKey(const RecognisedForm &form)
{
    QStringList labels;
    for (const FormColumn &column : form.columns) {
        if (!column.isRefusalReason()) {
            labels << text::fold(column.label);
        }
    }
    labels.sort();
    return u"import mapping "_s + QString::number(fingerprint::of(labels.join(u'\n').toUtf8()), 16);
}

} // namespace

Result<RecognisedForm> Importer::recognise(const Table &table, const FormMapping &mapping) const
{
    auto form = ::recognise(table, mapping);
    if (!mapping.isEmpty() || table.size() == 0) {
        return form;
    }
    // A header nobody would have recognised may have been explained once.
    const RecognisedForm seen = form ? *form : headedByFirstRow(table);
    const auto remembered = Statement(database_, u"SELECT value FROM setting WHERE key = :key"_s)
                                .bind(u":key"_s, memoryKey(seen))
                                .first([](const Row &row) { return row.text(0); });
    if (!remembered) {
        return std::unexpected(remembered.error());
    }
    if (!*remembered) {
        return form;
    }
    const auto corrected = FormMapping::fromJson((*remembered)->toUtf8());
    return corrected ? ::recognise(table, *corrected) : form;
}

Result<ImportReport> Importer::plan(const Table &table, const RecognisedForm &form,
    const ImportChoice &choice, const ImportProgress &progress) const
{
    const auto goal = ImportGoal::read(database_, choice);
    if (!goal) {
        return std::unexpected(goal.error());
    }
    return ImportRun(database_, *goal, table, form, clock_(), nullptr).perform(progress);
}

Result<ImportReport> Importer::run(const Table &table, const RecognisedForm &form, const ImportChoice &choice,
    const ImportProgress &progress)
{
    return writing(database_, [&]() -> Result<ImportReport> {
        const auto goal = ImportGoal::read(database_, choice);
        if (!goal) {
            return std::unexpected(goal.error());
        }
        Act act(journal_, ActKind::Import);
        auto report = ImportRun(database_, *goal, table, form, clock_(), &act).perform(progress);
        if (!report) {
            return report;
        }
        if (const Done remembered = remember(table, form); !remembered) {
            return std::unexpected(remembered.error());
        }
        const QString subject = form.title.isEmpty() ? goal->cycle.title : form.title;
        if (const Done finished = act.finish(subject, report->added + report->updated); !finished) {
            return std::unexpected(finished.error());
        }
        if (report->added + report->updated > 0) {
            database_.afterCommit(changes_, [this] { Q_EMIT changes_.everythingChanged(); });
        }
        return report;
    });
}

Done Importer::remember(const Table &table, const RecognisedForm &form)
{
    const auto proposed = ::recognise(table);
    if (proposed && proposed->columns == form.columns) {
        const auto forgotten = Statement(database_, u"DELETE FROM setting WHERE key = :key"_s)
                                   .bind(u":key"_s, memoryKey(form))
                                   .run();
        return forgotten ? Done {} : std::unexpected(forgotten.error());
    }
    const auto written = Statement(database_,
        u"INSERT INTO setting (key, value) VALUES (:key, :value)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
                             .bind(u":key"_s, memoryKey(form))
                             .bind(u":value"_s, QString::fromUtf8(FormMapping::of(form).toJson()))
                             .run();
    return written ? Done {} : std::unexpected(written.error());
}
