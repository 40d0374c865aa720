// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printseams.h"

#include <QPrinter>

/// Answers what printing asks: a printer that writes to `path`, which is also where files go, and `folder`.
/// Both are looked at when they are needed.
[[nodiscard]] inline PrintSeams seamsTo(const QString &path, const QString &folder)
{
    using Chosen = std::function<void(const QString &)>;
    PrintSeams seams;
    seams.hasPrinter = [] { return true; };
    seams.choosePrinter = [&path](QPrinter &printer, QWidget *, const std::function<void()> &accepted) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        accepted();
    };
    seams.choosePath = [&path](QWidget *, const QString &, const Chosen &chosen) { chosen(path); };
    seams.chooseFolder = [&folder](QWidget *, const Chosen &chosen) { chosen(folder); };
    return seams;
}
