// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

/// A window grows when words appear in it, as high as the screen at most: nothing is squeezed or cut in half.
/// It never shrinks under the mouse.
class RoomForWords final : public QObject
{
public:
    explicit RoomForWords(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void grow();

    QWidget *window_;
};
