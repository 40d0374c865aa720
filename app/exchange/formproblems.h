// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/formrecognition.h"

/// What is to be said of what the columns are taken for, before anything is imported.
struct FormProblem {
    enum class Kind {
        NoName, ///< no column for the family name, nor for the whole name: nobody can be imported
        Twice, ///< two columns for what a person has once
        LeftOut, ///< one that seems to say what another is taken for: the first of the labels
        NoGivenName,
        NoEmail, ///< those who come twice are known by it
        NoSession, ///< the rows name none
    };

    Kind kind = Kind::NoName;
    FormField field = FormField::Ignored;
    QStringList labels; ///< of the columns concerned

    /// Nothing can be imported as long as it is so.
    [[nodiscard]] bool isBlocking() const { return kind == Kind::NoName || kind == Kind::Twice; }
};

/// Those that block first.
[[nodiscard]] QList<FormProblem> problems(const RecognisedForm &form);

/// Columns that hold something and are taken for nothing, but those that are never kept ("IP Address") and
/// those that a problem tells already. Behind the form's there may be more, without a heading. `filled` is
/// filledColumns().
[[nodiscard]] QList<qsizetype> columnsNotTaken(const RecognisedForm &form, const QList<bool> &filled);

/// What one column may be taken for: an answer among several says less than a column of its own.
[[nodiscard]] QList<FormField> fieldsFor(const FormColumn &column);
