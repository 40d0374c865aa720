// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/exchange/formfield.h"
#include "app/exchange/table.h"

#include <QHash>
#include <QList>

/// A column of the export, and what it is taken for.
struct FormColumn {
    QString label; ///< as the file has it
    QString question; ///< the label above it, when the column is one answer among several
    FormField field = FormField::Ignored;
    bool isOption = false; ///< marked (X) when its label was chosen

    /// The reasons that stand beside refused rows in a file of ours: no part of the form.
    [[nodiscard]] bool isRefusalReason() const;
    /// An IP address, a user name or a token, and taken for nothing else: dropped, never handed on.
    [[nodiscard]] bool isPersonal() const;

    /// As reasons name it: the code of its field, or the label of one left out.
    [[nodiscard]] QString told() const;

    bool operator==(const FormColumn &) const = default;
};

/// What a table is recognised as: Webform 7's three header rows, or the one of Webform 8 and of everybody
/// else.
struct RecognisedForm {
    QString title; ///< "2022 : Evaluation des contrats de ville, et après ?"; empty when the file has none
    qsizetype firstRow = 0; ///< the first row of the table under the headers
    QList<FormColumn> columns;
    QString identity; ///< tells one form from another, whatever the order of its columns or its file format

    [[nodiscard]] bool has(FormField field) const;
    /// An export of Webform as it came: its address, or its title over columns that no hand writes. A serial
    /// number is an answer's in these alone; in a list kept by hand "N°" counts the lines, and is somebody
    /// else's as soon as one is put in between.
    [[nodiscard]] bool isWebformExport() const;
    [[nodiscard]] QList<qsizetype> columnsOf(FormField field) const;
};

/// Corrections to what columns are taken for: label → field. A JSON object with either the column's label or
/// the field's code as key: {"Nom d’usage": "family_name"} or {"family_name": "Nom d’usage"}.
class FormMapping final
{
public:
    FormMapping() = default;
    /// BadFile with "import:mappingShape" as subject when it is no JSON object, "import:mapping" when a
    /// meaning is not known: the column and the meaning, a line each, are the detail.
    [[nodiscard]] static Result<FormMapping> fromJson(const QByteArray &json);
    [[nodiscard]] static FormMapping of(const RecognisedForm &form);
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] bool isEmpty() const { return fields_.isEmpty(); }
    [[nodiscard]] std::optional<FormField> fieldOf(const QString &label) const;
    /// Labels that no column of the form has, as written.
    [[nodiscard]] QStringList unknownIn(const RecognisedForm &form) const;

private:
    QHash<QString, FormField> fields_; ///< by folded label
    QHash<QString, QString> labels_; ///< as written, by folded label
};

/// BadFile with "import:noHeader" when no row names a column we need: the family name, or the whole name.
[[nodiscard]] Result<RecognisedForm> recognise(const Table &table, const FormMapping &mapping = {});

/// A table in which recognise() finds no header: its first filled row is taken for one, to be corrected.
[[nodiscard]] RecognisedForm headedByFirstRow(const Table &table);

/// Which columns hold anything below the headers; there may be more of them than the form's.
[[nodiscard]] QList<bool> filledColumns(const Table &table, const RecognisedForm &form);
