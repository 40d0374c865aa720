// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on the page besides filling cells: guests, make-ups, counts, scans.
#include "ui/attendance/attendancepage.h"

#include "app/attendance/guests.h"
#include "app/attendance/sheetadditions.h"
#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/attendance/attendancemodel.h"
#include "ui/attendance/attendancetotals.h"
#include "ui/attendance/attendanceview.h"
#include "ui/attendance/guestdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/attendancewords.h"
#include "ui/words/domainwords.h"

#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{
constexpr int besideWords = 8; // pixels

/// Of a meeting whose sheet was printed without somebody who is expected by now; else nothing.
QString additionToPrint(Database &database, MeetingId meeting)
{
    const auto printed = sheetProgress(database);
    return printed && sheetadditions::count(database, meeting).value_or(0) > 0
        ? AttendancePage::tr("La feuille n°\u00a0%1 de cette rencontre est déjà imprimée\u00a0: imprimez une "
                             "feuille complémentaire.")
              .arg(printed->value(meeting).number)
        : QString();
}

/// What to do for somebody who came, once each blank row of the sheet is taken.
Result<QString> noBlankRow(Database &database, const AttendanceGrid &grid)
{
    const auto other = sheetWithBlankRow(database, grid);
    const auto additions = sheetadditions::count(database, grid.meeting);
    if (!other || !additions) {
        return std::unexpected(!other ? other.error() : additions.error());
    }
    const QString full
        = AttendancePage::tr("La feuille n°\u00a0%1 n’a plus de ligne vierge.").arg(grid.sheetNumber);
    if (*other > 0) {
        return full + u' '
            + AttendancePage::tr(
                "La feuille n°\u00a0%1 de cette rencontre en a encore\u00a0: ouvrez-la par son "
                "numéro, et ajoutez-y la personne.")
                  .arg(*other);
    }
    return full + u' '
        + (*additions > 0
                ? AttendancePage::tr(
                      "Imprimez une feuille complémentaire, avec des lignes vierges, et ajoutez la "
                      "personne sur celle-ci.")
                : AttendancePage::tr("Imprimez de nouveau la feuille, avec des lignes vierges, et ajoutez la "
                                     "personne sur celle-ci\u202f; ce qui est saisi reste."));
}

} // namespace

void AttendancePage::addGuest(int row)
{
    if (model_->grid().sheetNumber == 0) {
        messages_->say(MessageBar::Tone::Advice,
            tr("Imprimez d’abord la feuille\u00a0: une personne venue sans être attendue prend une de ses "
               "lignes vierges."));
        return;
    }
    if (model_->grid().freeNumber() == 0) {
        const auto full = noBlankRow(workspace_.database(), model_->grid());
        if (full) {
            messages_->say(MessageBar::Tone::Advice, *full);
        } else {
            complain(full.error());
        }
        return;
    }
    auto *dialog = new GuestDialog(workspace_, model_->grid(), row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GuestDialog::added, this, [this](int on, const QString &name) {
        read();
        // A sheet of several half-days has them all filled: it says so, the paper may say otherwise.
        const QString halfDays = words::severalHalfDays(model_->grid());
        Q_EMIT said(halfDays.isEmpty()
                ? tr("Ligne %1\u00a0: %2, présence saisie.").arg(on).arg(name)
                : tr("Ligne %1\u00a0: %2, présence saisie pour %3.").arg(on).arg(name).arg(halfDays));
        if (const qsizetype position = model_->grid().find(on); position >= 0) {
            tellFollowedElsewhere(model_->grid().rows.at(position));
        }
        goToRow(on);
    });
    connect(dialog, &GuestDialog::found, this, [this](int on, const QString &name) {
        Q_EMIT said(tr("%1 est déjà sur la feuille, ligne %2\u00a0: rien n’a été ajouté.").arg(name).arg(on));
        goToRow(on);
    });
    dialog->open();
}

void AttendancePage::goToRow(int number)
{
    if (const qsizetype position = model_->grid().find(number); position >= 0) {
        view_->setCurrentIndex(
            model_->index(int(position), AttendanceModel::FirstHalfDay + int(currentHalfDay())));
        // Once a line that was added has its height.
        QTimer::singleShot(0, view_, [this] { view_->scrollTo(view_->currentIndex()); });
    }
    view_->setFocus();
}

/// They did sign, so it is kept.
void AttendancePage::tellFollowedElsewhere(const AttendanceRow &guest)
{
    const auto followed
        = followedElsewhere(workspace_.database(), model_->grid().meeting, guest.registration);
    if (!followed) {
        complain(followed.error());
    } else if (*followed) {
        messages_->say(MessageBar::Tone::Advice,
            tr("%1 a déjà suivi cette séance (%2, %3)\u00a0: la présence est gardée sur cette feuille, la "
               "séance n’est comptée qu’une fois dans le parcours.")
                .arg(guest.name, (*followed)->sessionLabel, french::longDate((*followed)->date)));
    }
}

void AttendancePage::showScans()
{
    scanMenu_->setMeeting(
        model_->grid().meeting.isValid() ? std::optional(model_->grid().meeting) : std::nullopt);
    const qsizetype count = scanMenu_->count();
    scans_->setText(count == 0 ? tr("&Scans") : tr("&Scans (%1)").arg(count));
    // Beside the arrow of its menu a button leaves its words no room.
    for (QPushButton *each : { scans_, makeUp_ }) {
        each->setMinimumWidth(each->sizeHint().width() + 2 * besideWords);
    }
}

/// The same séance still to come elsewhere, for whoever stands on the current row.
void AttendancePage::offerMakeUps()
{
    QMenu *menu = makeUp_->menu();
    menu->clear();
    const auto say = [menu](const QString &sentence) { menu->addAction(sentence)->setEnabled(false); };
    const int row = view_->currentIndex().row();
    const AttendanceGrid &grid = model_->grid();
    if (row < 0 || row >= grid.rows.size() || !grid.rows.at(row).status) {
        say(tr("Choisissez la ligne d’une personne"));
        return;
    }
    const AttendanceRow &person = grid.rows.at(row);
    const auto isThere = [](const auto &state) { return state == AttendanceState::Present; };
    if (!person.states.isEmpty() && std::ranges::all_of(person.states, isThere)) {
        say(tr("%1 était là\u00a0: rien à rattraper").arg(person.name));
        return;
    }
    const auto followed = followedElsewhere(workspace_.database(), grid.meeting, person.registration);
    MakeUpDesk desk(workspace_.database(), workspace_.changes(), workspace_.journal(), workspace_.clock());
    const auto offers = desk.offers(person.registration, grid.meeting);
    if (!followed || !offers) {
        complain(!followed ? followed.error() : offers.error());
        return;
    }
    if (*followed) {
        say(tr("%1 a suivi cette séance (%2, %3)\u00a0: rien à rattraper")
                .arg(person.name, (*followed)->sessionLabel, french::longDate((*followed)->date)));
        return;
    }
    say(person.name);
    menu->addSeparator();
    for (const MakeUpOffer &offer : *offers) {
        offerMakeUp(*menu, person.registration, offer);
    }
    if (offers->isEmpty()) {
        say(tr("Cette séance n’est plus à venir dans une autre session"));
    }
}

void AttendancePage::offerMakeUp(QMenu &menu, RegistrationId registration, const MakeUpOffer &offer)
{
    QAction *action = menu.addAction(tr("%1, %2 · %3")
            .arg(offer.meeting.sessionLabel, french::longDate(offer.meeting.date),
                offer.isMissed ? tr("absence saisie") : words::shortOccupancy(offer.occupancy)));
    if (offer.isMissed) {
        action->setEnabled(false); // what is recorded there stays, and another one may be chosen
        return;
    }
    action->setCheckable(true);
    action->setChecked(offer.isArranged);
    connect(action, &QAction::triggered, this,
        [this, registration, offer] { arrangeMakeUp(registration, offer); });
}

/// Chosen again, it is taken back; another one takes the place of the first.
void AttendancePage::arrangeMakeUp(RegistrationId registration, const MakeUpOffer &offer)
{
    MakeUpDesk desk(workspace_.database(), workspace_.changes(), workspace_.journal(), workspace_.clock());
    const auto named = [](const Meeting &meeting) {
        return tr("%1, %2").arg(meeting.sessionLabel, french::longDate(meeting.date));
    };
    if (offer.isArranged) {
        if (const Done withdrawn = desk.withdraw(registration, offer.meeting.id); !withdrawn) {
            complain(withdrawn.error());
            return;
        }
        Q_EMIT said(tr("Rattrapage retiré\u00a0: %1.").arg(named(offer.meeting)));
        view_->setFocus();
        return;
    }
    const auto replaced = desk.arrange(registration, offer.meeting.id);
    if (!replaced) {
        complain(replaced.error());
        return;
    }
    QStringList before;
    std::ranges::transform(*replaced, std::back_inserter(before), named);
    const QString toPrint = additionToPrint(workspace_.database(), offer.meeting.id);
    Q_EMIT said(before.isEmpty()
            ? tr("Rattrapage prévu\u00a0: %1. %2")
                  .arg(named(offer.meeting),
                      toPrint.isEmpty() ? tr("La personne est sur la feuille de cette rencontre.") : toPrint)
            : tr("Rattrapage changé\u00a0: %1, à la place de %2. Une feuille déjà imprimée garde le nom. "
                 "Ctrl+Z revient au premier choix. %3")
                  .arg(named(offer.meeting), french::enumeration(before), toPrint)
                  .trimmed());
    toldMakeUp_ = registration;
    view_->setFocus();
}

void AttendancePage::count(HalfDayId halfDay, std::optional<int> signatures)
{
    if (const Done kept = workspace_.attendance().count(model_->grid().sheetNumber, halfDay, signatures);
        !kept) {
        totals_->refuse(halfDay);
        complain(kept.error());
        return;
    }
    clearBar(); // of what kept a number from being stored before
    readGrid();
}
