// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

/// The pages' names at the left of the window.
class Navigation final : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addPage(const QString &title, const QString &icon, const QKeySequence &shortcut);

    [[nodiscard]] QSize sizeHint() const override;
};
