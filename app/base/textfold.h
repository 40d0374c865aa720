// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text for comparing, searching and sorting. SQLite folds no accent, so keys are computed here and stored.
namespace text
{

/// Lower case, without accents; œ → oe, æ → ae, ß → ss; apostrophes, hyphens, dots and runs of spaces
/// become one space; trimmed. "  D’HONDT-Éloy " → "d hondt eloy". "eloy" finds ÉLOY.
[[nodiscard]] QString fold(const QString &typed);

/// Folded in one word, as people type a name of several: "delafontaine"; empty for a name of one word.
[[nodiscard]] QString joined(const QString &name);

/// True when every word of `query` (folded) is the beginning of some word, or a part, of `foldedText`.
/// An empty query matches everything.
[[nodiscard]] bool matches(const QString &foldedText, const QString &foldedQuery);

/// Whether it has more characters than this, as people count them: a letter with an accent put on it, an
/// emoji and a letter of a rare script are one each. So is an emoji of several people, while all take four
/// bytes each or less.
[[nodiscard]] bool isLonger(const QString &typed, qsizetype most);

/// Outer spaces removed, inner runs of white space (no-break ones too) made one space, control characters
/// and those that turn the text round dropped, Unicode NFC. What was typed otherwise stays as typed.
[[nodiscard]] QString tidy(const QString &typed);
/// The same for titles, whose no-break spaces keep a sign with its word.
[[nodiscard]] QString tidyTitle(const QString &typed);
/// In one line, without spaces at either end or several in a row; no-break spaces stay what they are.
[[nodiscard]] QString oneLine(const QString &words);

} // namespace text
