// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/attendanceview.h"

#include "ui/attendance/attendancemodel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::milliseconds typingPause { 1500 };

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
    typing_->setSingleShot(true);
    typing_->setInterval(typingPause);
    connect(typing_, &QTimer::timeout, this, &AttendanceView::forget);
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

void AttendanceView::forget()
{
    typing_->stop();
    if (!typed_.isEmpty()) {
        typed_.clear();
        Q_EMIT goingTo({}, true);
    }
}

void AttendanceView::type(const QString &text)
{
    // A number after letters, or letters after a number, mean somewhere else.
    if (!typed_.isEmpty() && typed_.back().isDigit() != text.front().isDigit()) {
        typed_.clear();
    }
    typed_ += text;
    typing_->start();
    const AttendanceGrid &grid = model_.grid();
    const qsizetype from = std::max(currentIndex().row(), 0);
    const qsizetype row = typed_.front().isDigit() ? grid.find(typed_.toInt()) : grid.find(typed_, from);
    if (row >= 0) {
        setCurrentIndex(
            model_.index(int(row), std::max<int>(currentIndex().column(), AttendanceModel::FirstHalfDay)));
    }
    Q_EMIT goingTo(typed_, row >= 0);
}

/// Answers whether the key has been used up.
bool AttendanceView::enter(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Insert:
        Q_EMIT guestAsked();
        return true;
    case Qt::Key_F8:
        Q_EMIT allPresentAsked();
        return true;
    case Qt::Key_Backspace:
        if (!typed_.isEmpty()) {
            QString shorter = typed_.chopped(1);
            typed_.clear();
            if (shorter.isEmpty()) {
                typing_->stop();
                Q_EMIT goingTo({}, true);
            } else {
                type(shorter);
            }
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Delete:
        Q_EMIT stateAsked({});
        return true;
    case Qt::Key_Escape:
        forget();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goOn();
        return true;
    default:
        break;
    }
    const QString text = event.text();
    if (text.isEmpty()
        || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    if (const auto state = stateOf(text.front())) {
        // A number that leads nowhere must not put its state on the row one happens to stand on.
        const bool leadsNowhere
            = !typed_.isEmpty() && typed_.front().isDigit() && model_.grid().find(typed_.toInt()) < 0;
        if (!leadsNowhere) {
            Q_EMIT stateAsked(state);
        }
        return true;
    }
    if (text.front().isLetterOrNumber() || (text.front().isSpace() && !typed_.isEmpty())) {
        type(text);
        return true;
    }
    return false;
}

void AttendanceView::keyPressEvent(QKeyEvent *event)
{
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

void AttendanceView::focusOutEvent(QFocusEvent *event)
{
    forget();
    QTableView::focusOutEvent(event);
}
