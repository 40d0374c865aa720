// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tints.h"

#include <QLabel>

/// A word or two on a tint, as wide as they are.
class Badge final : public QLabel
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);

    void setMeaning(tints::Meaning meaning);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    tints::Meaning meaning_ = tints::Meaning::Neutral;
};
