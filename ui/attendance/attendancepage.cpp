// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancepage.h"

#include "app/attendance/sheetcode.h"
#include "app/attendance/sheetlayout.h"
#include "app/attendance/sheetpages.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "ui/attendance/attendancemodel.h"
#include "ui/attendance/attendancetotals.h"
#include "ui/attendance/attendanceview.h"
#include "ui/attendance/sheetstanding.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tints.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/unreadwords.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr int stateWidth = 150;
constexpr int narrowStateWidth = 128; // where a day has three or four
constexpr int narrowestOrganisation = 110;

/// The rows each printed page begins with.
QList<int> pageStartsOf(const AttendanceSheet &sheet, const FontMeasure &measure)
{
    QList<int> starts;
    const SheetPages pages = layOut(sheet, SheetPaper::suitedTo(sheet), measure);
    for (const SheetPage &page : pages.pages) {
        const auto first = std::ranges::find(page.boxes, SheetPart::RowNumber, &SheetBox::part);
        if (first != page.boxes.end() && first->row - sheet.firstNumber < sheet.rows.size()) {
            starts.append(first->row - sheet.firstNumber);
        }
    }
    return starts;
}

} // namespace

AttendancePage::AttendancePage(Workspace &workspace, QWidget *parent, ScanSeams seams)
    : QWidget(parent)
    , workspace_(workspace)
    , messages_(new MessageBar(this))
    , watch_(workspace.database(), *messages_)
    , refused_(*messages_)
    , halted_(*messages_)
    , number_(new QLineEdit(this))
    , meeting_(new ElidedComboBox(this))
    , title_(new QLabel(this))
    , standing_(new QLabel(this))
    , going_(new QLabel(this))
    , model_(new AttendanceModel(this))
    , view_(new AttendanceView(*model_, this))
    , notice_(new EmptyNotice(this))
    , totals_(new AttendanceTotals(this))
    , allPresent_(new QPushButton(tr("Tous &présents (F8)"), this))
    , guest_(new QPushButton(tr("Personne &venue… (Inser)"), this))
    , makeUp_(new QPushButton(tr("Ra&ttrapage"), this))
    , print_(new QPushButton(tr("I&mprimer la feuille…"), this))
    , scans_(new QPushButton(this))
    , scanMenu_(new ScanMenu(workspace, std::move(seams), scans_))
    , reading_(new QTimer(this))
{
    number_->setObjectName(u"sheetNumberEdit"_s);
    // Digits, or what a hand scanner types: sheetcode::text().
    static const QRegularExpression numberOrCode(u"[0-9]{1,10}|[iI]([rR]([eE]([vV](:[0-9a-fA-F:]*)?)?)?)?"_s);
    number_->setValidator(new QRegularExpressionValidator(numberOrCode, number_));
    number_->setPlaceholderText(tr("n° ou code lu"));
    number_->setMaximumWidth(130);
    number_->setToolTip(
        tr("Le numéro en bas de chaque page de la feuille, puis Entrée\u202F; ou le code de la page, "
           "lu par une douchette."));
    meeting_->setObjectName(u"meetingCombo"_s);
    title_->setObjectName(u"sheetTitleLabel"_s);
    standing_->setObjectName(u"sheetStandingLabel"_s);
    going_->setObjectName(u"goingLabel"_s);
    view_->setObjectName(u"attendanceView"_s);
    allPresent_->setObjectName(u"allPresentButton"_s);
    allPresent_->setToolTip(tr("Remplit les cases vides de la demi-journée, et elles seules."));
    guest_->setObjectName(u"guestButton"_s);
    makeUp_->setObjectName(u"makeUpButton"_s);
    makeUp_->setToolTip(tr("La même séance, à venir dans une autre session, pour la personne de la ligne"));
    makeUp_->setMenu(new QMenu(makeUp_));
    print_->setObjectName(u"printSheetButton"_s);
    scans_->setObjectName(u"scansButton"_s);
    scans_->setToolTip(tr("Les feuilles signées, numérisées, gardées avec la rencontre"));
    scans_->setMenu(scanMenu_);
    notice_->coverWhenEmpty(view_);
    reading_->setObjectName(u"readingTimer"_s);
    reading_->setSingleShot(true);
    layOutPage();
    connectAll();
    setFocusProxy(view_);
}

void AttendancePage::readLater()
{
    isStale_ = true;
    if (isVisible()) {
        reading_->start();
    }
}

void AttendancePage::showEvent(QShowEvent *event)
{
    if (isStale_) {
        read();
    }
    QWidget::showEvent(event);
}

void AttendancePage::read()
{
    reading_->stop();
    isStale_ = false;
    isRead_ = true;
    readMeetings();
    readMakeUps();
    readGrid();
    if (isRead_) {
        messages_->takeBack(unread_);
    }
}

/// With the meetings and not with every key: no presence changes where a séance is still to come.
void AttendancePage::readMakeUps()
{
    const auto makeUps = shown_
        ? MakeUpDesk(workspace_.database(), workspace_.changes(), workspace_.journal(), workspace_.clock())
              .outlook(*shown_)
        : MakeUpOutlook {};
    if (!makeUps) {
        complainOfReading(makeUps.error());
    }
    model_->setMakeUps(makeUps.value_or(MakeUpOutlook {}));
}

QString AttendancePage::description(const Meeting &meeting) const
{
    const SheetProgress sheet = progress_.value(meeting.id);
    const QString state = sheet.isEntered() ? tr("saisie")
        : sheet.isBegun()                   ? tr("saisie commencée")
        : sheet.number > 0                  ? tr("feuille n°\u00a0%1 à saisir").arg(sheet.number)
                                            : tr("pas encore imprimée");
    // The state before the track, which the title says too: where room is short, the end is cut.
    return u"%1 · %2 · %3 · %4"_s.arg(
        french::shortDate(meeting.date), words::sessionAndModule(meeting), state, meeting.trackLabel);
}

void AttendancePage::readMeetings()
{
    const auto meetings = MeetingStore(workspace_.database()).meetings();
    const auto progress = sheetProgress(workspace_.database());
    if (!meetings || !progress) {
        complainOfReading(!meetings ? meetings.error() : progress.error());
        return;
    }
    meetings_ = *meetings;
    progress_ = *progress;
    if (!shown_) {
        // What is to be done first: the oldest sheet that came back and is not entered; else the next
        // meeting.
        const QDate today = workspace_.clock()().date();
        const auto due = std::ranges::find_if(meetings_, [&](const Meeting &each) {
            return each.date <= today && progress_.value(each.id).number > 0
                && !progress_.value(each.id).isEntered();
        });
        const auto coming
            = std::ranges::find_if(meetings_, [&](const Meeting &each) { return each.date >= today; });
        if (due != meetings_.end()) {
            shown_ = due->id;
        } else if (coming != meetings_.end()) {
            shown_ = coming->id;
        } else if (!meetings_.isEmpty()) {
            shown_ = meetings_.last().id;
        }
    }
    const QSignalBlocker quiet(meeting_);
    meeting_->clear();
    for (const Meeting &meeting : std::as_const(meetings_)) {
        meeting_->addItem(description(meeting));
    }
    const auto at = shown_ ? std::ranges::find(meetings_, *shown_, &Meeting::id) : meetings_.end();
    meeting_->setCurrentIndex(at == meetings_.end() ? -1 : int(at - meetings_.begin()));
}

void AttendancePage::readGrid()
{
    if (sheet_ > 0) {
        take(AttendanceGrid::ofSheet(workspace_.database(), sheet_));
    } else if (shown_) {
        const AttendanceGrid &now = model_->grid();
        take(AttendanceGrid::ofMeeting(
            workspace_.database(), *shown_, now.meeting == *shown_ ? now.sheetNumber : 0));
    } else {
        model_->setGrid({});
        present();
    }
}

void AttendancePage::showMeeting(MeetingId meeting)
{
    messages_->clear();
    shown_ = meeting;
    sheet_ = 0;
    model_->setGrid({}); // asked for anew: what is to be entered comes first
    read();
    view_->goToWork();
}

void AttendancePage::openNumber()
{
    const auto code = sheetcode::read(number_->text());
    const qint64 number = code ? code->number : number_->text().toLongLong();
    if (code) {
        const auto series = workspace_.sheets().series();
        if (!series || *series != code->series) {
            complain(series ? Error { Error::Kind::NotFound, u"sheet:%1"_s.arg(number), u"other series"_s }
                            : series.error());
            number_->selectAll();
            return;
        }
    }
    if (number <= 0) {
        messages_->say(MessageBar::Tone::Trouble,
            tr("«\u00a0%1\u00a0» n’est ni un numéro de feuille ni un code lu en entier. Le numéro est au "
               "pied de chaque page, et en haut à droite de la première\u202f; le code est en haut à droite "
               "de chaque page.")
                .arg(number_->text().trimmed()));
        number_->selectAll();
        return;
    }
    const auto grid = AttendanceGrid::ofSheet(workspace_.database(), number);
    if (!grid) {
        complain(grid.error());
        number_->selectAll();
        return;
    }
    messages_->clear();
    sheet_ = number;
    shown_ = grid->meeting;
    read();
    number_->clear();
    view_->setFocus();
    view_->goToWork();
    if (code && code->page > 1) {
        view_->goToPage(code->page);
    }
}

void AttendancePage::take(const Result<AttendanceGrid> &grid)
{
    if (!grid) {
        complainOfReading(grid.error());
        present();
        return;
    }
    const bool isOther
        = grid->meeting != model_->grid().meeting || grid->sheetNumber != model_->grid().sheetNumber;
    const AttendanceView::Place before = view_->place();
    model_->setGrid(*grid);
    pageStarts_.clear();
    if (grid->sheetNumber > 0) {
        if (const auto sheet = SheetStore(workspace_.database()).sheet(grid->sheetNumber)) {
            pageStarts_ = pageStartsOf(*sheet, measure_);
        }
    }
    view_->setPageStarts(pageStarts_);
    QHeaderView *header = view_->horizontalHeader();
    header->setSectionResizeMode(AttendanceModel::Number, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AttendanceModel::Name, QHeaderView::Stretch);
    const int halfDays = model_->columnCount() - AttendanceModel::FirstHalfDay;
    const int ofState = halfDays > 2 ? narrowStateWidth : stateWidth;
    for (int column = AttendanceModel::FirstHalfDay; column < model_->columnCount(); ++column) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, ofState);
    }
    // Names are told apart by their ends: they get most of the room.
    header->setSectionResizeMode(AttendanceModel::Organisation, QHeaderView::Fixed);
    const int room = view_->width() - ofState * halfDays;
    header->resizeSection(AttendanceModel::Organisation, std::max(narrowestOrganisation, room * 2 / 5));
    if (isOther) {
        refused_.clear();
        halted_.clear();
        view_->goToWork();
    } else {
        view_->stay(before);
    }
    if (const Done followed = watch_.follow(grid->meeting, isOther); !followed) {
        complainOfReading(followed.error());
    }
    present();
}

void AttendancePage::present()
{
    const AttendanceGrid &grid = model_->grid();
    const bool isSomething = shown_ && grid.meeting.isValid(); // not while it cannot be read
    title_->setVisible(isSomething);
    standing_->setVisible(isSomething);
    if (isSomething) {
        title_->setText(u"%1 · %2"_s.arg(grid.sessionTitle, grid.moduleTitle));
        standing_->setText(sheetstanding::sentence(workspace_.database(), grid, workspace_.clock()().date()));
    }
    totals_->show(grid, pageStarts_);
    allPresent_->setEnabled(grid.emptyCells() > 0);
    guest_->setEnabled(grid.sheetNumber > 0);
    guest_->setToolTip(grid.sheetNumber > 0
            ? tr("Quelqu’un a signé sur une ligne vierge.")
            : tr("Une fois la feuille imprimée\u00a0: une personne venue prend une de ses lignes vierges."));
    print_->setEnabled(isSomething);
    showScans();
    for (QPushButton *button : std::as_const(states_)) {
        button->setEnabled(!grid.rows.isEmpty());
    }
    if (!isSomething && !isRead_) {
        notice_->setWords(words::unread(words::Unread::Sheets), words::unreadGuidance());
    } else if (isSomething) {
        notice_->setWords(tr("Personne sur cette feuille"),
            tr("Aucune inscription confirmée pour cette rencontre. Les personnes venues s’ajoutent avec "
               "Inser une fois la "
               "feuille imprimée."));
    } else {
        notice_->setWords(tr("Aucune rencontre"), tr("Les feuilles à saisir paraîtront ici, par date."));
    }
}

qsizetype AttendancePage::currentHalfDay() const
{
    return std::max<qsizetype>(AttendanceModel::halfDay(view_->currentIndex()), 0);
}

void AttendancePage::followTyping(const QString &typed, bool isFound)
{
    QPalette palette = this->palette();
    if (!isFound) {
        palette.setColor(QPalette::WindowText, tints::ink(palette, tints::Meaning::Trouble));
    }
    going_->setPalette(palette);
    if (typed.isEmpty()) {
        going_->clear();
    } else if (isFound && typed.endsWith(u'-')) {
        going_->setText(tr("→ %1 (encore −\u00a0: absent)").arg(typed));
    } else if (isFound) {
        going_->setText(tr("→ %1").arg(typed));
    } else {
        going_->setText(typed.front().isDigit() ? tr("Ligne %1\u00a0: pas sur la feuille").arg(typed)
                                                : tr("«\u00a0%1\u00a0»\u00a0: aucun nom").arg(typed));
    }
}

void AttendancePage::complain(const Error &error)
{
    messages_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void AttendancePage::complainOfReading(const Error &error)
{
    isRead_ = false;
    unread_ = messages_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

const QTableView *AttendancePage::list() const
{
    return view_;
}

QString AttendancePage::listTitle() const
{
    return tr("Émargement");
}
