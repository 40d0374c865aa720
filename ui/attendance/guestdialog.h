// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/guests.h"
#include "app/programmes/audience.h"

#include <QDialog>

class LookAlikeHint;
class MessageBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class Workspace;

/// Somebody signed on a blank row: who it is among those known, or somebody new with a name and a structure.
class GuestDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `row`: the number of the blank row that was signed, when it is known and free; else the first free one
    /// is offered.
    GuestDialog(Workspace &workspace, const AttendanceGrid &grid, int row, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(int row, const QString &name);
    /// Nothing was added: they stand on the sheet, in that row.
    void found(int row, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void offerRows(int wanted);
    void orderHint(const QList<QPushButton *> &buttons);
    [[nodiscard]] int chosenRow() const;
    void sayWhatToDo();
    void offer(const GuestCandidate &candidate);
    void take(QListWidgetItem *item);
    void takeNewcomer();
    void takePerson(PersonId person);
    void finish(const Done &done, int row, const QString &name);
    [[nodiscard]] bool showOnSheet(const AttendanceRow *row);
    [[nodiscard]] const AttendanceRow *rowOf(PersonId person) const;
    [[nodiscard]] const AttendanceRow *rowOf(const QString &name) const;
    [[nodiscard]] RegistrationDraft draft() const;

    Workspace &workspace_;
    AttendanceGrid grid_;
    MessageBar *messages_;
    QLineEdit *familyName_;
    QLineEdit *givenName_;
    QLineEdit *organisation_;
    QComboBox *audience_;
    QComboBox *row_; ///< the blank rows nobody stands on
    QListWidget *candidates_;
    QLabel *guidance_;
    LookAlikeHint *hint_;
    QPushButton *choose_;
    QPushButton *create_;
    QList<GuestCandidate> found_;
    bool isSomebodyElse_ = false; ///< than the namesake just told of
};
