// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/agendaseams.h"

#include "ui/widgets/removalquestion.h"
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
    Q_DECLARE_TR_FUNCTIONS(agenda)
};

QFileDialog *dialog(QWidget *parent, const QString &title, const std::function<void(const QString &)> &chosen)
{
    auto *made = new QFileDialog(parent, title, startfolder::remembered(u"agenda/folder"_s));
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setNameFilter(Seams::tr("Agendas (*.ics)"));
    QObject::connect(made, &QFileDialog::fileSelected, parent, [chosen](const QString &path) {
        QSettings().setValue(u"agenda/folder"_s, QFileInfo(path).absolutePath());
        chosen(path);
    });
    return made;
}

void askRemoval(QWidget *parent, const QString &question, const std::function<void()> &confirmed)
{
    askToRemove(parent,
        { Seams::tr("Autres agendas"), question, Seams::tr("&Effacer"), Seams::tr("&Garder") }, parent,
        confirmed);
}

} // namespace

AgendaSeams AgendaSeams::usual()
{
    return { .chooseTarget
        =
            [](QWidget *parent, const QString &proposed, const std::function<void(const QString &)> &chosen) {
                QFileDialog *asked = dialog(parent, Seams::tr("Enregistrer les rencontres"), chosen);
                asked->setAcceptMode(QFileDialog::AcceptSave);
                asked->setDefaultSuffix(u"ics"_s);
                asked->selectFile(proposed);
                asked->open();
            },
        .chooseSource =
            [](QWidget *parent, const std::function<void(const QString &)> &chosen) {
                QFileDialog *asked = dialog(parent, Seams::tr("Choisir un agenda"), chosen);
                asked->setFileMode(QFileDialog::ExistingFile);
                asked->open();
            },
        .confirmRemoval = askRemoval };
}
