// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formrecognition.h"

#include "app/base/textfold.h"
#include "app/exchange/fingerprint.h"

#include <QJsonDocument>
#include <QJsonObject>
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

/// "Submission Details" over the first columns of Webform 7: no question.
bool isDetails(const QString &question)
{
    const QString key = text::fold(question);
    return key.isEmpty() || key.contains("detail"_L1) || key.contains("submission"_L1)
        || key.contains("soumission"_L1);
}

/// "Vous êtes : Délégué du préfet": question and answer in one label.
void readOption(FormColumn &column)
{
    const qsizetype colon = column.label.indexOf(u':');
    const bool hasAnswers = column.field == FormField::Roles || column.field == FormField::Session
        || column.field == FormField::Territories;
    if (hasAnswers && colon > 0 && colon + 1 < column.label.size()) {
        column.question = column.label.first(colon).trimmed();
        column.label = column.label.sliced(colon + 1).trimmed();
        column.isOption = true;
    }
}

void readColumns(
    RecognisedForm &form, const QStringList &names, const QStringList &above, const FormMapping &mapping)
{
    QString question;
    QSet<FormField> taken;
    for (qsizetype i = 0; i < names.size(); ++i) {
        FormColumn column { .label = names.at(i), .question = {}, .field = {}, .isOption = false };
        if (const QString over = above.value(i); !over.isEmpty()) {
            question = isDetails(over) ? QString() : over;
        }
        const auto corrected = mapping.fieldOf(column.label);
        const auto whole = fieldOfWholeLabel(column.label);
        if (corrected || whole) {
            column.field = corrected ? *corrected : *whole;
            question.clear();
        } else if (!question.isEmpty()) {
            column.question = question;
            column.isOption = true;
            column.field = meaning(question, mapping).value_or(FormField::Ignored);
        } else if (const auto own = fieldOfLabel(column.label)) {
            column.field = *own;
            readOption(column);
            if (column.isOption) {
                column.field = mapping.fieldOf(column.question).value_or(column.field);
            }
        }
        const bool takesSeveral = column.isOption || column.field == FormField::Ignored
            || column.field == FormField::Territories || column.field == FormField::Roles
            || column.field == FormField::Phone || column.field == FormField::Expectations;
        // Of two columns that seem to say the same ("Date", "Created") the first is believed.
        if (!takesSeveral && !corrected && taken.contains(column.field)) {
            column.field = FormField::Ignored;
        }
        taken.insert(column.field);
        form.columns.append(column);
    }
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

Result<FormMapping> FormMapping::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return failure(Error::Kind::BadFile, u"import:mappingShape"_s, u"no JSON object"_s);
    }
    FormMapping mapping;
    const QJsonObject object = document.object();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString value = each.value().toString();
        const auto fieldOfValue = formFieldFromCode(value);
        const auto fieldOfKey = formFieldFromCode(each.key());
        if (!fieldOfValue && !fieldOfKey) {
            return failure(Error::Kind::BadFile, u"import:mapping"_s,
                text::tidy(each.key()) + u'\n' + text::tidy(value));
        }
        const QString label = text::tidy(fieldOfValue ? each.key() : value);
        mapping.fields_.insert(text::fold(label), fieldOfValue ? *fieldOfValue : *fieldOfKey);
        mapping.labels_.insert(text::fold(label), label);
    }
    return mapping;
}

FormMapping FormMapping::of(const RecognisedForm &form)
{
    FormMapping mapping;
    for (const FormColumn &column : form.columns) {
        // The answers of one question go together.
        const QString &label = column.isOption ? column.question : column.label;
        if (!label.isEmpty()) {
            mapping.fields_.insert(text::fold(label), column.field);
            mapping.labels_.insert(text::fold(label), label);
        }
    }
    return mapping;
}

QByteArray FormMapping::toJson() const
{
    QJsonObject object;
    for (auto each = fields_.begin(); each != fields_.end(); ++each) {
        object.insert(labels_.value(each.key()), code(each.value()));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<FormField> FormMapping::fieldOf(const QString &label) const
{
    if (fields_.isEmpty()) {
        return std::nullopt;
    }
    const auto found = fields_.find(text::fold(label));
    return found == fields_.end() ? std::nullopt : std::optional(*found);
}

QStringList FormMapping::unknownIn(const RecognisedForm &form) const
{
    QSet<QString> known;
    for (const FormColumn &column : form.columns) {
        known << text::fold(column.label) << text::fold(column.question);
    }
    QStringList unknown;
    for (auto each = labels_.begin(); each != labels_.end(); ++each) {
        if (!known.contains(each.key())) {
            unknown << each.value();
        }
    }
    unknown.sort();
    return unknown;
}

Result<RecognisedForm> recognise(const Table &table, const FormMapping &mapping)
{
    qsizetype header = -1;
    qsizetype best = 0;
    for (qsizetype row = 0; row < std::min(mostHeaders, table.size()); ++row) {
        if (const qsizetype score = headerScore(labels(table, row), mapping); score > best) {
            best = score;
            header = row;
        }
    }
    if (header < 0) {
        return failure(Error::Kind::BadFile, u"import:noHeader"_s);
    }
    RecognisedForm form;
    form.firstRow = header + 1;
    const QStringList above = header > 0 ? labels(table, header - 1) : QStringList();
    // A title has a row of its own; the questions of Webform 7 stand between it and the names.
    const bool hasQuestions = header > 1 || above.count(QString()) + 1 < above.size();
    if (header > 0) {
        const QStringList first = labels(table, 0);
        const auto title = std::ranges::find_if(first, [](const QString &each) { return !each.isEmpty(); });
        // A row of control characters alone says nothing.
        const bool isTitle = title != first.end() && !(header == 1 && hasQuestions);
        form.title = isTitle ? *title : QString();
    }
    readColumns(form, labels(table, header), hasQuestions ? above : QStringList(), mapping);
    form.identity = identityOf(table, form);
    return form;
}

RecognisedForm headedByFirstRow(const Table &table)
{
    RecognisedForm form;
    form.firstRow = 1;
    readColumns(form, labels(table, 0), {}, {});
    form.identity = identityOf(table, form);
    return form;
}
