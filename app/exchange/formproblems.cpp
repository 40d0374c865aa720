// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formproblems.h"

#include "app/exchange/formlabel.h"

#include <algorithm>

namespace
{

/// What a person has once: of two columns the second would be read only where the first is empty.
constexpr FormField single[] = { FormField::FamilyName, FormField::GivenName, FormField::FullName,
    FormField::Civility, FormField::Function, FormField::Organisation, FormField::Email, FormField::Number,
    FormField::SubmittedAt, FormField::Draft, FormField::Audience, FormField::Track, FormField::Status };

/// What a column seems to say that is not taken for it, because another one is.
std::optional<FormField> leftFor(const RecognisedForm &form, const FormColumn &column)
{
    const auto meant
        = column.field == FormField::Ignored && !column.isOption ? fieldOfLabel(column.label) : std::nullopt;
    const bool isSingle = meant && std::ranges::find(single, *meant) != std::end(single);
    return isSingle && form.has(*meant) ? meant : std::nullopt;
}

} // namespace

QList<FormProblem> problems(const RecognisedForm &form)
{
    using Kind = FormProblem::Kind;
    QList<FormProblem> found;
    const bool hasWholeName = form.has(FormField::FullName);
    if (!form.has(FormField::FamilyName) && !hasWholeName) {
        found.append({ Kind::NoName, FormField::FamilyName, {} });
    }
    for (const FormField field : single) {
        QStringList labels;
        for (const qsizetype column : form.columnsOf(field)) {
            labels << form.columns.at(column).label;
        }
        if (labels.size() > 1) {
            found.append({ Kind::Twice, field, labels });
        }
    }
    for (const FormColumn &column : form.columns) {
        if (const auto meant = leftFor(form, column)) {
            const qsizetype taken = form.columnsOf(*meant).first();
            found.append({ Kind::LeftOut, *meant, { column.label, form.columns.at(taken).label } });
        }
    }
    if (!form.has(FormField::GivenName) && !hasWholeName) {
        found.append({ Kind::NoGivenName, FormField::GivenName, {} });
    }
    if (!form.has(FormField::Email)) {
        found.append({ Kind::NoEmail, FormField::Email, {} });
    }
    if (!form.has(FormField::Session)) {
        found.append({ Kind::NoSession, FormField::Session, {} });
    }
    return found;
}

QList<qsizetype> columnsNotTaken(const RecognisedForm &form, const QList<bool> &filled)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < filled.size(); ++i) {
        const FormColumn column = form.columns.value(i);
        const bool isNeverKept = column.isPersonal() || fieldOfLabel(column.label) == FormField::Ignored;
        if (filled.at(i) && column.field == FormField::Ignored && !isNeverKept && !leftFor(form, column)) {
            found.append(i);
        }
    }
    return found;
}

QList<FormField> fieldsFor(const FormColumn &column)
{
    if (column.isOption) {
        return { FormField::Ignored, FormField::Session, FormField::Territories, FormField::Roles,
            FormField::Expectations, FormField::Adjustment };
    }
    return { FormField::Ignored, FormField::Civility, FormField::FamilyName, FormField::GivenName,
        FormField::FullName, FormField::Function, FormField::Organisation, FormField::Email, FormField::Phone,
        FormField::Territories, FormField::Council, FormField::Session, FormField::Roles,
        FormField::Expectations, FormField::Adjustment, FormField::SubmittedAt, FormField::Number,
        FormField::Serial, FormField::Draft, FormField::Audience, FormField::Track, FormField::Status,
        FormField::FormAddress };
}
