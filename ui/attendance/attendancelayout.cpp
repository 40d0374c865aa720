// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancepage.h"

#include "app/attendance/sheetcode.h"
#include "app/base/french.h"
#include "app/changes.h"
#include "app/workspace.h"
#include "ui/attendance/attendancetotals.h"
#include "ui/attendance/attendanceview.h"
#include "ui/attendance/scanopener.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tints.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QPushButton *AttendancePage::stateButton(const QString &text, std::optional<AttendanceState> state)
{
    auto *button = new QPushButton(text, this);
    button->setFocusPolicy(Qt::NoFocus); // the keyboard stays on the sheet
    connect(button, &QPushButton::clicked, this, [this, state] { enter(state); });
    states_.append(button);
    return button;
}

void AttendancePage::layOutPage()
{
    auto *choice = new QHBoxLayout;
    auto *numberLabel = new QLabel(tr("Feuille &n°\u00a0:"), this);
    numberLabel->setBuddy(number_);
    auto *meetingLabel = new QLabel(tr("ou la &rencontre\u00a0:"), this);
    meetingLabel->setBuddy(meeting_);
    choice->addWidget(numberLabel);
    choice->addWidget(number_);
    choice->addWidget(meetingLabel);
    choice->addWidget(meeting_, 1);
    choice->addWidget(new ScanOpener(*scanMenu_, this));
    choice->addWidget(scans_);
    choice->addWidget(print_);

    QFont bold = title_->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title_->setFont(bold);
    for (QLabel *label : { title_, standing_, going_ }) {
        label->setTextFormat(Qt::PlainText);
    }
    title_->setWordWrap(true);
    standing_->setWordWrap(true);

    auto *states = new QHBoxLayout;
    states->addWidget(stateButton(tr("Présent  +"), AttendanceState::Present));
    states->addWidget(stateButton(tr("Absent  −"), AttendanceState::Absent));
    states->addWidget(stateButton(tr("Excusé  *"), AttendanceState::Excused));
    states->addWidget(stateButton(tr("Non concerné  /"), AttendanceState::NotConcerned));
    states->addWidget(stateButton(tr("Vider  Suppr"), std::nullopt));
    states->addStretch();
    states->addWidget(allPresent_);
    states->addWidget(guest_);
    states->addWidget(makeUp_);

    auto *keys = new QLabel(
        tr("Un numéro de ligne ou les premières lettres d’un nom vont à la ligne (− après la première partie "
           "d’un nom composé est son trait d’union, sauf au pavé numérique\u202f; un second − est "
           "«\u00a0Absent\u00a0»)\u00a0; ← et → changent "
           "de demi-journée\u00a0; Page suivante va à la page imprimée suivante."),
        this);
    keys->setWordWrap(true);
    keys->setObjectName(u"keysLabel"_s);
    // Two lines of it, so that the words beside it stay where they are.
    going_->setWordWrap(true);
    going_->setFixedWidth(
        going_->fontMetrics().horizontalAdvance(tr("Inser y ajoute la personne qui a signé.") + u"  "_s));
    auto *guide = new QHBoxLayout;
    guide->addWidget(keys, 1);
    guide->addWidget(going_);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(messages_);
    layout->addLayout(choice);
    layout->addWidget(title_);
    auto *standing = new QHBoxLayout;
    standing->addWidget(standing_, 1);
    standing->addWidget(newerSheet_, 0, Qt::AlignTop);
    layout->addLayout(standing);
    layout->addLayout(states);
    layout->addWidget(view_, 1);
    layout->addLayout(guide);
    layout->addWidget(totals_);
}

void AttendancePage::connectAll()
{
    connect(number_, &QLineEdit::returnPressed, this, &AttendancePage::openNumber);
    connect(newerSheet_, &QPushButton::clicked, this, &AttendancePage::openNewer);
    connect(meeting_, &QComboBox::activated, this, [this](int index) {
        showMeeting(meetings_.at(index).id);
        view_->setFocus();
    });
    connect(view_, &AttendanceView::stateAsked, this, &AttendancePage::enter);
    connect(view_, &AttendanceView::acknowledged, this, [this] { halted_.resume(); });
    view_->refuseKeysWhile([this] { return halted_.refusesKeys(); });
    connect(view_, &AttendanceView::guestAsked, this, &AttendancePage::addGuest);
    connect(view_, &AttendanceView::allPresentAsked, this, &AttendancePage::allPresent);
    connect(view_, &AttendanceView::goingTo, this, &AttendancePage::followTyping);
    connect(allPresent_, &QPushButton::clicked, this, &AttendancePage::allPresent);
    connect(guest_, &QPushButton::clicked, this, [this] { addGuest(0); });
    connect(scanMenu_, &ScanMenu::begun, messages_, &MessageBar::clear);
    connect(scanMenu_, &ScanMenu::said, this, &AttendancePage::said);
    connect(scanMenu_, &ScanMenu::failed, this, &AttendancePage::complain);
    connect(scanMenu_, &ScanMenu::advised, this,
        [this](const QString &sentence) { messages_->say(MessageBar::Tone::Trouble, sentence); });
    connect(makeUp_->menu(), &QMenu::aboutToShow, this, &AttendancePage::offerMakeUps);
    connect(print_, &QPushButton::clicked, this, [this] {
        if (shown_) {
            Q_EMIT sheetsAsked({ *shown_ });
        }
    });
    connect(totals_, &AttendanceTotals::counted, this, &AttendancePage::count);
    connect(reading_, &QTimer::timeout, this, &AttendancePage::read);
    Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsAdded, this, &AttendancePage::readLater);
    connect(&changes, &Changes::registrationsChanged, this, &AttendancePage::readLater);
    connect(&changes, &Changes::registrationsRemoved, this, &AttendancePage::readLater);
    connect(&changes, &Changes::meetingsChanged, this, &AttendancePage::readLater);
    connect(&changes, &Changes::programmeChanged, this, &AttendancePage::readLater);
    connect(&changes, &Changes::everythingChanged, this, &AttendancePage::readLater);
}
