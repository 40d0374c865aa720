// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programmes/programme.h"
#include "app/sessions/programmeinstaller.h"

#include <QDialog>

class DateField;
class ElidedComboBox;
class MessageBar;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class Workspace;
struct ProgrammeFile;

/// The next cycle from one that is there: its programme, and when wanted its sessions on new dates.
class NewCycleDialog final : public QDialog
{
    Q_OBJECT

public:
    NewCycleDialog(Workspace &workspace, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void said(const QString &sentence);
    /// A cycle without séances yet.
    void made(CycleId cycle);

private:
    void layOut();
    void fillCycles();
    void proposeFirst();
    void enable();
    void check();
    [[nodiscard]] const Cycle *cycle() const;
    /// What would be made.
    [[nodiscard]] Result<ProgrammeFile> programme() const;
    [[nodiscard]] QString foretold(const ProgrammeFile &programme) const;
    void complain(const Error &error);

    Workspace &workspace_;
    QList<Cycle> cycles_;
    MessageBar *bar_;
    ElidedComboBox *source_;
    QLineEdit *title_;
    QCheckBox *hasDates_;
    DateField *first_;
    bool isDateTyped_ = false; ///< one's own stays, whatever is copied
    QLabel *told_;
    QPushButton *make_;
};
