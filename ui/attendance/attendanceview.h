// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/attendance.h"

#include <QList>
#include <QPersistentModelIndex>
#include <QTableView>

#include <functional>
#include <utility>

class AttendanceModel;
class QTimer;

/// Enters a sheet from the keyboard, as the numeric pad lies: a row number goes to that row, + − * / say the
/// state and go on to the next row. Letters go to a name, typed with its hyphens or spaces for them. What
/// leads nowhere moves nothing, and the state typed after it is refused.
class AttendanceView final : public QTableView
{
    Q_OBJECT

public:
    explicit AttendanceView(AttendanceModel &model, QWidget *parent = nullptr);

    /// The rows each printed page begins with: Page Down goes to the next one.
    void setPageStarts(const QList<int> &rows) { pageStarts_ = rows; }
    /// To the first cell that is empty, else to the first one.
    void goToWork();
    /// To the first row of a printed page, from 1; the last page's when there are fewer.
    void goToPage(int page);
    [[nodiscard]] const QString &typed() const { return typed_; }
    /// The current row is done with: to the next one of the same half-day.
    void goOn();
    /// The row of this registration is, which stood at `row` before the sheet was read again: lists that are
    /// not printed yet change. Gone from it, what came after stands there now.
    void goOnFrom(qsizetype row, RegistrationId registration, HalfDayId halfDay);

    /// Where one stands; nowhere without a row.
    struct Place {
        qsizetype row = -1;
        int column = 0;
        RegistrationId registration;
    };
    [[nodiscard]] Place place() const;
    /// Once rows have come or gone, which leaves nobody chosen: with the same person, else at the nearest
    /// row.
    void stay(const Place &place);
    /// Asked at each key: those typed ahead of an answer they do not fit are not taken.
    void refuseKeysWhile(std::function<bool()> isRefused) { refusesKeys_ = std::move(isRefused); }

Q_SIGNALS:
    void acknowledged(); ///< why keys are refused: by Escape or a click, which the paper's rows never need
    void stateAsked(std::optional<AttendanceState> state); ///< none empties the current cell
    /// On the blank row whose number was typed before; 0 without.
    void guestAsked(int row);
    void allPresentAsked();
    /// What has been typed to go somewhere, and whether it led there; empty when that is over.
    void goingTo(const QString &typed, bool isFound);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void type(const QString &text);
    void ask(std::optional<AttendanceState> state);
    [[nodiscard]] bool isHyphen(const QKeyEvent &event) const;
    void refuse();
    void forget();
    void beginAnew();
    [[nodiscard]] bool enter(const QKeyEvent &event);

    AttendanceModel &model_;
    QTimer *typing_; ///< letters and digits further apart begin anew
    QString typed_;
    QPersistentModelIndex origin_; ///< where one stood before typing: what leads nowhere goes back there
    int blankRow_ = 0; ///< printed, nobody stands on it, and its number is what is told
    bool isTyping_ = false; ///< from the first letter or digit on
    bool isLost_ = false; ///< what was typed leads nowhere
    bool isPaused_ = false; ///< it stays told, and the next letter or digit begins anew
    bool isRefused_ = false; ///< a state was, and what had been typed is still told
    QList<int> pageStarts_;
    std::function<bool()> refusesKeys_;
};
