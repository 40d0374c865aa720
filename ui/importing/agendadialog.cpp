// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/agendadialog.h"

#include "app/base/filename.h"
#include "app/base/french.h"
#include "app/exchange/calendarimport.h"
#include "app/programmes/programmestore.h"
#include "app/workspace.h"
#include "ui/history/undokeys.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/roomforwords.h"
#include "ui/words/calendarimportwords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QDir>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

AgendaDialog::AgendaDialog(Workspace &workspace, AgendaSeams seams, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , seams_(std::move(seams))
    , bar_(new MessageBar(this))
    , choice_(new ElidedComboBox(this))
    , source_(new ElidedComboBox(this))
    , save_(new QPushButton(tr("&Enregistrer en .ics…"), this))
    , take_(new QPushButton(tr("&Choisir le fichier .ics…"), this))
    , forget_(new QPushButton(tr("Eff&acer…"), this))
{
    setWindowTitle(tr("Autres agendas"));
    bar_->setObjectName(u"messageBar"_s);
    choice_->setObjectName(u"agendaChoiceCombo"_s);
    source_->setObjectName(u"agendaSourceCombo"_s);
    save_->setObjectName(u"agendaSaveButton"_s);
    take_->setObjectName(u"agendaTakeButton"_s);
    forget_->setObjectName(u"agendaForgetButton"_s);
    forget_->setToolTip(tr("Efface ce qui avait été repris d’un autre agenda"));
    layOut();
    giveUndoKeys(*this, workspace_, *bar_);
    fillChoices();
    fillSources();
    connect(save_, &QPushButton::clicked, this, [this] {
        const QString name
            = filename::harmless(tr("Rencontres – %1").arg(choice_->currentText())) + u".ics"_s;
        seams_.chooseTarget(this, name, [this](const QString &path) { save(path); });
    });
    connect(take_, &QPushButton::clicked, this,
        [this] { seams_.chooseSource(this, [this](const QString &path) { take(path); }); });
    connect(forget_, &QPushButton::clicked, this, &AgendaDialog::askToForget);
}

void AgendaDialog::propose(MeetingId meeting)
{
    const auto found = MeetingStore(workspace_.database()).meeting(meeting);
    if (!found) {
        complain(found.error());
        return;
    }
    meetingcalendar::Choice one;
    one.meeting = meeting;
    choices_.prepend(one);
    choice_->insertItem(0, tr("%1, %2").arg(words::sessionAndModule(*found), french::longDate(found->date)));
    choice_->setCurrentIndex(0);
    save_->setFocus();
}

void AgendaDialog::layOut()
{
    const auto group = [this](const QString &title, const QString &explained, ElidedComboBox *combo,
                           const QString &label, const QList<QPushButton *> &buttons) {
        auto *box = new QGroupBox(title, this);
        auto *words = new QLabel(explained, box);
        words->setWordWrap(true);
        auto *name = new QLabel(label, box);
        name->setBuddy(combo);
        // A long name is shortened: it would have the window wider than the screen.
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(24);
        auto *row = new QHBoxLayout;
        row->addWidget(name);
        row->addWidget(combo, 1);
        for (QPushButton *button : buttons) {
            row->addWidget(button);
            button->setAutoDefault(false);
        }
        auto *column = new QVBoxLayout(box);
        column->addWidget(words);
        column->addLayout(row);
        return box;
    };
    auto *close = new QPushButton(tr("&Fermer"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addWidget(group(tr("Donner les rencontres à un autre agenda"),
        tr("Repris une seconde fois, le fichier met les rencontres à jour. Sans horaires connus, une "
           "rencontre y tient toute la journée. Aucune personne inscrite n’y est nommée."),
        choice_, tr("&Rencontres"), { save_ }));
    column->addWidget(group(tr("Reprendre ce que dit un autre agenda"),
        tr("Les vacances scolaires des années à venir (le fichier du ministère, zone B), ou les jours où un "
           "lieu est pris, où un.e intervenant.e n’est pas disponible\u00A0: le calendrier en avertit "
           "ensuite."),
        source_, tr("Ce &qu’il dit"), { take_, forget_ }));
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 100);
    new RoomForWords(this); // a long name asks for more width than a window is first given
}

void AgendaDialog::fillChoices()
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    const auto speakers = MeetingStore(workspace_.database()).speakerNames();
    const auto cycles = ProgrammeStore(workspace_.database()).cycles();
    if (!meetings || !speakers || !cycles) {
        complain(!meetings ? meetings.error() : !speakers ? speakers.error() : cycles.error());
        return;
    }
    addChoice(tr("Tout le calendrier"), {});
    addGroups(*meetings, *cycles);
    for (const QString &speaker : *speakers) {
        meetingcalendar::Choice theirs;
        theirs.filter.speaker = speaker;
        addChoice(tr("Avec %1").arg(speaker), theirs);
    }
    save_->setEnabled(!meetings->isEmpty());
}

void AgendaDialog::addChoice(const QString &text, const meetingcalendar::Choice &choice)
{
    choices_.append(choice);
    choice_->addItem(text);
}

/// The sessions, each with its tracks under it.
void AgendaDialog::addGroups(const QList<Meeting> &meetings, const QList<Cycle> &cycles)
{
    QList<SessionId> sessions;
    QHash<SessionId, QList<Meeting>> groups; // the first meeting of each
    for (const Meeting &each : meetings) {
        if (!groups.contains(each.session)) {
            sessions.append(each.session);
        }
        QList<Meeting> &known = groups[each.session];
        if (std::ranges::find(known, each.track, &Meeting::track) == known.end()) {
            known.append(each);
        }
    }
    for (const SessionId session : sessions) {
        const QList<Meeting> &first = groups[session];
        const auto cycle = std::ranges::find(cycles, first.first().cycle, &Cycle::id);
        // Every cycle has a session 1.
        const auto named = [&](const QString &title) {
            return cycles.size() > 1 && cycle != cycles.end() ? u"%1 (%2)"_s.arg(title, cycle->title) : title;
        };
        meetingcalendar::Choice theirs;
        theirs.filter.session = session;
        if (first.size() > 1) {
            addChoice(named(tr("%1 – tous les parcours").arg(first.first().sessionLabel)), theirs);
        }
        for (const Meeting &each : first) {
            theirs.filter.track = each.track;
            addChoice(named(u"%1 – %2"_s.arg(each.sessionLabel, each.trackLabel)), theirs);
        }
    }
}

void AgendaDialog::fillSources()
{
    const MeetingStore store(workspace_.database());
    const auto places = store.placeNames();
    const auto speakers = store.speakerNames();
    if (!places || !speakers) {
        complain(!places ? places.error() : speakers.error());
        return;
    }
    sources_.append({ true, {}, {} });
    source_->addItem(tr("Vacances scolaires"));
    for (const QString &place : *places) {
        sources_.append({ false, BusyTime::Whose::Place, place });
        source_->addItem(tr("Ce lieu est pris\u00A0: %1").arg(place));
    }
    for (const QString &speaker : *speakers) {
        sources_.append({ false, BusyTime::Whose::Speaker, speaker });
        source_->addItem(tr("N’est pas disponible\u00A0: %1").arg(speaker));
    }
}

void AgendaDialog::save(const QString &path)
{
    const auto written = meetingcalendar::write(
        workspace_.database(), choices_.at(choice_->currentIndex()), path, workspace_.clock()());
    if (!written) {
        complain(written.error());
        return;
    }
    const QString sentence = tr("%1 dans «\u00A0%2\u00A0».")
                                 .arg(french::count(*written, tr("rencontre"), tr("rencontres")),
                                     QDir::toNativeSeparators(path));
    bar_->say(MessageBar::Tone::Success, sentence);
    Q_EMIT said(sentence);
}

void AgendaDialog::take(const QString &path)
{
    const auto days = calendarimport::horizon(workspace_.clock()().toLocalTime().date());
    const auto reading = icalendar::readFile(path, days.from, days.to);
    if (!reading) {
        complain(reading.error());
        return;
    }
    const Source source = sources_.at(source_->currentIndex());
    Database &database = workspace_.database();
    const auto report = source.isHolidays ? calendarimport::holidays(workspace_.planning(), *reading)
                                          : calendarimport::busy(database, workspace_.planning(),
                                                source.whose, source.name, days.from, days.to, *reading);
    if (!report) {
        complain(report.error(), words::refusedEvents(reading->refused));
        return;
    }
    const QString summary = words::calendarSummary(*report);
    const QString sentence
        = report->removed > 0 ? tr("%1 Ctrl+Z remet ce qui était là avant.").arg(summary) : summary;
    bar_->say(report->refused.isEmpty() && report->openEnds.isEmpty() ? MessageBar::Tone::Success
                                                                      : MessageBar::Tone::Advice,
        sentence, words::calendarDetail(*report));
    Q_EMIT said(sentence);
}

void AgendaDialog::askToForget()
{
    const Source source = sources_.at(source_->currentIndex());
    const QString question = source.isHolidays
        ? tr("Effacer toutes les vacances scolaires reprises d’un autre agenda\u202F? Celles que le logiciel "
             "connaît restent.")
        : tr("Effacer tous les jours repris d’un autre agenda pour «\u00A0%1\u00A0»\u202F?").arg(source.name);
    seams_.confirmRemoval(this, question, [this, source] { forget(source); });
}

void AgendaDialog::forget(const Source &source)
{
    Database &database = workspace_.database();
    const auto gone = source.isHolidays
        ? workspace_.planning().forgetSchoolHolidays()
        : calendarimport::forgetBusy(database, workspace_.planning(), source.whose, source.name);
    if (!gone) {
        complain(gone.error());
        return;
    }
    const QString sentence = *gone > 0 ? tr("%1 Ctrl+Z les remet.").arg(words::calendarForgotten(*gone))
                                       : words::calendarForgotten(*gone);
    bar_->say(*gone > 0 ? MessageBar::Tone::Success : MessageBar::Tone::Advice, sentence);
    Q_EMIT said(sentence);
}

/// What is wrong with the file itself is said at once, the system's own words when asked for.
void AgendaDialog::complain(const Error &error, const QString &detail)
{
    const QString sentence = words::sentence(error);
    bar_->say(MessageBar::Tone::Trouble, detail.isEmpty() ? sentence : u"%1 %2."_s.arg(sentence, detail),
        error.detail);
}
