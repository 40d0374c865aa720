// SPDX-License-Identifier: GPL-3.0-or-later
// How SheetDialog prints and saves.
#include "ui/print/sheetdialog.h"
#include "ui_sheetdialog.h"

#include "app/workspace.h"
#include "ui/print/jobprogress.h"
#include "ui/print/paperprinting.h"
#include "ui/print/sheetfilename.h"
#include "ui/print/sheetprinting.h"

#include <QDir>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace
{

/// "n° 12", "n° 12 à 14".
QString numbers(const QList<AttendanceSheet> &sheets)
{
    const QString first = QString::number(sheets.first().number);
    return sheets.size() == 1
        ? u"n°\u00a0%1"_s.arg(first)
        : SheetDialog::tr("n°\u00a0%1 à %2").arg(first, QString::number(sheets.last().number));
}

} // namespace

void SheetDialog::choosePrinter()
{
    if (!seams_.hasPrinter()) {
        ui_->messageBar->say(MessageBar::Tone::Advice,
            tr("Aucune imprimante n’est installée sur ce poste. Enregistrez les feuilles en PDF\u00a0: le "
               "fichier "
               "s’imprimera depuis un autre poste."));
        ui_->pdfButton->setFocus();
        return;
    }
    printer_ = paperprinting::newPrinter(sheetFileName(checked()).chopped(4));
    seams_.choosePrinter(*printer_, this, [this] { print(); });
}

void SheetDialog::choosePath()
{
    seams_.choosePath(this, sheetFileName(checked()), [this](const QString &path) { save(path); });
}

void SheetDialog::print()
{
    run({ .doing = tr("Impression des feuilles…"),
        .paint =
            [this](const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress) {
                return outputfile::placed(sheetprinting::paint(*printer_, sheets, progress));
            },
        .doneOne = tr("Feuille %1 envoyée à l’imprimante «\u00a0%2\u00a0»."),
        .doneMany = tr("Feuilles %1 envoyées à l’imprimante «\u00a0%2\u00a0»."),
        .doneAgain = tr("Feuille %1 réimprimée sur «\u00a0%2\u00a0»."),
        .leaving = numberedpapers::Leaving::Paper,
        .where = printer_->printerName() });
}

void SheetDialog::save(const QString &path)
{
    run({ .doing = tr("Enregistrement des feuilles…"),
        .paint =
            [&path](const QList<AttendanceSheet> &sheets, const sheetpdf::Progress &progress) {
                return sheetpdf::stage(path, sheets, { .title = {}, .paper = {}, .progress = progress });
            },
        .doneOne = tr("Feuille %1 enregistrée dans «\u00a0%2\u00a0»."),
        .doneMany = tr("Feuilles %1 enregistrées dans «\u00a0%2\u00a0»."),
        .doneAgain = tr("Feuille %1, telle qu’imprimée, enregistrée dans «\u00a0%2\u00a0»."),
        .leaving = numberedpapers::leavingTo(path),
        .where = QDir::toNativeSeparators(path) });
}

void SheetDialog::run(const Job &job)
{
    ui_->messageBar->clear();
    const auto sheetsNow = prepared();
    if (!sheetsNow) {
        complain(sheetsNow.error());
        return;
    }
    if (sheetsNow->isEmpty()) {
        preview(); // nobody is left who came since: another desk has printed them
        return;
    }
    JobProgress progress(this, job.doing, sheetsNow->size());
    const auto paint = [&](const QList<AttendanceSheet> &sheets) {
        return job.paint(sheets, [&progress](qsizetype done, qsizetype) { return progress.step(done); });
    };
    const bool isAgain = isPrintedSheet();
    const auto again = [&]() -> Result<QList<AttendanceSheet>> {
        const Done painted = outputfile::place(paint(*sheetsNow));
        return painted ? sheetsNow : std::unexpected(painted.error());
    };
    const auto issued = isAgain ? again() : workspace_.sheets().issue(*sheetsNow, job.leaving, paint);
    progress.finish();
    if (!issued) {
        if (issued.error().kind == Error::Kind::Cancelled) {
            ui_->messageBar->say(MessageBar::Tone::Advice,
                isAgain ? tr("L’impression est annulée.")
                    : job.leaving == numberedpapers::Leaving::File
                    ? tr("C’est annulé\u00a0: ces feuilles n’ont pas reçu de numéro.")
                    : tr("L’impression est annulée\u00a0: ces feuilles ne comptent pas comme imprimées. "
                         "Leurs "
                         "numéros ne serviront plus, car des pages sont peut-être sorties."));
        } else {
            complain(issued.error());
        }
        return;
    }
    Q_EMIT said((isAgain          ? job.doneAgain
            : issued->size() == 1 ? job.doneOne
                                  : job.doneMany)
            .arg(numbers(*issued), job.where));
    accept();
}
