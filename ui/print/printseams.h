// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPrinter;
class QWidget;

/// What printing asks the machine and the person: replaced in tests.
struct PrintSeams {
    /// Whether a printer is installed.
    std::function<bool()> hasPrinter;
    /// Lets the printer and the copies be chosen; `accepted` is called only when they were.
    std::function<void(QPrinter &printer, QWidget *parent, std::function<void()> accepted)> choosePrinter;
    /// Asks where to save a PDF, or what the proposed name ends with (.html, .json); `chosen` is
    /// called only with a path.
    std::function<void(
        QWidget *parent, const QString &proposed, std::function<void(const QString &path)> chosen)>
        choosePath;
    /// Asks for a folder to save several files in.
    std::function<void(QWidget *parent, std::function<void(const QString &path)> chosen)> chooseFolder;
    /// Asks for a picture.
    std::function<void(QWidget *parent, std::function<void(const QString &path)> chosen)> chooseImage;

    /// Asks for a programme file.
    std::function<void(QWidget *parent, std::function<void(const QString &path)> chosen)> chooseProgramme;

    /// The system's own dialogs.
    [[nodiscard]] static PrintSeams usual();
};
