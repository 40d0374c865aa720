// SPDX-License-Identifier: GPL-3.0-or-later
// What MeetingDialog does with conflicts of its date.
#include "ui/calendar/meetingdialog.h"

#include "app/workspace.h"
#include "ui/calendar/conflictquestion.h"
#include "ui_meetingdialog.h"

#include <algorithm>

namespace
{

bool hasSure(const QList<DateCaution> &found)
{
    return std::ranges::any_of(found, [](const DateCaution &each) { return isSureConflict(each.kind); });
}

/// A clash, or one that hours nobody knows make possible; else a room too small, a date far away.
bool hasClash(const QList<DateCaution> &found)
{
    return std::ranges::any_of(found, [](const DateCaution &each) { return isConflict(each.kind); });
}

} // namespace

bool MeetingDialog::isOpen(const DateCaution &caution)
{
    return canBeKept(caution.kind) && !caution.kept;
}

/// The words of the buttons: what only unknown hours make possible is « à vérifier », no conflict.
void MeetingDialog::offerToKeep(bool isStored)
{
    QList<DateCaution> open;
    QList<DateCaution> kept;
    for (const DateCaution &each : std::as_const(cautions_)) {
        if (isOpen(each)) {
            open.append(each);
        } else if (each.kept) {
            kept.append(each);
        }
    }
    const bool isSure = hasSure(open);
    ui_->keepConflictButton->setText(isSure ? tr("A&ccepter le conflit…") : tr("Garder &telle quelle…"));
    ui_->keepConflictButton->setToolTip(isSure ? tr("Garder cette date malgré le conflit, en disant pourquoi")
            : hasClash(open) ? tr("Garder cette date telle quelle, horaires à vérifier, en disant pourquoi")
                             : tr("Garder cette rencontre telle quelle, en disant pourquoi"));
    const bool wasConflict = hasSure(kept);
    ui_->reopenConflictButton->setText(
        wasConflict ? tr("Ne &plus accepter") : tr("Ne &plus garder telle quelle"));
    ui_->reopenConflictButton->setToolTip(wasConflict ? tr("Signaler de nouveau ce conflit")
            : hasClash(kept)                          ? tr("Signaler de nouveau que c’est à vérifier")
                                                      : tr("La signaler de nouveau dans Accueil"));
    // What is stored can be decided on at once; what is typed is asked about when it is saved.
    ui_->keepConflictButton->setVisible(isStored && !open.isEmpty());
    ui_->reopenConflictButton->setVisible(isStored && !kept.isEmpty());
}

void MeetingDialog::askToKeep(
    const QList<DateCaution> &conflicts, const Meeting &wanted, const std::function<void()> &then)
{
    auto *question = new ConflictQuestion(conflicts, true, this);
    connect(question, &ConflictQuestion::left, this, [this, wanted, then] {
        if (write(wanted)) {
            then();
        }
    });
    connect(question, &ConflictQuestion::kept, this, [this, conflicts, wanted, then](const QString &reason) {
        if (write(wanted, conflicts, reason)) {
            then();
        }
    });
    question->open();
}

void MeetingDialog::keep(const QList<DateCaution> &conflicts, const QString &reason)
{
    if (const Done kept = workspace_.planning().keepConflicts(stored_, conflicts, reason); !kept) {
        refuse(kept.error());
    }
    check();
}

void MeetingDialog::keepStored()
{
    QList<DateCaution> open;
    std::ranges::copy_if(cautions_, std::back_inserter(open), &MeetingDialog::isOpen);
    auto *question = new ConflictQuestion(open, false, this);
    connect(
        question, &ConflictQuestion::kept, this, [this, open](const QString &reason) { keep(open, reason); });
    question->open();
}

void MeetingDialog::reopenStored()
{
    QList<KeptConflict> kept;
    for (const DateCaution &each : std::as_const(cautions_)) {
        if (each.kept) {
            kept.append(*each.kept);
        }
    }
    if (const Done reopened = workspace_.planning().reopenConflicts(stored_, kept); !reopened) {
        refuse(reopened.error());
    }
    check();
}
