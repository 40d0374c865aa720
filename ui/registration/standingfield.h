// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"
#include "app/registrations/rosterstore.h"

#include <QWidget>

class FieldNote;
class QComboBox;
class QLabel;
class QLineEdit;

/// Where an existing registration stands: its status, to be changed with a reason when it ends, and what has
/// happened.
class StandingField final : public QWidget
{
    Q_OBJECT

public:
    explicit StandingField(QWidget *parent = nullptr);

    void setRegistration(const Registration &registration, const Presences &presences);
    [[nodiscard]] RegistrationStatus status() const;
    [[nodiscard]] QString reason() const;
    /// Lines its label up with those above.
    void setLabelWidth(int width);
    void setChoice(RegistrationStatus status, const QString &reason);

Q_SIGNALS:
    void changed();

private:
    void showReason();

    QLabel *label_;
    QComboBox *status_;
    QLabel *reasonLabel_;
    QLineEdit *reason_;
    FieldNote *facts_;
};

/// "Demande reçue le mardi 23 novembre 2021 à 14 h 05 · en attente (n° 5) depuis le… · présences : 3 sur 4
/// demi-journées".
[[nodiscard]] QString factsOf(const Registration &registration, const Presences &presences);
