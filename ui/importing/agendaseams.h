// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// What exchanging calendars asks the person: replaced in tests.
struct AgendaSeams {
    /// Where to save an .ics file; `chosen` is called only with a path.
    std::function<void(
        QWidget *parent, const QString &proposed, std::function<void(const QString &path)> chosen)>
        chooseTarget;
    /// Which .ics file to read.
    std::function<void(QWidget *parent, std::function<void(const QString &path)> chosen)> chooseSource;
    /// Whether what was taken from a calendar goes for good; `confirmed` is called only when it does.
    std::function<void(QWidget *parent, const QString &question, std::function<void()> confirmed)>
        confirmRemoval;

    /// The system's own dialogs.
    [[nodiscard]] static AgendaSeams usual();
};
