// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printseams.h"

#include "ui/widgets/startfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace
{

class Seams
{
    Q_DECLARE_TR_FUNCTIONS(print)
};

/// What follows may take long: the dialog does not stay on the screen meanwhile.
constexpr auto onceClosed = Qt::QueuedConnection;
const QString folderKey = u"print/folder"_s;

void askPrinter(QPrinter &printer, QWidget *parent, const std::function<void()> &accepted)
{
    auto *dialog = new QPrintDialog(&printer, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What is printed was chosen before, whole; a file is what the PDF button is for.
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    QObject::connect(dialog, &QDialog::accepted, parent, accepted);
    dialog->open();
}

void askPath(QWidget *parent, const QString &proposed, const std::function<void(const QString &)> &chosen)
{
    const QString folder = startfolder::remembered(folderKey);
    auto *dialog = new QFileDialog(parent, Seams::tr("Enregistrer"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString ending = proposed.section(u'.', -1);
    dialog->setNameFilter(ending == "html"_L1 ? Seams::tr("Pages web (*.html *.htm)")
            : ending == "json"_L1             ? Seams::tr("Fichiers de programme (*.json)")
                                              : Seams::tr("Documents PDF (*.pdf)"));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(proposed);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [chosen](
            const QString &path) { startfolder::rememberIfWritten(folderKey, path, [&] { chosen(path); }); },
        onceClosed);
    dialog->open();
}

void askFolder(QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    const QString folder = startfolder::remembered(folderKey);
    auto *dialog = new QFileDialog(parent, Seams::tr("Dossier où enregistrer les fichiers"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [chosen](
            const QString &path) { startfolder::rememberIfWritten(folderKey, path, [&] { chosen(path); }); },
        onceClosed);
    dialog->open();
}

void askProgramme(QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    auto *dialog
        = new QFileDialog(parent, Seams::tr("Choisir un fichier de programme"), startfolder::usual());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(Seams::tr("Fichiers de programme (*.json)"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void askImage(QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(
        parent, Seams::tr("Choisir un logo"), startfolder::usual(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(Seams::tr("Images (*.png *.jpg *.jpeg *.svg)"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace

PrintSeams PrintSeams::usual()
{
    return { .hasPrinter = [] { return !QPrinterInfo::availablePrinterNames().isEmpty(); },
        .choosePrinter = askPrinter,
        .choosePath = askPath,
        .chooseFolder = askFolder,
        .chooseImage = askImage,
        .chooseProgramme = askProgramme };
}
