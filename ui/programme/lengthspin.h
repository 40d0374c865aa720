// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

/// How long a séance takes: minutes, typed as such or as people say it, "2h30".
class LengthSpin final : public QSpinBox
{
    Q_OBJECT

public:
    explicit LengthSpin(QWidget *parent = nullptr);

protected:
    QValidator::State validate(QString &input, int &position) const override;
    int valueFromText(const QString &text) const override;

private:
    /// Without the unit after it.
    [[nodiscard]] QString typed(QString text) const;
};
