// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/kitletters.h"

class Database;

/// A letter to one person before it is set on paper: its words can still be changed.
struct PersonalLetter {
    OrganiserProfile organiser;
    QString recipient; ///< a line each
    kitletters::Words words;
    QDate date;
    QString fileName; ///< without its ending

    [[nodiscard]] Letter onPaper() const { return kitletters::letter(organiser, recipient, words, date); }
    [[nodiscard]] QString asText() const { return kitletters::plainText(organiser, recipient, words, date); }
};

/// What the fields of its own are worth: the session, its séances from this day on (all of them when it is
/// invalid), how the seat came. Who is confirmed after the last of them is told that none is left.
[[nodiscard]] Result<LetterValues> confirmationValues(
    Database &database, const Registration &registration, QDate from);

/// That a place is confirmed, in the coordinator's words: session, séances, dates, hours and places, known or
/// "à préciser". Invalid (lettertemplate::writable()) when the words use fields nobody knows.
[[nodiscard]] Result<PersonalLetter> confirmationLetter(
    Database &database, const Registration &registration, QDate today);
