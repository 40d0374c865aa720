// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/fileseams.h"

#include "ui/widgets/startfolder.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace
{

class Seams
{
    Q_DECLARE_TR_FUNCTIONS(mainwindow)
};

QFileDialog *makeDialog(QWidget *parent, const QString &title, const FileSeams::Chosen &chosen)
{
    auto *dialog = new QFileDialog(parent, title, startfolder::remembered(u"database/folder"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters({ Seams::tr("Bases IREV Cycles (*.db)"), Seams::tr("Tous les fichiers (*)") });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString &path) {
        QSettings().setValue(u"database/folder"_s, QFileInfo(path).absolutePath());
        chosen(path);
    });
    return dialog;
}

void askNewFile(QWidget *parent, const QString &title, const QString &proposed, FileSeams::Existing existing,
    const FileSeams::Chosen &chosen)
{
    QFileDialog *dialog = makeDialog(parent, title, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"db"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite, existing == FileSeams::Existing::Refused);
    dialog->selectFile(proposed);
    dialog->open();
}

void askExistingFile(QWidget *parent, const FileSeams::Chosen &chosen)
{
    QFileDialog *dialog = makeDialog(parent, Seams::tr("Ouvrir une base"), chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void askListFile(QWidget *parent, const QString &proposed, const FileSeams::Chosen &chosen)
{
    const QString key = u"export/folder"_s;
    auto *dialog = new QFileDialog(parent, Seams::tr("Exporter la liste"), startfolder::remembered(key));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString csv = Seams::tr("Texte pour tableur (*.csv)");
    dialog->setNameFilters({ Seams::tr("Classeur Excel ou LibreOffice (*.xlsx)"), csv });
    dialog->setDefaultSuffix(u"xlsx"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString &filter) {
        dialog->setDefaultSuffix(filter == csv ? u"csv"_s : u"xlsx"_s);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen, key](const QString &path) {
        startfolder::rememberIfWritten(key, path, [&] { chosen(path); });
    });
    dialog->selectFile(proposed);
    dialog->open();
}

} // namespace

FileSeams FileSeams::usual()
{
    return { .askNewFile = ::askNewFile,
        .askExistingFile = ::askExistingFile,
        .askListFile = ::askListFile,
        .dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) };
}
