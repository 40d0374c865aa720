// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sessions/busytimes.h"

#include <QDialog>

class MessageBar;
class QPushButton;
class QTreeWidget;
class Workspace;

/// When a speaker is away or a place taken: what was written down here, changed and taken back, beside what
/// their own calendar said.
class BusyTimesDialog final : public QDialog
{
    Q_OBJECT

public:
    BusyTimesDialog(Workspace &workspace, BusyTime::Whose whose, const QString &name, QWidget *parent);

private:
    void layOut();
    void read();
    void showChoice();
    [[nodiscard]] const BusyTime *chosen() const;
    void edit(const std::optional<BusyTime> &known);
    void remove();
    void refuse(const Error &error);

    Workspace &workspace_;
    BusyTime::Whose whose_;
    QString name_;
    MessageBar *bar_;
    QTreeWidget *list_;
    QPushButton *add_;
    QPushButton *revise_;
    QPushButton *remove_;
    QList<BusyTime> times_;
};
