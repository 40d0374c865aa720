// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the sheet, filled one by one or all at once.
#include "ui/attendance/attendancepage.h"

#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/attendance/attendancemodel.h"
#include "ui/attendance/attendanceview.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/attendancewords.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace
{

QString withLeftEmpty(const QString &sentence, const AttendanceGrid &grid, qsizetype column)
{
    const QString left = words::leftEmpty(grid, { column });
    return left.isEmpty() ? sentence : sentence + u' ' + left;
}

} // namespace

void AttendancePage::enter(std::optional<AttendanceState> state)
{
    const QModelIndex now = view_->currentIndex();
    const AttendanceGrid grid = model_->grid(); // as the keys were meant: what is read after them differs
    if (!now.isValid() && !grid.rows.isEmpty()) {
        messages_->say(MessageBar::Tone::Advice,
            tr("Aucune ligne n’est choisie\u00a0: tapez son numéro, ou les premières lettres du nom."));
        return;
    }
    if (!now.isValid() || !grid.rows.at(now.row()).status || grid.columns.isEmpty()) {
        return;
    }
    const AttendanceRow &row = grid.rows.at(now.row());
    if (halted_.refusesKeys()) {
        return; // a button clicked ahead
    }
    const qsizetype column = currentHalfDay();
    if ((state == AttendanceState::Present || state == AttendanceState::Absent) && isToCome()) {
        return;
    }
    const Done recorded = workspace_.attendance().record(grid,
        { { row.registration, grid.columns.at(column).halfDay, state,
            refused_.seen(grid, now.row(), column) } });
    const bool isRefused = !recorded && recorded.error().kind == Error::Kind::Stale;
    if (!recorded && !isRefused) {
        const QString beside = toldOfRows();
        read();
        // Last: it stays once what could not be read can be.
        halted_.haltAt(row, grid.columns.at(column).halfDay, state, recorded.error(), beside);
        return;
    }
    goOnAfter(grid, now.row(), column, isRefused);
}

/// The next row follows a refusal too: the keys typed after it are meant for the next rows.
void AttendancePage::goOnAfter(const AttendanceGrid &before, qsizetype row, qsizetype column, bool isRefused)
{
    const HalfDayId halfDay = before.columns.at(column).halfDay;
    const RegistrationId registration = before.rows.at(row).registration;
    if (!isRefused) {
        refused_.settle(registration, halfDay);
        halted_.settle(halfDay, registration);
        clearBar();
        if (std::exchange(toldMakeUp_, {}) == registration) {
            Q_EMIT said({}); // they may have been there after all
        }
    }
    const bool wasTold = refused_.isTold();
    const bool wasHalted = halted_.isTold();
    readGrid();
    isStale_ = false;
    refused_.follow(before, model_->grid(), halfDay, registration);
    const QString beside = watch_.isTold() || halted_.isTold() ? messages_->sentence() : QString();
    const AttendanceGrid &now = model_->grid();
    // Printed by somebody else meanwhile: reading it has forgotten what was refused and gone to its work.
    const bool isSame = before.meeting == now.meeting && before.sheetNumber == now.sheetNumber;
    if (isRefused) {
        refused_.refuse(before, now, registration, halfDay, beside, wasTold && isSame);
    } else if (wasTold && isSame && !beside.isEmpty()) {
        refused_.tellBeside(beside);
    } else if (wasHalted && isSame && watch_.isTold()) {
        halted_.tellBeside(beside);
    }
    if (isSame) {
        view_->goOnFrom(row, registration, halfDay);
    }
}

/// What was refused, or could not be written, stays told while other rows are entered.
void AttendancePage::clearBar()
{
    if (!refused_.isTold() && !halted_.isTold()) {
        watch_.clearBar();
    }
}

/// What the bar says of rows, which an error is not to take the place of.
QString AttendancePage::toldOfRows() const
{
    return refused_.isTold() || watch_.isTold() ? messages_->sentence() : QString();
}

/// Nobody was there yet; says so.
bool AttendancePage::isToCome()
{
    const QDate date = model_->grid().date;
    if (date <= workspace_.clock()().date()) {
        return false;
    }
    messages_->say(MessageBar::Tone::Advice,
        tr("Cette rencontre aura lieu le %1\u00a0: présents et absents se saisissent à partir de ce jour. "
           "Une excuse (touche *) peut être notée d’avance.")
            .arg(french::longDate(date)));
    return true;
}

void AttendancePage::allPresent()
{
    const AttendanceGrid before = model_->grid();
    if (before.columns.isEmpty() || isToCome()) {
        return;
    }
    const qsizetype column = currentHalfDay();
    if (presentWhereEmpty(before, column).isEmpty()) {
        const QString none
            = tr("Aucune case vide à remplir dans «\u00a0%1\u00a0»\u00a0: rien n’a été changé.")
                  .arg(before.columns.at(column).heading);
        messages_->say(MessageBar::Tone::Advice, withLeftEmpty(none, before, column));
        return;
    }
    const auto done = workspace_.attendance().fillPresent(before, column);
    if (!done) {
        const QString beside = toldOfRows();
        read();
        halted_.haltAtAllPresent(before.columns.at(column).halfDay, done.error(), beside);
        return;
    }
    halted_.settle(before.columns.at(column).halfDay);
    clearBar();
    const bool wasTold = refused_.isTold();
    read();
    tellTaken(before, before.columns.at(column).halfDay, done->taken, wasTold);
    const QString filled = done->filled == 0
        ? tr("Un autre poste a rempli ces cases entre-temps\u00a0: rien n’a été changé.")
        : tr("%1. Ctrl+Z les vide de nouveau.")
              .arg(french::count(done->filled, tr("case vide remplie\u00a0: présent"),
                  tr("cases vides remplies\u00a0: présents")));
    Q_EMIT said(filled);
    tellLeftEmpty(words::leftEmpty(model_->grid(), { column }));
    view_->setFocus();
}

/// In the bar, where any number of rows can be read.
void AttendancePage::tellLeftEmpty(const QString &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    if (refused_.isTold()) {
        refused_.tellBeside(rows);
    } else if (halted_.isTold()) {
        halted_.tellBeside(rows);
    } else {
        messages_->say(
            MessageBar::Tone::Advice, watch_.isTold() ? messages_->sentence() + u' ' + rows : rows);
    }
}

/// Whose cells another post had filled before they were.
void AttendancePage::tellTaken(
    const AttendanceGrid &before, HalfDayId halfDay, const QList<RegistrationId> &taken, bool wasTold)
{
    const AttendanceGrid &now = model_->grid();
    bool isMore = wasTold && before.meeting == now.meeting && before.sheetNumber == now.sheetNumber;
    QString beside = watch_.isTold() ? messages_->sentence() : QString();
    for (const RegistrationId each : taken) {
        refused_.refuse(before, now, each, halfDay, std::exchange(beside, {}), std::exchange(isMore, true));
    }
    if (isMore && !beside.isEmpty()) {
        refused_.tellBeside(beside);
    }
}
