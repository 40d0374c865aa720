// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <QDialog>

class QRadioButton;

/// Asks what a new database starts with.
class ContentDialog final : public QDialog
{
    Q_OBJECT

public:
    ContentDialog(const QString &title, const QString &sentence, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(Content content);

private:
    QRadioButton *programme_;
    QRadioButton *demonstration_;
    QRadioButton *empty_;
};
