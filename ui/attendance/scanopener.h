// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class ScanMenu;
struct Scan;

/// Beside the menu of a meeting's scans: opens the latest with one click. Not there while there is none.
class ScanOpener final : public QPushButton
{
    Q_OBJECT

public:
    ScanOpener(ScanMenu &menu, QWidget *parent);

private:
    void tell(const QList<Scan> &scans);
};
