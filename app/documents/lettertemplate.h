// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class Database;
class Journal;

/// Letters and messages whose words are the coordinator's.
enum class LetterKind {
    Convocation, ///< to one séance
    TravelNote, ///< how to come to it
    Confirmation, ///< of a place that became free
    AttestationMail, ///< the message an attestation is attached to
};

/// "convocation", "travel_note"…: in the database.
[[nodiscard]] QString code(LetterKind kind);
[[nodiscard]] std::optional<LetterKind> letterKindFromCode(QStringView code);

/// The words of a letter with fields in braces: "Vous êtes attendu à la {séance}, le {date}.". "{{" is a
/// brace.
struct LetterTemplate {
    LetterKind kind = LetterKind::Convocation;
    QString subject; ///< one line
    QString body; ///< paragraphs parted by empty lines

    bool operator==(const LetterTemplate &) const = default;
};

/// What fields are worth, by the names they are written with.
using LetterValues = QHash<QString, QString>;

namespace lettertemplate
{

struct Field {
    QString name; ///< as it is written between the braces
    QString meaning;
};
/// Those a letter may use.
[[nodiscard]] QList<Field> fields(LetterKind kind);

/// What is wrong with a text.
struct Problem {
    qsizetype position = 0; ///< of the brace
    QString name; ///< of the unknown field; empty when the brace is never closed
    QString nearest; ///< the field that was probably meant; empty when none is near
};
/// In the order of the text. Fields are told apart without accents and capitals: {Prenom} is {prénom}.
[[nodiscard]] QList<Problem> problems(LetterKind kind, const QString &text);
/// "{jour}", "{lieux}": those of subject and body that are unknown, each once, and what follows a brace that
/// is never closed.
[[nodiscard]] QStringList wrongFields(const LetterTemplate &letter);
/// Invalid ("letterFields:" and a line for each letter: its code and wrongFields()) when one of them cannot
/// be written: a field nobody knows would be left out without a word.
[[nodiscard]] Done writable(const QList<LetterTemplate> &letters);

/// Under this a value may be given as it reads behind a label: "Lieu : {lieu}" becomes "Lieu : à préciser"
/// where "Rendez-vous le {date}, {lieu}." becomes "… lieu à préciser.".
[[nodiscard]] QString afterColon(const QString &field);
/// The words with values in place of fields, once: a value that looks like a field stays as it is. An
/// apostrophe typed within the words is printed as ours are. A paragraph whose fields are all empty is left
/// out, and so is such a line.
[[nodiscard]] QString filled(LetterKind kind, const QString &text, const LetterValues &values);

/// The words the application comes with.
[[nodiscard]] LetterTemplate usual(LetterKind kind);
/// The coordinator's, else the usual ones.
[[nodiscard]] Result<LetterTemplate> read(Database &database, LetterKind kind);
/// Invalid ("templateField", "templateBrace"; detail: the name or the words after the brace). The usual
/// words are not kept: they follow the application. One act of the journal, about `title`.
[[nodiscard]] Done write(
    Database &database, Journal &journal, const LetterTemplate &letter, const QString &title);

} // namespace lettertemplate
