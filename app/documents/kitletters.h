// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kit.h"
#include "app/paper/letter.h"

/// The letters of a séance. What people typed has no say in their layout.
namespace kitletters
{

/// Under the letterhead, to the person, with the coordinator's words.
[[nodiscard]] Letter convocation(const Kit &kit, const KitPerson &person);
/// How to come: one page, without a name, to be handed out or posted.
[[nodiscard]] Letter travelNote(const Kit &kit);
/// What happens that day: the séance's content, its half-days, who speaks.
[[nodiscard]] Letter dayProgramme(const Kit &kit);

/// The words of a letter, as they are kept and as a message says them.
struct Words {
    QString subject;
    QString body;
};
[[nodiscard]] Words filled(const LetterTemplate &letter, const LetterValues &values);
[[nodiscard]] Words convocationWords(const Kit &kit, const KitPerson &person);
[[nodiscard]] Words travelNoteWords(const Kit &kit, const KitPerson *person = nullptr);

/// A letter from the organiser with these words; `recipient` may be empty.
[[nodiscard]] Letter letter(
    const OrganiserProfile &organiser, const QString &recipient, const Words &words, QDate today);
/// The same as plain text, to be finished by hand.
[[nodiscard]] QString plainText(
    const OrganiserProfile &organiser, const QString &recipient, const Words &words, QDate today);
/// "Madame Maëlle ÉLOY", function and structure, a line each.
[[nodiscard]] QString recipient(const Registration &registration);
/// "ÉLOY Maëlle – convocation 2021-11-23": a file name without its ending, which sorts by name.
[[nodiscard]] QString fileName(const Kit &kit, const KitPerson &person);

} // namespace kitletters
