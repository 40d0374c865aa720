// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A label that wraps is never narrower than its longest word: one of three hundred letters would push the
/// window off the screen.
namespace longwords
{

/// Longer words than this are broken: longer than mail addresses are.
constexpr int longest = 60;

/// The text for such a label: places to break, without a sign of their own, in words that are too long.
[[nodiscard]] QString breakable(const QString &text, int most = longest);
/// Its beginning, for one line of a question: what nobody reads to its end has no room there.
[[nodiscard]] QString shortened(const QString &text, int most = longest);
/// What was typed.
[[nodiscard]] QString whole(QString shown);

} // namespace longwords
