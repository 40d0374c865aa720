// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheet.h"
#include "app/documents/kit.h"
#include "app/paper/labelformat.h"
#include "app/paper/paperdocuments.h"

#include <QHash>

/// The papers of a séance, in the order they are printed.
enum class KitPart {
    Sheet, ///< the attendance sheet, numbered when it is written
    SpareSheet, ///< without names and without a number
    Badges,
    NameCards,
    DoorSign,
    DayProgramme,
    Convocations, ///< one a person
    TravelNotes,
};
constexpr int kitPartCount = int(KitPart::TravelNotes) + 1;

/// How they are wanted.
struct KitChoice {
    static constexpr int usualSpareRows = 20;
    static constexpr int mostCopies = 99;

    LabelFormat badges;
    int firstBadge = 0; ///< where the first one goes on a sheet begun before
    LabelFormat nameCards;
    int firstNameCard = 0;
    int spareRows = usualSpareRows;
    QHash<KitPart, int> copies = {}; ///< 1 where nothing is said

    [[nodiscard]] int copiesOf(KitPart part) const { return copies.value(part, 1); }
};

namespace kitpages
{

/// Whether it can be asked for several times: the others are one a person, or numbered.
[[nodiscard]] bool hasCopies(KitPart part);
/// One part for these people, copies included. `sheet` is that of the séance.
[[nodiscard]] PaperDocuments make(KitPart part, const Kit &kit, const KitChoice &choice,
    const QList<KitPerson> &people, const AttendanceSheet &sheet);

} // namespace kitpages
