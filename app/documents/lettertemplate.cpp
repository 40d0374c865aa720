// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/lettertemplate.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/journal/journal.h"
#include "app/people/jarowinkler.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype wordsShown = 20; ///< of what follows a brace that is never closed
constexpr double nearEnough = 0.8; ///< Jaro–Winkler: a slip of the finger, not another word

/// A piece of a text: words, or a field.
struct Piece {
    qsizetype position = 0;
    QString text; ///< the words, or the field's name as typed
    bool isField = false;
    bool isOpen = false; ///< a brace that is never closed
};

/// What follows a brace that is never closed.
QString wordsAt(const QString &text, qsizetype position)
{
    return text.mid(position, wordsShown).section(u'\n', 0, 0);
}

QList<Piece> pieces(const QString &text)
{
    QList<Piece> found;
    Piece words;
    const auto flush = [&] {
        if (!words.text.isEmpty()) {
            found.append(words);
            words = {};
        }
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.mid(i, 2) == "}}"_L1) {
            words.text += u'}';
            ++i;
            continue;
        }
        if (text.at(i) != u'{') {
            words.text += text.at(i);
            continue;
        }
        if (text.mid(i + 1, 1) == "{"_L1) {
            words.text += u'{';
            ++i;
            continue;
        }
        flush();
        const qsizetype lineEnd = text.indexOf(u'\n', i);
        const qsizetype end = text.indexOf(u'}', i);
        if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
            found.append({ i, wordsAt(text, i), false, true });
            continue;
        }
        found.append({ i, text.mid(i + 1, end - i - 1), true, false });
        i = end;
    }
    flush();
    return found;
}

/// A field's name as it is compared.
QString key(const QString &name)
{
    return text::fold(name);
}

/// The field that was probably meant.
QString nearestTo(const QString &typed, const QList<lettertemplate::Field> &known)
{
    QString nearest;
    double best = nearEnough;
    for (const lettertemplate::Field &field : known) {
        const double likeness = likeness::jaroWinkler(key(field.name), key(typed));
        if (likeness >= best) {
            best = likeness;
            nearest = field.name;
        }
    }
    return nearest;
}

/// What the field becomes behind these words.
QString valueBehind(const QString &words, const QString &field, const LetterValues &byKey)
{
    const QString labelled = lettertemplate::afterColon(key(field));
    return words.trimmed().endsWith(u':') && byKey.contains(labelled) ? byKey.value(labelled)
                                                                      : byKey.value(key(field));
}

/// The coordinator's words as print has them. A field behind them stands for a word: "d’{prénom}".
QString printed(const QString &words, bool isBeforeField)
{
    return isBeforeField ? french::apostrophes(words + u'e').chopped(1) : french::apostrophes(words);
}

/// What a line or paragraph becomes; none when all its fields are empty.
std::optional<QString> filledPart(const QString &part, const LetterValues &byKey)
{
    QString done;
    bool hasField = false;
    bool saysSomething = false;
    const QList<Piece> all = pieces(part);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Piece &piece = all.at(i);
        if (!piece.isField) {
            done += printed(piece.text, i + 1 < all.size() && all.at(i + 1).isField);
            continue;
        }
        const QString value = valueBehind(done, piece.text, byKey);
        hasField = true;
        saysSomething = saysSomething || !value.isEmpty();
        done += value;
    }
    return hasField && !saysSomething ? std::nullopt : std::optional(done);
}

} // namespace

QString code(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Convocation:
        return u"convocation"_s;
    case LetterKind::TravelNote:
        return u"travel_note"_s;
    case LetterKind::Confirmation:
        return u"confirmation"_s;
    case LetterKind::AttestationMail:
        return u"attestation_mail"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LetterKind> letterKindFromCode(QStringView written)
{
    for (const auto kind : { LetterKind::Convocation, LetterKind::TravelNote, LetterKind::Confirmation,
             LetterKind::AttestationMail }) {
        if (code(kind) == written) {
            return kind;
        }
    }
    return std::nullopt;
}

QList<lettertemplate::Problem> lettertemplate::problems(LetterKind kind, const QString &text)
{
    const QList<Field> known = fields(kind);
    QList<Problem> found;
    for (const Piece &piece : pieces(text)) {
        const bool isKnown = std::ranges::any_of(
            known, [&](const Field &field) { return key(field.name) == key(piece.text); });
        if (piece.isOpen) {
            found.append({ piece.position, {}, {} });
        } else if (piece.isField && !isKnown) {
            found.append({ piece.position, piece.text, nearestTo(piece.text, known) });
        }
    }
    return found;
}

QStringList lettertemplate::wrongFields(const LetterTemplate &letter)
{
    QStringList wrong;
    for (const QString &text : { letter.subject, letter.body }) {
        for (const Problem &problem : problems(letter.kind, text)) {
            wrong.append(problem.name.isEmpty() ? wordsAt(text, problem.position)
                                                : u'{' + problem.name.simplified() + u'}');
        }
    }
    wrong.removeDuplicates();
    return wrong;
}

Done lettertemplate::writable(const QList<LetterTemplate> &letters)
{
    QStringList refused;
    for (const LetterTemplate &letter : letters) {
        if (const QStringList wrong = wrongFields(letter); !wrong.isEmpty()) {
            refused.append(code(letter.kind) + u' ' + wrong.join(u", "_s));
        }
    }
    return refused.isEmpty() ? Done {}
                             : failure(Error::Kind::Invalid, u"letterFields:"_s + refused.join(u'\n'));
}

QString lettertemplate::afterColon(const QString &field)
{
    return field + u':';
}

QString lettertemplate::filled(LetterKind kind, const QString &text, const LetterValues &values)
{
    LetterValues byKey;
    for (const Field &field : fields(kind)) {
        byKey.insert(key(field.name), values.value(field.name));
        if (const auto labelled = values.constFind(afterColon(field.name)); labelled != values.cend()) {
            byKey.insert(afterColon(key(field.name)), *labelled);
        }
    }
    QStringList paragraphs;
    for (const QString &paragraph : text.split(u"\n\n"_s)) {
        if (!filledPart(paragraph, byKey)) {
            continue;
        }
        QStringList lines;
        for (const QString &line : paragraph.split(u'\n')) {
            if (const auto done = filledPart(line, byKey)) {
                lines.append(*done);
            }
        }
        paragraphs.append(lines.join(u'\n'));
    }
    return paragraphs.join(u"\n\n"_s);
}

Result<LetterTemplate> lettertemplate::read(Database &database, LetterKind kind)
{
    const auto kept
        = Statement(database, u"SELECT subject, body FROM letter_template WHERE kind = :kind"_s)
              .bind(u":kind"_s, code(kind))
              .first([&](const Row &row) { return LetterTemplate { kind, row.text(0), row.text(1) }; });
    if (!kept) {
        return std::unexpected(kept.error());
    }
    return *kept ? **kept : usual(kind);
}

Done lettertemplate::write(
    Database &database, Journal &journal, const LetterTemplate &letter, const QString &title)
{
    for (const QString &text : { letter.subject, letter.body }) {
        if (const QList<Problem> wrong = problems(letter.kind, text); !wrong.isEmpty()) {
            const Problem &first = wrong.first();
            return first.name.isEmpty()
                ? failure(Error::Kind::Invalid, u"templateBrace"_s, wordsAt(text, first.position))
                : failure(Error::Kind::Invalid, u"templateField"_s, first.name);
        }
    }
    return writing(database, [&]() -> Done {
        Act act(journal, ActKind::ReviseLetter);
        if (const Done touched = act.touch(Entity(EntityKind::Letter, code(letter.kind))); !touched) {
            return touched;
        }
        const auto removed = Statement(database, u"DELETE FROM letter_template WHERE kind = :kind"_s)
                                 .bind(u":kind"_s, code(letter.kind))
                                 .run();
        if (!removed) {
            return std::unexpected(removed.error());
        }
        if (letter == usual(letter.kind)) {
            return act.finish(title, 1);
        }
        const auto kept = Statement(
            database, u"INSERT INTO letter_template (kind, subject, body) VALUES (:kind, :subject, :body)"_s)
                              .bind(u":kind"_s, code(letter.kind))
                              .bindText(u":subject"_s, letter.subject)
                              .bindText(u":body"_s, letter.body)
                              .run();
        return kept ? act.finish(title, 1) : std::unexpected(kept.error());
    });
}
