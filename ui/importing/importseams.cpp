// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importseams.h"

#include "ui/widgets/startfolder.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace
{

class Seams
{
    Q_DECLARE_TR_FUNCTIONS(importing)
};

/// Opens in the folder used last: the refused rows go where the export came from.
QFileDialog *makeDialog(QWidget *parent, const QString &title, const ImportSeams::Chosen &chosen)
{
    const QString key = u"import/folder"_s;
    auto *dialog
        = new QFileDialog(parent, title, startfolder::remembered(key, QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen, key](const QString &path) {
        QSettings().setValue(key, QFileInfo(path).absolutePath());
        chosen(path);
    });
    return dialog;
}

void askExport(QWidget *parent, const ImportSeams::Chosen &chosen)
{
    QFileDialog *dialog = makeDialog(parent, Seams::tr("Choisir l’export du formulaire"), chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        { Seams::tr("Exports de formulaires (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.html *.htm)"),
            Seams::tr("Tous les fichiers (*)") });
    dialog->open();
}

void askRejects(QWidget *parent, const QString &proposed, const ImportSeams::Chosen &chosen)
{
    QFileDialog *dialog = makeDialog(parent, Seams::tr("Enregistrer les lignes refusées"), chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ Seams::tr("Texte pour tableur (*.csv)") });
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(proposed);
    dialog->open();
}

} // namespace

ImportSeams ImportSeams::usual()
{
    return { .askExport = ::askExport, .askRejects = ::askRejects };
}
