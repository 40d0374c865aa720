// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formrecognition.h"

#include "app/base/textfold.h"
#include "app/exchange/fingerprint.h"
#include "app/exchange/formlabel.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// A title, the questions, the names of the columns, and room for what people write above.
constexpr qsizetype mostHeaders = 15;

QString label(QByteArrayView cell)
{
    return text::tidy(QString::fromUtf8(cell));
}

QStringList labels(const Table &table, qsizetype row)
{
    QStringList found;
    for (const QByteArrayView cell : table.cells(row)) {
        found.append(label(cell));
    }
    return found;
}

std::optional<FormField> meaning(const QString &label, const FormMapping &mapping)
{
    const auto corrected = mapping.fieldOf(label);
    return corrected ? corrected : fieldOfLabel(label);
}

/// How many different fields a row names; 0 when the name of a person is none of them.
qsizetype headerScore(const QStringList &row, const FormMapping &mapping)
{
    QSet<FormField> fields;
    qsizetype known = 0;
    for (const QString &label : row) {
        // A header is a few words; a sentence of expectations is not.
        constexpr qsizetype longestLabel = 150;
        if (const auto field = label.size() <= longestLabel ? meaning(label, mapping) : std::nullopt) {
            fields.insert(*field);
            ++known;
        }
    }
    const bool namesPeople = fields.contains(FormField::FamilyName) || fields.contains(FormField::FullName);
    return namesPeople ? fields.size() + known : 0;
}

/// More than a title.
bool isOfSeveral(const QStringList &row)
{
    return row.count(QString()) + 1 < row.size();
}

/// A row that may name the columns.
struct Header {
    qsizetype row = -1;
    qsizetype score = 0;
    QStringList names;
    QStringList above; ///< the row above it
    QList<qsizetype> completed; ///< columns whose name stands above: merged cells
};

Header headerAt(const Table &table, qsizetype row, const FormMapping &mapping)
{
    Header header { .row = row,
        .score = 0,
        .names = labels(table, row),
        .above = row > 0 ? labels(table, row - 1) : QStringList(),
        .completed = {} };
    header.score = headerScore(header.names, mapping);
    constexpr qsizetype fewest = 4; // two columns: one alone may be an answer
    if (header.score < fewest || !isOfSeveral(header.above)) {
        return header;
    }
    header.names.resize(std::max(header.names.size(), header.above.size()));
    for (qsizetype i = 0; i < header.above.size(); ++i) {
        if (header.names.at(i).isEmpty() && meaning(header.above.at(i), mapping)) {
            header.names[i] = header.above.at(i);
            header.completed.append(i);
        }
    }
    header.score = headerScore(header.names, mapping);
    return header;
}

/// "Submission Details" over the first columns of Webform 7: no question.
bool isDetails(const QString &question)
{
    const QString key = text::fold(question);
    return key.isEmpty() || key.contains("detail"_L1) || key.contains("submission"_L1)
        || key.contains("soumission"_L1);
}

/// Of which several columns may be read together.
bool takesSeveral(const FormColumn &column)
{
    return column.isOption || column.field == FormField::Ignored || column.field == FormField::Territories
        || column.field == FormField::Roles || column.field == FormField::Phone
        || column.field == FormField::Expectations;
}

/// Whether a question has answers that are columns of their own; else it is the name of a group.
bool hasAnswers(FormField field)
{
    return field == FormField::Roles || field == FormField::Session || field == FormField::Territories;
}

/// "Vous êtes : Délégué du préfet": question and answer in one label.
void readOption(FormColumn &column)
{
    const auto parts = hasAnswers(column.field) ? labelParts(column.label, false) : std::nullopt;
    if (parts) {
        column.question = parts->group;
        column.label = parts->element;
        column.isOption = true;
    }
}

/// Why a column is taken for what it is, the surest last.
enum class Surety { Likely, Exact, Corrected };

FormColumn readColumn(const QString &name, QString &question, const FormMapping &mapping, Surety &surety)
{
    FormColumn column { .label = name, .question = {}, .field = {}, .isOption = false };
    const auto corrected = mapping.fieldOf(name);
    const auto own = meaningOfLabel(name);
    surety = corrected ? Surety::Corrected : own && own->isExact ? Surety::Exact : Surety::Likely;
    if (surety != Surety::Likely) {
        column.field = corrected ? *corrected : own->field;
        question.clear();
        return column;
    }
    const auto asked = question.isEmpty() ? std::nullopt : meaning(question, mapping);
    const bool isGroup = asked && isOfPerson(*asked); // "Participant" over "Nom" and "Prénom"
    if (!question.isEmpty() && !isGroup) {
        column.question = question;
        column.isOption = true;
        column.field = asked.value_or(FormField::Ignored);
    } else if (own) {
        column.field = own->field;
        readOption(column);
        if (column.isOption) {
            column.field = mapping.fieldOf(column.question).value_or(column.field);
        }
    }
    return column;
}

/// Of columns that seem to say the same ("Date", "Created"; "Nom", "Nom de famille") one is believed: the
/// surest, of several the first that holds something.
void believeOne(RecognisedForm &form, const QList<Surety> &sureties, const Table &table)
{
    QList<bool> filled;
    const auto isBetter = [&](qsizetype one, qsizetype other) {
        if (sureties.at(one) != sureties.at(other)) {
            return sureties.at(one) > sureties.at(other);
        }
        if (filled.isEmpty()) {
            filled = filledColumns(table, form);
        }
        return filled.value(one) && !filled.value(other);
    };
    QHash<FormField, qsizetype> believed;
    for (qsizetype i = 0; i < form.columns.size(); ++i) {
        const FormColumn &column = form.columns.at(i);
        if (takesSeveral(column)) {
            continue;
        }
        const auto before = believed.constFind(column.field);
        if (before == believed.cend() || isBetter(i, *before)) {
            believed.insert(column.field, i);
        }
    }
    for (qsizetype i = 0; i < form.columns.size(); ++i) {
        FormColumn &column = form.columns[i];
        if (!takesSeveral(column) && sureties.at(i) != Surety::Corrected
            && believed.value(column.field) != i) {
            column.field = FormField::Ignored;
        }
    }
}

void readColumns(RecognisedForm &form, const Table &table, const QStringList &names, const QStringList &above,
    const FormMapping &mapping)
{
    QString question;
    QList<Surety> sureties;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (const QString over = above.value(i); !over.isEmpty()) {
            question = isDetails(over) ? QString() : over;
        }
        form.columns.append(readColumn(names.at(i), question, mapping, sureties.emplaceBack()));
    }
    believeOne(form, sureties, table);
}

/// Without the number of the submission at its end.
QString formAddress(const Table &table, const RecognisedForm &form)
{
    const auto columns = form.columnsOf(FormField::FormAddress);
    if (columns.isEmpty() || form.firstRow >= table.size()) {
        return {};
    }
    QString address = label(table.cells(form.firstRow).value(columns.first()));
    while (!address.isEmpty() && (address.back().isDigit() || address.back() == u'/')) {
        address.chop(1);
    }
    for (const auto &ending : { "/submissions"_L1, "/submission"_L1 }) {
        if (address.endsWith(ending)) {
            address.chop(ending.size());
        }
    }
    return address;
}

QString identityOf(const Table &table, const RecognisedForm &form)
{
    if (!form.title.isEmpty()) {
        return text::fold(form.title);
    }
    if (const QString address = formAddress(table, form); !address.isEmpty()) {
        return address;
    }
    QStringList questions;
    for (const FormColumn &column : form.columns) {
        if (!column.isRefusalReason()) {
            questions << text::fold(column.question + u' ' + column.label);
        }
    }
    questions.sort();
    return u"columns "_s + QString::number(fingerprint::of(questions.join(u'\n').toUtf8()), 16);
}

} // namespace

QList<bool> filledColumns(const Table &table, const RecognisedForm &form)
{
    QList<bool> filled(form.columns.size());
    qsizetype found = 0;
    Table::Cells cells;
    for (qsizetype row = form.firstRow; row < table.size() && found < filled.size(); ++row) {
        table.read(row, cells);
        filled.resize(std::max(filled.size(), cells.size()));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (!filled.at(i) && !cells.at(i).trimmed().isEmpty()) {
                filled[i] = true;
                ++found;
            }
        }
    }
    return filled;
}

bool FormColumn::isRefusalReason() const
{
    return text::fold(label) == "motif du refus"_L1;
}

bool FormColumn::isPersonal() const
{
    return field == FormField::Ignored && isPersonalLabel(label);
}

QString FormColumn::told() const
{
    return field == FormField::Ignored ? text::tidy(label) : code(field);
}

bool RecognisedForm::has(FormField field) const
{
    return std::ranges::find(columns, field, &FormColumn::field) != columns.end();
}

bool RecognisedForm::isWebformExport() const
{
    const bool hasDetails = std::ranges::any_of(columns,
        [](const FormColumn &column) { return column.field == FormField::Draft || column.isPersonal(); });
    return has(FormField::FormAddress) || (!title.isEmpty() && hasDetails);
}

QList<qsizetype> RecognisedForm::columnsOf(FormField field) const
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i).field == field) {
            found.append(i);
        }
    }
    return found;
}

Result<RecognisedForm> recognise(const Table &table, const FormMapping &mapping)
{
    Header header;
    for (qsizetype row = 0; row < std::min(mostHeaders, table.size()); ++row) {
        if (Header each = headerAt(table, row, mapping); each.score > header.score) {
            header = std::move(each);
        }
    }
    if (header.row < 0) {
        return failure(Error::Kind::BadFile, u"import:noHeader"_s);
    }
    RecognisedForm form;
    form.firstRow = header.row + 1;
    // A title has a row of its own; the questions of Webform 7 stand between it and the names.
    const bool hasQuestions = header.row > 1 || isOfSeveral(header.above);
    if (header.row > 0) {
        const QStringList first = labels(table, 0);
        const auto title = std::ranges::find_if(first, [](const QString &each) { return !each.isEmpty(); });
        // A row of control characters alone says nothing.
        const bool isTitle = title != first.end() && !(header.row == 1 && hasQuestions);
        form.title = isTitle ? *title : QString();
    }
    for (const qsizetype column : std::as_const(header.completed)) {
        header.above[column].clear(); // it is the name
    }
    readColumns(form, table, header.names, hasQuestions ? header.above : QStringList(), mapping);
    form.identity = identityOf(table, form);
    return form;
}

RecognisedForm headedByFirstRow(const Table &table)
{
    RecognisedForm form;
    form.firstRow = 1;
    readColumns(form, table, labels(table, 0), {}, {});
    form.identity = identityOf(table, form);
    return form;
}
