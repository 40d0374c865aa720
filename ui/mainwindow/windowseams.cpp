// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowseams.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("WindowSeams", text);
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

WindowSeams WindowSeams::usual()
{
    WindowSeams seams;
    seams.printing = PrintSeams::usual();
    seams.fileToOpen = [](QWidget *window) {
        return QFileDialog::getOpenFileName(window, tr("Ouvrir une base"), documents(),
            tr("Bases IREV Cycles (*.db);;Tous les fichiers (*)"));
    };
    seams.fileToMake = [](QWidget *window, const QString &title, const QString &proposed) {
        return QFileDialog::getSaveFileName(
            window, title, QDir(documents()).filePath(proposed), tr("Bases IREV Cycles (*.db)"));
    };
    seams.agrees = [](QWidget *window, const QString &question, const QString &explanation) {
        QMessageBox box(QMessageBox::Question, tr("IREV Cycles"), question, QMessageBox::NoButton, window);
        box.setInformativeText(explanation);
        const QAbstractButton *yes = box.addButton(tr("&Continuer"), QMessageBox::AcceptRole);
        box.addButton(tr("&Revenir"), QMessageBox::RejectRole);
        box.exec();
        return box.clickedButton() == yes;
    };
    return seams;
}
