// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/kitpages.h"

#include "app/attendance/sheetpaperpages.h"
#include "app/documents/kitcards.h"
#include "app/documents/kitletters.h"
#include "app/paper/labelpages.h"
#include "app/paper/letter.h"

namespace
{

AttendanceSheet spare(AttendanceSheet sheet, int rows)
{
    sheet.rows.clear();
    sheet.waiting.clear();
    sheet.listsWaiting = false;
    sheet.firstNumber = 1;
    sheet.completes = 0;
    sheet.blankRows = rows;
    sheet.number = 0;
    sheet.series.clear();
    sheet.printedAt = {};
    sheet.isSpare = true;
    return sheet;
}

} // namespace

bool kitpages::hasCopies(KitPart part)
{
    return part == KitPart::SpareSheet || part == KitPart::DoorSign || part == KitPart::DayProgramme
        || part == KitPart::TravelNotes;
}

PaperDocuments kitpages::make(KitPart part, const Kit &kit, const KitChoice &choice,
    const QList<KitPerson> &people, const AttendanceSheet &sheet)
{
    PaperDocuments pages;
    const auto copied = [&](const auto &once) {
        const int copies = hasCopies(part) ? choice.copiesOf(part) : 1;
        for (int i = 0; i < copies; ++i) {
            pages.push_back(once());
        }
    };
    switch (part) {
    case KitPart::Sheet:
        copied([&] { return std::make_unique<SheetPaperPages>(sheet); });
        break;
    case KitPart::SpareSheet:
        copied([&] { return std::make_unique<SheetPaperPages>(spare(sheet, choice.spareRows)); });
        break;
    case KitPart::Badges:
        copied([&] {
            return std::make_unique<LabelPages>(
                choice.badges, kitcards::badges(people), choice.firstBadge, kit.organiser.logo);
        });
        break;
    case KitPart::NameCards:
        copied([&] {
            return std::make_unique<LabelPages>(
                choice.nameCards, kitcards::nameCards(kit, people), choice.firstNameCard);
        });
        break;
    case KitPart::DoorSign:
        copied([&] {
            return std::make_unique<LabelPages>(
                labelformats::wholePage(), QList<Label> { kitcards::doorSign(kit) }, 0, kit.organiser.logo);
        });
        break;
    case KitPart::DayProgramme:
        copied([&] { return std::make_unique<LetterPages>(kitletters::dayProgramme(kit)); });
        break;
    case KitPart::Convocations:
        for (const KitPerson &person : people) {
            pages.push_back(std::make_unique<LetterPages>(kitletters::convocation(kit, person)));
        }
        break;
    case KitPart::TravelNotes:
        copied([&] { return std::make_unique<LetterPages>(kitletters::travelNote(kit)); });
        break;
    }
    return pages;
}
