// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendancepage.h"

#include "app/attendance/sheetcode.h"
#include "app/attendance/sheetstore.h"
#include "app/base/french.h"
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

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

QString whatToDoWithoutNames(const AttendanceGrid &grid)
{
    if (grid.sheetNumber == 0) {
        return AttendancePage::tr("Aucune inscription confirmée pour cette rencontre. Les personnes venues "
                                  "s’ajoutent avec Inser une fois la feuille imprimée.");
    }
    return grid.freeNumber() > 0
        ? AttendancePage::tr("Elle est imprimée sans aucun nom. Qui a signé sur une de ses lignes vierges "
                             "s’ajoute avec Inser.")
        : AttendancePage::tr("Elle est imprimée sans aucun nom ni ligne vierge\u00a0: imprimez-la de "
                             "nouveau, avec des lignes vierges.");
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
    , newerSheet_(new QPushButton(this))
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
    newerSheet_->setObjectName(u"newerSheetButton"_s);
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
    newer_ = SheetStore(workspace_.database()).newerWhole(grid->meeting, number).value_or(0);
    read();
    number_->clear();
    view_->setFocus();
    view_->goToWork();
    if (code && code->page > 1) {
        view_->goToPage(code->page);
    }
}

void AttendancePage::openNewer()
{
    messages_->clear();
    sheet_ = std::exchange(newer_, 0);
    read();
    view_->setFocus();
    view_->goToWork();
}

void AttendancePage::present()
{
    const AttendanceGrid &grid = model_->grid();
    const bool isSomething = shown_ && grid.meeting.isValid(); // not while it cannot be read
    title_->setVisible(isSomething);
    standing_->setVisible(isSomething);
    newerSheet_->setVisible(isSomething && newer_ > 0);
    newerSheet_->setText(tr("A&ller à la feuille n°\u00a0%1").arg(newer_));
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
        notice_->setWords(tr("Personne sur cette feuille"), whatToDoWithoutNames(grid));
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
    const bool isBlank = !isFound && model_->grid().isBlankRow(typed.toInt()); // 0 of letters
    if (!isFound) {
        palette.setColor(QPalette::WindowText,
            tints::ink(palette, isBlank ? tints::Meaning::Caution : tints::Meaning::Trouble));
    }
    going_->setPalette(palette);
    if (typed.isEmpty()) {
        going_->clear();
    } else if (isFound && typed.endsWith(u'-')) {
        going_->setText(tr("→ %1 (encore −\u00a0: absent)").arg(typed));
    } else if (isFound) {
        going_->setText(tr("→ %1").arg(typed));
    } else {
        going_->setText(isBlank
                ? tr("Ligne %1\u00a0: ligne vierge. Inser y ajoute la personne qui a signé.").arg(typed)
                : typed.front().isDigit() ? tr("Ligne %1\u00a0: pas sur la feuille").arg(typed)
                                          : tr("«\u00a0%1\u00a0»\u00a0: aucun nom").arg(typed));
    }
}

void AttendancePage::complain(const Error &error)
{
    messages_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

const QTableView *AttendancePage::list() const
{
    return view_;
}

QString AttendancePage::listTitle() const
{
    return tr("Émargement");
}
