// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections to what columns are taken for.
#include "app/base/textfold.h"
#include "app/exchange/formrecognition.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

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
