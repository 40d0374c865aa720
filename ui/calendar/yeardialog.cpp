// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yeardialog.h"

#include "app/base/french.h"
#include "app/sessions/busytimes.h"
#include "app/sessions/yearmodel.h"
#include "app/workspace.h"
#include "ui/calendar/calendarprinting.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/yeardelegate.h"
#include "ui/planning/holidayshading.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/emptynotice.h"
#include "ui/widgets/fieldnote.h"
#include "ui/words/cautionwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/unreadwords.h"

#include <QCalendarWidget>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr int rowAir = 14; // pixels

/// The month's meetings, a line each.
QStringList said(const QList<Meeting> &meetings)
{
    QStringList lines;
    for (const Meeting &each : meetings) {
        lines.append(
            u"%1 · %2, %3"_s.arg(french::longDate(each.date), calendarwords::group(each), each.title));
    }
    return lines;
}

} // namespace

YearDialog::YearDialog(
    Workspace &workspace, QDate day, const MeetingFilter &filter, const QString &words, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , filter_(filter)
    , today_(workspace.clock()().date())
    , left_(words)
    , model_(new YearModel(workspace.database(), workspace.changes(), this))
    , bar_(new MessageBar(this))
    , title_(new QLabel(this))
    , goTo_(new DateField(this))
    , holidaysNote_(new FieldNote(this))
    , table_(new QTableView(this))
    , notice_(new EmptyNotice)
    , month_(new QLabel(this))
{
    setWindowTitle(tr("Année"));
    setSizeGripEnabled(true);
    shadeHolidays(*goTo_, holidays::schoolHolidays(workspace.database()).value_or(QList<holidays::Period>()));
    layOut();
    model_->setFilter(filter);
    resize(1100, 420);
    restoreGeometry(QSettings().value(u"year/geometry"_s).toByteArray());
    connect(model_, &YearModel::readingFailed, this, [this](const Error &error) {
        unread_ = bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
        showReading();
    });
    connect(model_, &YearModel::wasRead, this, [this] {
        bar_->takeBack(unread_);
        showReading();
    });
    showDay(day);
    table_->setFocus();
}

YearDialog::~YearDialog()
{
    QSettings().setValue(u"year/geometry"_s, saveGeometry());
}

void YearDialog::layOut()
{
    bar_->setObjectName(u"messageBar"_s);
    title_->setObjectName(u"yearLabel"_s);
    table_->setObjectName(u"yearTable"_s);
    table_->setAccessibleName(tr("Rencontres de l’année"));
    table_->setModel(model_);
    table_->installEventFilter(this);
    table_->setItemDelegate(new YearDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionsClickable(false);
    table_->verticalHeader()->setSectionsClickable(false);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowAir);
    table_->setToolTip(
        tr("Entrée ou double-clic ouvre le mois\u202F; Page préc. et Page suiv. changent d’année"));
    notice_->coverWhenEmpty(table_);
    QFont large = title_->font();
    large.setBold(true);
    title_->setFont(large);
    const auto button = [this](Qt::ArrowType arrow, const QString &name, const QString &text, int years) {
        auto *made = new QToolButton(this);
        made->setObjectName(name);
        made->setArrowType(arrow);
        made->setToolTip(text);
        made->setAccessibleName(text);
        connect(
            made, &QToolButton::clicked, this, [this, years] { setYear(model_->year().addYears(years)); });
        return made;
    };
    auto *row = new QHBoxLayout;
    row->addWidget(button(Qt::LeftArrow, u"previousYearButton"_s, tr("Année précédente (Page préc.)"), -1));
    row->addWidget(button(Qt::RightArrow, u"nextYearButton"_s, tr("Année suivante (Page suiv.)"), 1));
    row->addWidget(title_);
    row->addStretch();
    auto *today = new QToolButton(this);
    today->setObjectName(u"thisYearButton"_s);
    today->setText(tr("Au&jourd’hui"));
    today->setToolTip(tr("L’année de ce jour (Ctrl+T)"));
    connect(today, &QToolButton::clicked, this, [this] { showDay(today_); });
    row->addWidget(today);
    goTo_->setObjectName(u"goToYearEdit"_s);
    goTo_->setAccessibleName(tr("Aller à une date"));
    goTo_->setToolTip(tr("Aller à une date (Ctrl+G)"));
    goTo_->installEventFilter(this);
    connect(goTo_, &DateField::editingFinished, this, &YearDialog::goToDate);
    connect(goTo_->calendarWidget(), &QCalendarWidget::clicked, this, &YearDialog::showDay);
    row->addWidget(goTo_);
    auto *close = new QPushButton(tr("&Fermer"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    print_ = new QPushButton(tr("&Imprimer…"), this);
    print_->setObjectName(u"printYearButton"_s);
    print_->setAutoDefault(false);
    connect(print_, &QPushButton::clicked, this, [this] {
        CalendarTable table = calendarprinting::year(*model_);
        const QDate first = model_->year();
        const auto times = busy(first, first.addMonths(YearModel::monthCount).addDays(-1));
        table.notes = calendarwords::busyLines(times, times.size());
        calendarprinting::preview(
            { .calendar = nullptr, .isWeek = false, .date = first, .title = title_->text(), .table = table },
            this);
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(print_);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(row);
    holidaysNote_->setObjectName(u"yearHolidaysNote"_s);
    column->addWidget(holidaysNote_);
    column->addWidget(table_, 1);
    month_->setObjectName(u"yearMonthLabel"_s);
    month_->setTextFormat(Qt::PlainText);
    month_->setWordWrap(true);
    month_->setMinimumHeight(fontMetrics().height() * 3);
    month_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(month_);
    column->addLayout(buttons);
    showReading();
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &YearDialog::showMonth);
    // A reset forgets the current month without saying so.
    connect(model_, &YearModel::modelReset, this, &YearDialog::showMonth);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex &index) {
        const auto meetings = index.data(YearModel::MeetingsRole).value<QList<Meeting>>();
        accept();
        Q_EMIT monthAsked(
            meetings.isEmpty() ? index.data(YearModel::MonthRole).toDate() : meetings.first().date);
    });
}

/// A year that could not be read is not called empty, neither here nor on paper.
void YearDialog::showReading()
{
    const auto schoolHolidays
        = holidays::schoolHolidays(workspace_.database()).value_or(QList<holidays::Period>());
    holidaysNote_->say(FieldNote::Tone::Quiet,
        holidays::isBeyond(schoolHolidays, model_->year().addMonths(YearModel::monthCount).addDays(-1))
            ? words::holidaysKnownUntil(holidays::knownUntil(schoolHolidays))
            : QString());
    const bool isKnown = model_->isKnown();
    if (isKnown) {
        notice_->setWords(left_.isEmpty() ? tr("Aucune rencontre cette année-là")
                                          : tr("Aucune rencontre cette année-là avec ce filtre"),
            tr("Page préc. et Page suiv. changent d’année\u202F; une rencontre s’ajoute depuis le "
               "calendrier."));
    } else {
        notice_->setWords(words::unread(words::Unread::Meetings), words::unreadGuidance());
    }
    print_->setEnabled(isKnown);
    print_->setToolTip(isKnown ? QString() : words::whyUnread(words::Unread::Meetings));
}

/// Of the place and the speaker looked at.
QList<BusyTime> YearDialog::busy(QDate first, QDate last) const
{
    MeetingFilter days = filter_;
    days.from = first;
    days.to = last;
    const auto found = BusyTimes(workspace_.database()).matching(days);
    if (!found) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(found.error()), found.error().detail);
    }
    return found.value_or(QList<BusyTime>());
}

void YearDialog::showMonth()
{
    const QModelIndex current = table_->currentIndex();
    QStringList lines;
    QDate first = model_->year();
    QDate last = first.addMonths(YearModel::monthCount).addDays(-1);
    if (current.isValid()) {
        lines = said(current.data(YearModel::MeetingsRole).value<QList<Meeting>>());
        first = current.data(YearModel::MonthRole).toDate();
        last = first.addMonths(1).addDays(-1);
    }
    lines += calendarwords::busyLines(busy(first, last));
    month_->setText(lines.join(u'\n'));
}

/// Enter goes on to the table; leaving the field by other ways only turns to its year.
void YearDialog::goToDate()
{
    const bool isEntered = goTo_->hasFocus();
    if (isEntered || goTo_->date() != shown_) {
        showDay(goTo_->date());
    }
    if (isEntered) {
        table_->setFocus();
    }
}

void YearDialog::showDay(QDate day)
{
    shown_ = day;
    const QSignalBlocker quiet(goTo_);
    goTo_->setDate(day);
    setYear(day);
    table_->setCurrentIndex(model_->index(
        0, (day.month() - YearModel::firstMonth + YearModel::monthCount) % YearModel::monthCount));
}

void YearDialog::setYear(QDate day)
{
    bar_->clear();
    const QModelIndex before = table_->currentIndex();
    model_->setYear(day);
    const QString title
        = tr("Septembre %1 – août %2").arg(model_->year().year()).arg(model_->year().year() + 1);
    title_->setText(left_.isEmpty() ? title : tr("%1 (filtre\u00A0: %2)").arg(title, left_));
    table_->setCurrentIndex(model_->index(0, std::max(0, before.column())));
}

/// The table would go to its last line, and Ctrl+T is the page's underneath as well.
bool YearDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->key() == Qt::Key_G && pressed->modifiers() == Qt::ControlModifier) {
            if (event->type() == QEvent::KeyPress) {
                goTo_->setFocus(Qt::ShortcutFocusReason);
                goTo_->setSelectedSection(DateField::DaySection);
            }
            event->accept();
            return true;
        }
        if (pressed->key() == Qt::Key_T && pressed->modifiers() == Qt::ControlModifier) {
            if (event->type() == QEvent::KeyPress) {
                showDay(today_);
            }
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && watched == table_) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            setYear(model_->year().addYears(key == Qt::Key_PageUp ? -1 : 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
