// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attendance/sheetfonts.h"
#include "app/organiser/organiserprofile.h"
#include "ui/print/printseams.h"

#include <QDialog>

class MessageBar;
class PlainTextField;
class QLabel;
class QLineEdit;
class QPushButton;
class Workspace;

/// "Organisme": how the organiser presents itself on its documents. Kept in the database: all its users share
/// it.
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    ProfileDialog(Workspace &workspace, PrintSeams seams, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void layOut();
    void fill(const OrganiserProfile &profile);
    void showLogo();
    void showLegalRoom();
    void chooseLogo();
    [[nodiscard]] OrganiserProfile wanted() const;

    Workspace &workspace_;
    PrintSeams seams_;
    MessageBar *bar_;
    QLineEdit *name_;
    PlainTextField *address_;
    PlainTextField *contact_;
    QLineEdit *city_;
    QLineEdit *signatory_;
    QLineEdit *signatoryRole_;
    PlainTextField *legalLines_;
    QLabel *legalNote_; ///< of what sheets have no room for
    PlainTextField *dataNotice_;
    QLabel *logo_;
    QPushButton *removeLogo_;
    QByteArray picture_;
    PrintedFontMeasure measure_;
};
