// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/refusedcells.h"

#include "ui/words/domainwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(RefusedCells)
};

} // namespace

std::optional<AttendanceState> RefusedCells::seen(
    const AttendanceGrid &grid, qsizetype row, qsizetype column) const
{
    const AttendanceRow &person = grid.rows.at(row);
    return before_.value({ person.registration, grid.columns.at(column).halfDay }, person.states.at(column));
}

void RefusedCells::follow(
    const AttendanceGrid &before, const AttendanceGrid &now, HalfDayId entered, RegistrationId of)
{
    if (before.meeting != now.meeting || before.columns.size() != now.columns.size()) {
        return;
    }
    for (const AttendanceRow &row : now.rows) {
        const auto old = std::ranges::find(before.rows, row.registration, &AttendanceRow::registration);
        for (qsizetype column = 0; old != before.rows.end() && column < now.columns.size(); ++column) {
            const Cell cell { row.registration, now.columns.at(column).halfDay };
            if (cell != Cell { of, entered } && old->states.at(column) != row.states.at(column)
                && !before_.contains(cell)) {
                before_.insert(cell, old->states.at(column));
            }
        }
    }
}

QString RefusedCells::described(const AttendanceGrid &before, const AttendanceGrid &now, Cell cell)
{
    const auto inRow = [](const AttendanceRow &person, const QString &state) {
        return Text::tr("ligne %1, %2 (%3)").arg(QString::number(person.number), person.name, state);
    };
    const auto person = std::ranges::find(now.rows, cell.first, &AttendanceRow::registration);
    const auto column = std::ranges::find(now.columns, cell.second, &SheetColumn::halfDay);
    if (person != now.rows.end() && column != now.columns.end()) {
        const auto &state = person->states.at(column - now.columns.begin());
        return inRow(*person, state ? words::attendance(*state) : Text::tr("case vide"));
    }
    const auto gone = std::ranges::find(before.rows, cell.first, &AttendanceRow::registration);
    return gone != before.rows.end() ? inRow(*gone, Text::tr("n’est plus sur la feuille")) : QString();
}

void RefusedCells::refuse(const AttendanceGrid &before, const AttendanceGrid &now,
    RegistrationId registration, HalfDayId halfDay, const QString &beside, bool isMore)
{
    const Cell cell { registration, halfDay };
    before_.remove(cell); // seen from here on
    if (!isMore) {
        refused_.clear();
        beside_.clear();
    }
    refused_.removeIf([&](const Refused &each) { return each.cell == cell; });
    refused_.append({ cell, described(before, now, cell) });
    beside_ = beside.isEmpty() ? beside_ : beside;
    tell();
}

void RefusedCells::settle(RegistrationId registration, HalfDayId halfDay)
{
    const Cell cell { registration, halfDay };
    before_.remove(cell);
    const bool wasTold = isTold();
    if (refused_.removeIf([&](const Refused &each) { return each.cell == cell; }) == 0 || !wasTold) {
        return;
    }
    if (refused_.isEmpty()) {
        messages_.takeBack(told_);
        beside_.clear();
    } else {
        tell();
    }
}

void RefusedCells::tellBeside(const QString &beside)
{
    beside_ = beside;
    tell();
}

void RefusedCells::clear()
{
    before_.clear();
    refused_.clear();
    beside_.clear();
}

void RefusedCells::tell()
{
    QStringList each;
    for (const Refused &one : std::as_const(refused_)) {
        each.append(one.words);
    }
    QString sentence = Text::tr("Un autre poste a saisi entre-temps\u00a0: %1. Rien n’a été écrasé\u202f; "
                                "vérifiez sur le papier, et revenez à la ligne pour la changer.")
                           .arg(each.join(u"\u202f; "_s));
    if (!beside_.isEmpty()) {
        sentence += u' ' + beside_;
    }
    told_ = messages_.say(MessageBar::Tone::Trouble, sentence);
}
