// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/registrations/registration.h"

#include <QDialog>

#include <memory>

namespace Ui
{
class ReasonDialog;
}

/// Asks why registrations are cancelled or refused, before it is done.
class ReasonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `name` is shown when there is one registration only; `caution`, what comes with it, when there is
    /// something.
    ReasonDialog(RegistrationStatus status, qsizetype count, const QString &name, const QString &caution,
        QWidget *parent);
    ~ReasonDialog() override;

    [[nodiscard]] QString reason() const;

private:
    std::unique_ptr<Ui::ReasonDialog> ui_;
};
