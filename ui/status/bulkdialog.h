// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/colleagues.h"
#include "app/registrations/enrolment.h"
#include "app/registrations/turns.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTimer;
class Workspace;

/// Before the status of several registrations is changed: which will change, which are left as they are and
/// why. Does exactly what it shows; when the data have changed meanwhile, it shows what would happen now
/// instead.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(Workspace &workspace, const QList<RegistrationId> &ids, RegistrationStatus status,
        QWidget *parent = nullptr);

    /// Reads what would happen; the errors of Enrolment::foresee().
    [[nodiscard]] Done look();
    /// Who would be confirmed (or now is) before others who were to be called first.
    [[nodiscard]] const QList<turns::Overtaking> &overtakings() const { return overtakings_; }
    /// Who would give up (or now has) without those they come with.
    [[nodiscard]] const QList<colleagues::Parting> &partings() const { return partings_; }

Q_SIGNALS:
    void finishedChanging(const StatusOutcome &outcome);
    void failed(const Error &error);

private:
    void present();
    void addRow(RegistrationId id, const QString &name, const QString &what, const QString &why);
    /// A reason is read whole, in a row as high as it needs at the width its column has.
    void fitReasons();
    void act();

    Workspace &workspace_;
    QList<RegistrationId> ids_;
    RegistrationStatus status_;
    StatusOutcome foreseen_;
    QList<turns::Overtaking> overtakings_;
    QList<colleagues::Parting> partings_;
    QLabel *notice_;
    QLabel *summary_;
    QTableWidget *rows_;
    QList<int> reasonRows_; ///< those with a reason of some length
    QTimer *fitting_; ///< once for all the widths that change together
    QLineEdit *reason_;
    QPushButton *act_;
};
