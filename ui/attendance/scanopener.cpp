// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendance/scanopener.h"

#include "app/attendance/scandesk.h"
#include "app/base/french.h"
#include "ui/attendance/scanmenu.h"

using namespace Qt::StringLiterals;

ScanOpener::ScanOpener(ScanMenu &menu, QWidget *parent)
    : QPushButton(tr("&Ouvrir le scan"), parent)
{
    setObjectName(u"openScanButton"_s);
    setVisible(false);
    connect(this, &QPushButton::clicked, &menu, &ScanMenu::openLatest);
    connect(&menu, &ScanMenu::found, this, &ScanOpener::tell);
}

/// The latest first.
void ScanOpener::tell(const QList<Scan> &scans)
{
    setVisible(!scans.isEmpty());
    if (scans.isEmpty()) {
        return;
    }
    const Scan &latest = scans.first();
    const QString which = tr("Ouvre «\u00a0%1\u00a0», joint le %2")
                              .arg(latest.name, french::shortDate(latest.keptAt.toLocalTime().date()));
    const bool isOnly = scans.size() == 1;
    setText(isOnly ? tr("&Ouvrir le scan") : tr("&Ouvrir le dernier scan"));
    setAccessibleName(text().remove(u'&'));
    setToolTip(isOnly ? which + u'.'
                      : tr("%1\u00a0: le dernier des %2. Les autres sont dans le menu «\u00a0Scans\u00a0».")
                            .arg(which)
                            .arg(scans.size()));
    setAccessibleDescription(toolTip());
}
