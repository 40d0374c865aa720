// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "app/base/french.h"
#include "app/workspace.h"
#include "ui/home/homecard.h"
#include "ui/home/homewords.h"
#include "ui/home/programmeboard.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linkentry.h"
#include "ui/widgets/longwords.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/cautionwords.h"
#include "ui/words/errorwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

constexpr int widest = 1360; ///< lines longer than this are tiring to follow
constexpr int nextShown = 5;

tints::Meaning meaningOf(const Occupancy &occupancy)
{
    return occupancy.isFull() ? tints::Meaning::Caution : tints::Meaning::Neutral;
}

} // namespace

HomePage::HomePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , messages_(new MessageBar(this))
    , scroll_(new QScrollArea(this))
    , reading_(new QTimer(this))
{
    scroll_->setObjectName(u"homeScrollArea"_s);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(
        Qt::ScrollBarAlwaysOff); // texts give way, so that nothing lies to the right
    scroll_->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    layout->addWidget(scroll_, 1);

    reading_->setSingleShot(true);
    connect(reading_, &QTimer::timeout, this, &HomePage::read);
    Changes &changes = workspace.changes();
    connect(&changes, &Changes::registrationsAdded, this, &HomePage::readLater);
    connect(&changes, &Changes::registrationsChanged, this, &HomePage::readLater);
    connect(&changes, &Changes::registrationsRemoved, this, &HomePage::readLater);
    connect(&changes, &Changes::meetingsChanged, this, &HomePage::readLater);
    connect(&changes, &Changes::programmeChanged, this, &HomePage::readLater);
    connect(&changes, &Changes::everythingChanged, this, &HomePage::readLater);
}

void HomePage::readLater()
{
    stale_ = true;
    if (isVisible()) {
        reading_->start();
    }
}

void HomePage::showEvent(QShowEvent *event)
{
    if (stale_) {
        read();
    }
    QWidget::showEvent(event);
}

void HomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        readLater(); // quiet texts and badges wear colours made from the palette
    }
    QWidget::changeEvent(event);
}

void HomePage::read()
{
    reading_->stop();
    const auto overview = readOverview(workspace_.database(), workspace_.clock()().date());
    if (!overview) {
        messages_->say(MessageBar::Tone::Trouble, words::sentence(overview.error()), overview.error().detail);
        return;
    }
    stale_ = false;
    messages_->clear();
    present(*overview);
}

void HomePage::present(const Overview &overview)
{
    // Somebody else's change must not take the keyboard away from where it is.
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    const int scrolled = scroll_->verticalScrollBar()->value();

    auto *content = new QWidget;
    content->setMaximumWidth(widest);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(heading(overview));
    if (overview.programmes.isEmpty()) {
        auto *notice = new EmptyNotice(content);
        notice->setObjectName(u"noProgrammeNotice"_s);
        notice->setWords(tr("Cette base ne contient encore aucun cycle."),
            tr("Fichier > Programme du cycle en compose un ou le lit dans un fichier de programme ; le même "
               "menu crée une base avec le cycle 2022, ou ouvre une autre base."));
        layout->addWidget(notice, 1);
    } else {
        auto *side = new QHBoxLayout;
        side->setSpacing(16);
        if (!overview.next.isEmpty()) {
            side->addWidget(nextMeetings(overview), 1);
        }
        side->addWidget(whatWaits(overview), 1);
        layout->addLayout(side);
        for (const Overview::Programme &one : overview.programmes) {
            layout->addWidget(programme(one, overview.today));
        }
        layout->addStretch();
    }
    scroll_->setWidget(content);
    content->setAutoFillBackground(false);
    scroll_->verticalScrollBar()->setValue(scrolled);
    if (auto *again = focusedName.isEmpty() ? nullptr : content->findChild<QWidget *>(focusedName)) {
        again->setFocus();
    }
}

QWidget *HomePage::heading(const Overview &overview)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *day = new QLabel(french::longDate(overview.today), box);
    day->setObjectName(u"todayLabel"_s);
    QFont large = day->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    day->setFont(large);
    texts->addWidget(day);
    auto *state = new QLabel(box);
    state->setObjectName(u"cycleStateLabel"_s);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    if (!overview.programmes.isEmpty()) {
        state->setText(longwords::breakable(homewords::state(overview.programmes.first(), overview.today)));
    }
    state->setVisible(!state->text().isEmpty());
    texts->addWidget(state);
    layout->addLayout(texts, 1);
    auto *calendar = new QPushButton(icons::icon(u"calendar"_s), tr("&Voir le calendrier"), box);
    calendar->setObjectName(u"calendarButton"_s);
    QDate date = overview.today;
    if (!overview.programmes.isEmpty() && overview.programmes.first().isOver(date)) {
        date = overview.programmes.first().first();
        calendar->setToolTip(tr("Ouvre le calendrier au premier mois du cycle."));
    }
    connect(calendar, &QPushButton::clicked, this, [this, date] { Q_EMIT dateAsked(date); });
    layout->addWidget(calendar, 0, Qt::AlignTop);
    return box;
}

HomeCard *HomePage::nextMeetings(const Overview &overview)
{
    auto *card = new HomeCard(tr("Prochaines rencontres"));
    card->setObjectName(u"nextMeetingsCard"_s);
    auto *print = new QPushButton(icons::icon(u"print"_s), tr("Feuille de la &prochaine…"), card);
    print->setObjectName(u"nextSheetButton"_s);
    print->setToolTip(tr("Imprime la feuille d’émargement de la prochaine rencontre."));
    connect(print, &QPushButton::clicked, this,
        [this, id = overview.next.first().meeting.id] { Q_EMIT sheetsAsked({ id }); });
    card->addHeaderWidget(print);
    for (const Overview::DatedMeeting &dated :
        overview.next.first(std::min<qsizetype>(nextShown, overview.next.size()))) {
        LinkEntry *entry = card->addEntry(u"nextEntry-%1"_s.arg(dated.meeting.id.value));
        entry->setLeadingIcon(u"calendar"_s);
        entry->setWords(homewords::moment(dated.meeting, overview.today), homewords::place(dated.meeting));
        entry->setBadge(homewords::seats(dated.occupancy), meaningOf(dated.occupancy));
        connect(entry, &LinkEntry::clicked, this, [this, id = dated.meeting.id] { Q_EMIT meetingAsked(id); });
    }
    return card;
}

HomeCard *HomePage::whatWaits(const Overview &overview)
{
    auto *card = new HomeCard(tr("Ce qui attend"));
    card->setObjectName(u"waitingCard"_s);
    if (overview.nothingWaits()) {
        card->addSentence(
            tr("Rien n’attend\u00A0: aucune demande à confirmer, aucune présence à saisir, aucun "
               "conflit de calendrier."));
        return card;
    }
    addGroups(card, overview.requests, RegistrationStatus::Requested);
    addGroups(card, overview.freeSeats, RegistrationStatus::Waitlisted);
    addOverdue(card, overview);
    addConflicts(card, overview);
    addSheets(card, overview);
    addAdditions(card, overview);
    card->shorten(tr("Afficher &tout ce qui attend"));
    return card;
}

void HomePage::addGroups(HomeCard *card, const QList<Overview::Group> &groups, RegistrationStatus status)
{
    const bool requested = status == RegistrationStatus::Requested;
    for (const Overview::Group &group : groups) {
        LinkEntry *entry = card->addEntry(
            u"%1Entry-%2-%3"_s.arg(code(status)).arg(group.session.value).arg(group.track.value));
        entry->setLeadingIcon(requested ? u"inbox"_s : u"queue"_s);
        entry->setWords(
            requested ? homewords::requests(group) : homewords::freeSeats(group), homewords::group(group));
        entry->setBadge(requested ? tr("à confirmer") : tr("à appeler"), tints::Meaning::Caution);
        connect(entry, &LinkEntry::clicked, this,
            [this, session = group.session, track = group.track, status, requested] {
                if (requested) {
                    Q_EMIT registrationsAsked(session, track, status);
                } else {
                    Q_EMIT waitingListAsked(session, track); // with those who come by a wish
                }
            });
    }
}

void HomePage::addOverdue(HomeCard *card, const Overview &overview)
{
    for (const Overview::Overdue &each : overview.overdueOffers) {
        const Overview::Group &group = each.group;
        LinkEntry *entry
            = card->addEntry(u"overdueEntry-%1-%2"_s.arg(group.session.value).arg(group.track.value));
        entry->setLeadingIcon(u"queue"_s);
        entry->setWords(homewords::overdue(each), homewords::group(group));
        entry->setBadge(tr("à relancer"), tints::Meaning::Caution);
        connect(entry, &LinkEntry::clicked, this, [this, session = group.session, track = group.track] {
            Q_EMIT waitingListAsked(session, track);
        });
    }
}

void HomePage::addAdditions(HomeCard *card, const Overview &overview)
{
    for (const Overview::DatedMeeting &dated : overview.additionsToPrint) {
        LinkEntry *entry = card->addEntry(u"additionsEntry-%1"_s.arg(dated.meeting.id.value));
        entry->setLeadingIcon(u"print"_s);
        entry->setWords(homewords::addedSince(dated),
            homewords::moment(dated.meeting, overview.today) + u" · "_s + homewords::place(dated.meeting));
        entry->setBadge(tr("feuille complémentaire"), tints::Meaning::Caution);
        connect(
            entry, &LinkEntry::clicked, this, [this, id = dated.meeting.id] { Q_EMIT additionsAsked(id); });
    }
}

void HomePage::addSheets(HomeCard *card, const Overview &overview)
{
    for (const Overview::DatedMeeting &dated : overview.sheetsToEnter) {
        LinkEntry *entry = card->addEntry(u"sheetEntry-%1"_s.arg(dated.meeting.id.value));
        entry->setLeadingIcon(u"sheet"_s);
        entry->setWords(french::longDate(dated.meeting.date), homewords::place(dated.meeting));
        entry->setBadge(homewords::sheet(dated.sheet),
            dated.sheet.number > 0 ? tints::Meaning::Accent : tints::Meaning::Caution);
        connect(
            entry, &LinkEntry::clicked, this, [this, id = dated.meeting.id] { Q_EMIT attendanceAsked(id); });
    }
}

void HomePage::addConflicts(HomeCard *card, const Overview &overview)
{
    // Where a line is broken, the dot ends it.
    const auto whole = [](QString words) { return words.replace(u" · "_s, u"\u00a0· "_s); };
    for (int number = 1; const conflicts::Conflict &each : overview.conflicts) {
        LinkEntry *entry = card->addEntry(u"conflictEntry-%1"_s.arg(number++));
        entry->setWordsBroken(); // which two things clash is at the end
        entry->setLeadingIcon(u"calendar"_s);
        entry->setWords(whole(words::caution(each.caution)),
            whole(
                homewords::moment(each.meeting, overview.today) + u" · "_s + homewords::place(each.meeting)));
        entry->setBadge(words::cautionBadge(each.caution), tints::Meaning::Caution);
        connect(entry, &LinkEntry::clicked, this, [this, id = each.meeting.id] { Q_EMIT meetingAsked(id); });
    }
}

HomeCard *HomePage::programme(const Overview::Programme &programme, QDate today)
{
    auto *card = new HomeCard(programme.cycle.title);
    card->setObjectName(u"programmeCard"_s);
    auto *board = new ProgrammeBoard(programme, today, card);
    connect(board, &ProgrammeBoard::meetingAsked, this, &HomePage::meetingAsked);
    connect(board, &ProgrammeBoard::groupAsked, this, &HomePage::groupAsked);
    card->addWidget(board);
    return card;
}
