// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/paperdocuments.h"

#include <QPainter>
#include <QString>

#include <memory>

class QPrinter;

/// One job on a printer, document after document, each on its own paper. Given up half way, the job is
/// aborted by whoever has the printer.
class PaperPrinting final
{
public:
    explicit PaperPrinting(QPrinter &printer)
        : printer_(printer)
    {
    }

    /// CannotWrite when the printer fails.
    [[nodiscard]] Done add(const PaperPages &document);
    /// CannotWrite when the printer failed, or nothing was added.
    [[nodiscard]] Done finish();

private:
    QPrinter &printer_;
    QPainter painter_;
};

namespace paperprinting
{

/// What a person chooses the printer for: A4 to the edge, in the printer's own resolution.
[[nodiscard]] std::unique_ptr<QPrinter> newPrinter(const QString &documentName);
/// Paints documents. Cancelled when `progress` answers false (the job is aborted), CannotWrite when the
/// printer fails.
[[nodiscard]] Done paint(
    QPrinter &printer, const PaperDocuments &documents, const paperdocuments::Progress &progress = {});

} // namespace paperprinting
