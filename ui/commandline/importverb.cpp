// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formproblems.h"
#include "app/exchange/importer.h"
#include "app/exchange/rejectsfile.h"
#include "app/exchange/tablereader.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/programmechoice.h"
#include "ui/commandline/verbs.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/importwords.h"
#include "ui/words/leftoutwords.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

QJsonArray lookalikes(const QList<RowNote> &notes)
{
    QJsonArray listed;
    for (const RowNote &note : notes) {
        const bool isKnown = note.registration.isValid();
        listed.append(QJsonObject { { u"row"_s, note.row },
            { u"registration"_s, isKnown ? QJsonValue(note.registration.value) : QJsonValue() },
            { u"reason"_s, words::rowReason(note) } });
    }
    return listed;
}

QJsonArray rejected(const QList<RowNote> &notes)
{
    QJsonArray listed;
    for (const RowNote &note : notes) {
        listed.append(QJsonObject { { u"row"_s, note.row }, { u"reason"_s, words::rowReason(note) } });
    }
    return listed;
}

/// What there is to tell of some rows, in their order.
template <class What, class Tell>
QJsonArray ofRows(const QHash<int, What> &told, const QString &key, const Tell &tell)
{
    QList<int> rows = told.keys();
    std::ranges::sort(rows);
    QJsonArray listed;
    for (const int row : std::as_const(rows)) {
        listed.append(QJsonObject { { u"row"_s, row }, { key, tell(told.value(row)) } });
    }
    return listed;
}

QJsonArray phonesLeft(const QHash<int, QString> &numbers)
{
    return ofRows(numbers, u"phones"_s, [](const QString &each) { return each; });
}

QJsonArray otherPublics(const QHash<int, OtherPublic> &others)
{
    return ofRows(others, u"reason"_s, [](const OtherPublic &each) { return words::otherPublic(each); });
}

QJsonArray colleaguesLeft(const QHash<int, colleagues::Parting> &partings)
{
    return ofRows(
        partings, u"reason"_s, [](const colleagues::Parting &each) { return words::partings({ each }); });
}

/// What a coordinator would see of the columns before anything is imported, and might correct.
QJsonArray columnsLeftOut(const Table &table, const RecognisedForm &form)
{
    QJsonArray listed;
    const QList<FormProblem> found = problems(form);
    for (const FormProblem &problem : found) {
        if (problem.kind == FormProblem::Kind::LeftOut) {
            listed.append(QJsonObject {
                { u"column"_s, problem.labels.first() }, { u"reason"_s, words::formProblem(problem) } });
        }
    }
    const QList<qsizetype> others = columnsNotTaken(form, filledColumns(table, form));
    for (const qsizetype column : others) {
        listed.append(QJsonObject {
            { u"column"_s, words::columnName(form, column) }, { u"reason"_s, words::columnNotTaken() } });
    }
    return listed;
}

QByteArray json(const ImportReport &report, const Table &table, const RecognisedForm &form)
{
    QJsonObject told { { u"rows"_s, report.rows }, { u"added"_s, report.added },
        { u"updated"_s, report.updated }, { u"unchanged"_s, report.unchanged },
        { u"waitlisted"_s, report.waitlisted }, { u"lookalikes"_s, lookalikes(report.lookalikes) },
        { u"rejected"_s, rejected(report.rejected) } };
    if (const QJsonArray left = phonesLeft(report.phonesLeft); !left.isEmpty()) {
        told.insert(u"phones_left_out"_s, left);
    }
    if (const QJsonArray others = otherPublics(report.otherPublics); !others.isEmpty()) {
        told.insert(u"other_publics"_s, others);
    }
    if (const QJsonArray left = colleaguesLeft(report.partings); !left.isEmpty()) {
        told.insert(u"colleagues_left"_s, left);
    }
    if (const QJsonArray leftOut = columnsLeftOut(table, form); !leftOut.isEmpty()) {
        told.insert(u"columns_left_out"_s, leftOut);
    }
    if (!table.otherSheets().isEmpty()) {
        told.insert(u"sheets_left_out"_s, QJsonArray::fromStringList(table.otherSheets()));
    }
    return QJsonDocument(told).toJson();
}

Outcome<FormMapping> mappingOf(const Arguments &arguments)
{
    const QString path = arguments.value(u"mapping"_s);
    if (path.isEmpty()) {
        return FormMapping();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(Error { Error::Kind::CannotOpen, path, file.errorString() });
    }
    auto mapping = FormMapping::fromJson(file.readAll());
    if (!mapping) {
        return refused(mapping.error());
    }
    return *std::move(mapping);
}

/// What is read is never written over.
Outcome<> checkRejects(const Arguments &arguments, const DatabaseAddress &address)
{
    const QFileInfo rejects(arguments.value(u"rejects"_s));
    const bool isRead = rejects.exists()
        && (rejects == QFileInfo(arguments.operand()) || rejects == QFileInfo(address.path)
            || rejects == QFileInfo(arguments.value(u"mapping"_s)));
    // Before anything is imported: its rows would be known to nobody.
    const QFileInfo folder(rejects.absolutePath());
    if (arguments.has(u"rejects"_s)
        && (!folder.isDir() || !folder.isWritable() || rejects.isDir()
            || (rejects.exists() && !rejects.isWritable()))) {
        return refused(Error { Error::Kind::CannotWrite, arguments.value(u"rejects"_s), {} });
    }
    return isRead
        ? refused(Text::tr("--rejects désigne un fichier qui sert à l’import\u00a0: donnez un autre nom."))
        : Outcome<> {};
}

} // namespace

Outcome<> verbs::importFile(const Arguments &arguments, QTextStream &out)
{
    if (arguments.has(u"as"_s)) {
        return importCalendar(arguments, out);
    }
    if (arguments.has(u"place"_s) || arguments.has(u"speaker"_s)) {
        return wrongUsage(Text::tr("--place et --speaker vont avec --as busy"));
    }
    const QString word = arguments.value(u"audience"_s);
    if (word.isEmpty()) {
        return wrongUsage(Text::tr("il manque --audience"));
    }
    const auto audience = audienceFromCode(word);
    if (!audience) {
        return wrongUsage(
            Text::tr("public inconnu\u00a0: %1\u202f; il y a professional, elected, citizen").arg(word));
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    const auto programme = ProgrammeChoice::read(database, arguments);
    if (!programme) {
        return std::unexpected(programme.error());
    }
    if (!programme->cycle) {
        return refused(Text::tr("La base ne contient aucun cycle\u00a0: personne ne peut y être inscrit."));
    }
    if (const Outcome<> checked = checkRejects(arguments, database.address()); !checked) {
        return checked;
    }
    const auto mapping = mappingOf(arguments);
    if (!mapping) {
        return std::unexpected(mapping.error());
    }
    if (!QFileInfo::exists(arguments.operand())) {
        return refused(Text::tr("Le fichier «\u00a0%1\u00a0» n’existe pas. Vérifiez son emplacement.")
                .arg(arguments.operand()));
    }
    const auto table = TableReader::read(arguments.operand());
    if (!table) {
        return refused(table.error());
    }
    Importer importer(database, (*workspace)->changes(), (*workspace)->journal(), (*workspace)->clock());
    const auto form = importer.recognise(*table, *mapping);
    if (!form) {
        return refused(form.error());
    }
    if (const QStringList unknown = mapping->unknownIn(*form); !unknown.isEmpty()) {
        return refused(Error { Error::Kind::BadFile, u"import:mappingColumn"_s, unknown.first() });
    }
    // As the assistant does: of two columns for the e-mail, the second would be lost unseen.
    const QList<FormProblem> found = problems(*form);
    const auto blocking = std::ranges::find_if(found, &FormProblem::isBlocking);
    if (blocking != found.end()) {
        return refused(words::formProblem(*blocking));
    }
    const ImportChoice choice { .cycle = programme->cycle->id,
        .audience = *audience,
        .session = programme->session ? std::optional(programme->session->number) : std::nullopt };
    const auto report = arguments.has(u"dry-run"_s) ? importer.plan(*table, *form, choice)
                                                    : importer.run(*table, *form, choice);
    if (!report) {
        return refused(report.error());
    }
    if (arguments.has(u"rejects"_s)) {
        const Done written = writeRejects(arguments.value(u"rejects"_s), *table, *form, report->rejected,
            words::refusalLabel(), words::rowReason);
        if (!written) {
            out << QString::fromUtf8(json(*report, *table, *form));
            return refused(written.error());
        }
    }
    out << QString::fromUtf8(json(*report, *table, *form));
    return {};
}
