// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/seatdesk.h"

#include <QDialog>

class FieldNote;
class MessageBar;
class QCheckBox;
class QComboBox;
class QSpinBox;
class QuotaTable;
class Workspace;

/// How many seats a session's track has and for whom, COMPLET by hand, late calls, and the state of its
/// public forms.
class SeatsDialog final : public QDialog
{
    Q_OBJECT

public:
    SeatsDialog(Workspace &workspace, SessionId session, TrackId track, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void said(const QString &message);

private:
    void build();
    void buildForms(class QVBoxLayout *layout);
    void read();
    void complain(const Error &error);
    [[nodiscard]] GroupSeats seats() const;

    Workspace &workspace_;
    GroupSeats stored_;
    CycleId cycle_;
    MessageBar *bar_ = nullptr;
    QCheckBox *isLimited_ = nullptr;
    QSpinBox *capacity_ = nullptr;
    QCheckBox *fullByHand_ = nullptr;
    QCheckBox *lateCalls_ = nullptr;
    QuotaTable *quotas_ = nullptr;
    FieldNote *quotaNote_ = nullptr; ///< under them: what cannot be stored
    struct Form {
        Audience audience;
        FormState state;
        QComboBox *choice;
    };
    QList<Form> forms_;
};
