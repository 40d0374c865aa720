// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendanceview.h"

#include "ui/attendance/attendancemodel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::milliseconds typingPause { 1500 };

bool isApostrophe(QChar key)
{
    return key == u'\'' || key == u'’' || key == u'‘' || key == u'ʼ';
}

std::optional<AttendanceState> stateOf(QChar key)
{
    switch (key.unicode()) {
    case u'+':
        return AttendanceState::Present;
    case u'-':
        return AttendanceState::Absent;
    case u'*':
        return AttendanceState::Excused;
    case u'/':
        return AttendanceState::NotConcerned;
    default:
        return std::nullopt;
    }
}

} // namespace

AttendanceView::AttendanceView(AttendanceModel &model, QWidget *parent)
    : QTableView(parent)
    , model_(model)
    , typing_(new QTimer(this))
{
    setModel(&model);
    setAccessibleName(tr("Présences de la feuille"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { model_.setCurrentRow(now.row()); });
    typing_->setObjectName(u"typingTimer"_s);
    typing_->setSingleShot(true);
    typing_->setInterval(typingPause);
    connect(typing_, &QTimer::timeout, this, [this] {
        if (isLost_) {
            isPaused_ = true; // and the next state stays refused, however late it comes
        } else {
            forget();
        }
    });
}

void AttendanceView::goToWork()
{
    forget(); // it was meant for what was shown before
    const AttendanceGrid &grid = model_.grid();
    for (int column = 0; column < grid.columns.size(); ++column) {
        for (int row = 0; row < grid.rows.size(); ++row) {
            if (grid.rows.at(row).isEmpty(column)) {
                setCurrentIndex(model_.index(row, AttendanceModel::FirstHalfDay + column));
                return;
            }
        }
    }
    setCurrentIndex(model_.index(0, AttendanceModel::FirstHalfDay));
}

void AttendanceView::goToPage(int page)
{
    if (!pageStarts_.isEmpty()) {
        const qsizetype at = std::clamp<qsizetype>(page - 1, 0, pageStarts_.size() - 1);
        setCurrentIndex(model_.index(pageStarts_.at(at), AttendanceModel::FirstHalfDay));
    }
}

void AttendanceView::goOn()
{
    const QModelIndex now = currentIndex();
    const QModelIndex next = now.siblingAtRow(now.row() + 1);
    setCurrentIndex(next.isValid() ? next : now);
    forget();
}

void AttendanceView::goOnFrom(qsizetype row, RegistrationId registration, HalfDayId halfDay)
{
    const AttendanceGrid &grid = model_.grid();
    const auto person = std::ranges::find(grid.rows, registration, &AttendanceRow::registration);
    const auto found = std::ranges::find(grid.columns, halfDay, &SheetColumn::halfDay);
    const qsizetype column = found == grid.columns.end() ? 0 : found - grid.columns.begin();
    const auto go = [&](qsizetype to) {
        if (currentIndex().row() != to
            || std::max<qsizetype>(AttendanceModel::halfDay(currentIndex()), 0) != column) {
            setCurrentIndex(model_.index(int(to), AttendanceModel::FirstHalfDay + int(column)));
        }
    };
    if (person == grid.rows.end()) {
        go(std::min(row, grid.rows.size() - 1));
        forget();
        return;
    }
    go(person - grid.rows.begin());
    goOn();
}

void AttendanceView::stay(const Place &place)
{
    if (currentIndex().isValid() || place.row < 0) {
        return; // the rows are still those of before
    }
    const AttendanceGrid &grid = model_.grid();
    const auto person = std::ranges::find(grid.rows, place.registration, &AttendanceRow::registration);
    const qsizetype row
        = person == grid.rows.end() ? std::min(place.row, grid.rows.size() - 1) : person - grid.rows.begin();
    setCurrentIndex(model_.index(int(row), std::min(place.column, model_.columnCount() - 1)));
}

AttendanceView::Place AttendanceView::place() const
{
    const QModelIndex now = currentIndex();
    return now.isValid() ? Place { now.row(), now.column(), model_.grid().rows.at(now.row()).registration }
                         : Place {};
}

void AttendanceView::forget()
{
    const bool isTold = !typed_.isEmpty() || isRefused_;
    beginAnew();
    if (isTold) {
        Q_EMIT goingTo({}, true);
    }
}

void AttendanceView::beginAnew()
{
    typing_->stop();
    typed_.clear();
    origin_ = QPersistentModelIndex();
    isTyping_ = false;
    blankRow_ = 0;
    isLost_ = false;
    isPaused_ = false;
    isRefused_ = false;
}

/// The key was meant for a row that is not there. What was typed stays told until the next one.
void AttendanceView::refuse()
{
    const int blankRow = blankRow_;
    beginAnew();
    blankRow_ = blankRow;
    isRefused_ = true;
}

void AttendanceView::type(const QString &text)
{
    // A number after letters, or letters after a number, mean somewhere else.
    if (isPaused_ || (!typed_.isEmpty() && typed_.back().isDigit() != text.front().isDigit())) {
        typed_.clear();
    }
    if (!isTyping_) {
        origin_ = currentIndex(); // perhaps none: then the first digits lead away from nowhere too
    }
    isTyping_ = true;
    isPaused_ = false;
    isRefused_ = false;
    typed_ += text;
    typing_->start();
    const AttendanceGrid &grid = model_.grid();
    const qsizetype from = std::max(origin_.row(), 0);
    const qsizetype row = typed_.front().isDigit() ? grid.find(typed_.toInt()) : grid.find(typed_, from);
    isLost_ = row < 0;
    const int number = typed_.toInt(); // 0 of letters
    blankRow_ = isLost_ && grid.isBlankRow(number) ? number : 0;
    if (!isLost_) {
        setCurrentIndex(
            model_.index(int(row), std::max<int>(currentIndex().column(), AttendanceModel::FirstHalfDay)));
    } else {
        setCurrentIndex(origin_); // the first letters or digits may have led somewhere
    }
    Q_EMIT goingTo(typed_, !isLost_);
}

/// Of the row one stands on; not where what was typed to go to another one led nowhere, until a row is
/// chosen.
void AttendanceView::ask(std::optional<AttendanceState> state)
{
    if (isLost_ || isRefused_) {
        refuse();
        return;
    }
    forget();
    Q_EMIT stateAsked(state);
}

/// A name is typed with its hyphen where the sheet has one after the letters typed so far. The key of the
/// numeric pad is never one, nor is a second one.
bool AttendanceView::isHyphen(const QKeyEvent &event) const
{
    return event.text() == u'-' && !event.modifiers().testFlag(Qt::KeypadModifier) && !typed_.isEmpty()
        && !isPaused_ && typed_.back() != u'-'
        && model_.grid().find(typed_ + u'-', std::max(origin_.row(), 0)) >= 0;
}

/// Answers whether the key has been used up.
bool AttendanceView::enter(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Insert: {
        const int row = blankRow_;
        forget();
        Q_EMIT guestAsked(row);
        return true;
    }
    case Qt::Key_F8:
        forget();
        Q_EMIT allPresentAsked();
        return true;
    case Qt::Key_Backspace:
        if (!typed_.isEmpty()) {
            const QString shorter = typed_.chopped(1);
            if (shorter.isEmpty()) {
                forget();
            } else {
                typed_.clear();
                type(shorter);
            }
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Delete:
        ask({});
        return true;
    case Qt::Key_Escape:
        forget();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isLost_) {
            refuse();
        } else {
            goOn();
        }
        return true;
    default:
        break;
    }
    const QString text = event.text();
    if (text.isEmpty()
        || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    const QChar key = text.front();
    if (isHyphen(event)) {
        type(text);
        return true;
    }
    if (const auto state = stateOf(key)) {
        ask(state);
        return true;
    }
    if (key.isSpace() && !typed_.isEmpty() && typed_.front().isDigit()) {
        return true; // no part of a number
    }
    if (key.isLetterOrNumber() || isApostrophe(key) || (key.isSpace() && !typed_.isEmpty())) {
        type(text);
        return true;
    }
    return false;
}

void AttendanceView::keyPressEvent(QKeyEvent *event)
{
    if (refusesKeys_ && refusesKeys_()) {
        forget();
        if (event->key() == Qt::Key_Escape) {
            Q_EMIT acknowledged();
        }
        event->accept();
        return;
    }
    if (enter(*event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex AttendanceView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    forget();
    const QModelIndex now = currentIndex();
    QModelIndex next;
    if (action == MovePageDown || action == MovePageUp) {
        const auto after = std::ranges::upper_bound(pageStarts_, now.row());
        if (action == MovePageDown) {
            next = now.siblingAtRow(after == pageStarts_.end() ? model_.rowCount() - 1 : *after);
        } else {
            const auto before = std::ranges::lower_bound(pageStarts_, now.row());
            next = now.siblingAtRow(before == pageStarts_.begin() ? 0 : *std::prev(before));
        }
    } else {
        next = QTableView::moveCursor(action, modifiers);
    }
    // The names are read, not entered.
    return next.isValid() && next.column() < AttendanceModel::FirstHalfDay
        ? next.siblingAtColumn(AttendanceModel::FirstHalfDay)
        : next;
}

void AttendanceView::mousePressEvent(QMouseEvent *event)
{
    forget();
    Q_EMIT acknowledged();
    QTableView::mousePressEvent(event);
}

void AttendanceView::focusOutEvent(QFocusEvent *event)
{
    forget();
    QTableView::focusOutEvent(event);
}
