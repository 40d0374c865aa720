// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/unsavedquestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{

class Question
{
    Q_DECLARE_TR_FUNCTIONS(UnsavedQuestion)
};

} // namespace

void askAboutUnsaved(QWidget &window, const QString &what, const std::function<bool()> &save,
    const std::function<void()> &then)
{
    auto *question = new QMessageBox(QMessageBox::Question, Question::tr("Modifications non enregistrées"),
        what, QMessageBox::NoButton, &window);
    question->setObjectName(u"unsavedQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *saveButton = question->addButton(Question::tr("&Enregistrer"), QMessageBox::AcceptRole);
    auto *discard = question->addButton(Question::tr("&Ne pas enregistrer"), QMessageBox::DestructiveRole);
    auto *stay = question->addButton(Question::tr("&Continuer la saisie"), QMessageBox::RejectRole);
    saveButton->setObjectName(u"saveAndLeaveButton"_s);
    discard->setObjectName(u"discardAndLeaveButton"_s);
    stay->setObjectName(u"stayButton"_s);
    question->setDefaultButton(saveButton);
    question->setEscapeButton(stay);
    QObject::connect(question, &QMessageBox::buttonClicked, &window,
        [question, saveButton, discard, save, then](const QAbstractButton *chosen) {
            question->close();
            if (chosen == discard || (chosen == saveButton && save())) {
                then();
            }
        });
    question->open();
}
