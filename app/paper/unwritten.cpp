// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/unwritten.h"

#include "app/paper/paperfont.h"

#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace
{

/// Has nothing to draw of its own.
bool isUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    const bool isSelector
        = (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    return isSelector;
}

/// Set as it is printed: where the first fonts lack it, with those that stand in for them.
bool isDrawn(char32_t character)
{
    constexpr double any = 10; // points
    QTextLayout layout(QString::fromUcs4(&character, 1), paperfont::font(any, false));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return std::ranges::none_of(runs, [](const QGlyphRun &run) {
        // The first glyph of a font is the box; what no font shapes is drawn by one that has boxes only.
        return run.glyphIndexes().contains(0) || run.rawFont().fontTable("cmap").isEmpty();
    });
}

/// Remembered: there are few characters, and many texts.
bool isWritten(char32_t character)
{
    constexpr char32_t afterLatin1 = 0x100; // what every font has; the rest is not to be slowed for
    if (character < afterLatin1) {
        return true;
    }
    static thread_local QHash<char32_t, bool> known;
    auto found = known.constFind(character);
    if (found == known.constEnd()) {
        found = known.insert(character, isUnseen(character) || isDrawn(character));
    }
    return *found;
}

} // namespace

void Unwritten::look(const QString &text, const QString &of)
{
    const auto isLatin = [](QChar each) { return each.unicode() < 0x100; };
    if (std::ranges::all_of(text, isLatin)) {
        return;
    }
    bool isAny = false;
    const QList<uint> characters = text.toUcs4();
    for (const uint each : characters) {
        const char32_t character = each;
        if (isWritten(character)) {
            continue;
        }
        isAny = true;
        if (const QString one = QString::fromUcs4(&character, 1); !characters_.contains(one)) {
            characters_.append(one);
        }
    }
    if (isAny && !of.isEmpty() && !of_.contains(of)) {
        of_.append(of);
    }
}
