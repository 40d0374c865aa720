// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/contentdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ContentDialog::ContentDialog(const QString &title, const QString &sentence, QWidget *parent)
    : QDialog(parent)
    , programme_(new QRadioButton(tr("Le cycle &2022 tel que publié par l’IREV"), this))
    , demonstration_(new QRadioButton(tr("Une &démonstration : le cycle 2022, avec des participants fictifs"), this))
    , empty_(new QRadioButton(tr("Une base &vide, avec la liste des contrats de ville"), this))
{
    setWindowTitle(title);
    programme_->setObjectName(u"programmeRadio"_s);
    demonstration_->setObjectName(u"demonstrationRadio"_s);
    empty_->setObjectName(u"emptyRadio"_s);
    programme_->setChecked(true);
    auto *words = new QLabel(sentence, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Continuer"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(words);
    layout->addWidget(programme_);
    layout->addWidget(demonstration_);
    layout->addWidget(empty_);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT chosen(demonstration_->isChecked() ? Content::Demonstration
                : empty_->isChecked()             ? Content::Empty
                                                  : Content::Programme);
    });
}
