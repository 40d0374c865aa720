// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/removalquestion.h"

#include <QMessageBox>
#include <QPushButton>

void askToRemove(QWidget *parent, const RemovalQuestion &asked, const QObject *context,
    const std::function<void()> &confirmed)
{
    auto *box
        = new QMessageBox(QMessageBox::Question, asked.title, asked.question, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *remove = box->addButton(asked.remove, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(asked.keep, QMessageBox::RejectRole));
    QObject::connect(remove, &QPushButton::clicked, context, confirmed);
    box->open();
}
