// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/letterdialog.h"

#include "app/base/french.h"
#include "app/base/outputfile.h"
#include "app/paper/letter.h"
#include "app/paper/paperdocuments.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintextfield.h"
#include "ui/words/errorwords.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LetterDialog::LetterDialog(const QList<PersonalLetter> &letters, QWidget *parent)
    : QDialog(parent)
    , letters_(letters)
    , bar_(new MessageBar(this))
    , people_(new ElidedComboBox(this))
    , subject_(new QLineEdit(this))
    , body_(new PlainTextField(this))
{
    setObjectName(u"letterDialog"_s);
    setWindowTitle(letters.size() == 1 ? tr("Courrier de confirmation") : tr("Courriers de confirmation"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 560);
    layOut();
    showLetter(0);
    body_->setFocus();
}

void LetterDialog::layOut()
{
    people_->setObjectName(u"letterPersonCombo"_s);
    subject_->setObjectName(u"letterSubjectEdit"_s);
    body_->setObjectName(u"letterEdit"_s);
    body_->setAccessibleName(tr("Courrier"));
    body_->setTabChangesFocus(true);
    for (const PersonalLetter &each : std::as_const(letters_)) {
        people_->addItem(each.recipient.section(u'\n', 0, 0));
    }
    people_->setEnabled(letters_.size() > 1);
    connect(people_, &QComboBox::activated, this, [this](int position) {
        keep();
        showLetter(position);
    });
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("À"), people_);
    form->addRow(tr("&Objet"), subject_);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(bar_);
    layout->addLayout(form);
    layout->addWidget(body_, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *copyButton = buttons->addButton(tr("&Copier"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyLetterButton"_s);
    copyButton->setIcon(icons::icon(u"copy"_s));
    copyButton->setToolTip(tr("Copier ce courrier, pour un message"));
    connect(copyButton, &QPushButton::clicked, this, &LetterDialog::copy);
    auto *saveButton = buttons->addButton(tr("&Enregistrer (PDF ou texte)…"), QDialogButtonBox::ActionRole);
    saveButton->setObjectName(u"saveLetterButton"_s);
    saveButton->setToolTip(tr("Sous l’en-tête de l’organisme, à imprimer ou à joindre"));
    connect(saveButton, &QPushButton::clicked, this, &LetterDialog::askPath);
    buttons->addButton(QDialogButtonBox::Close)->setText(tr("&Fermer"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void LetterDialog::showLetter(int position)
{
    shown_ = position;
    const PersonalLetter &letter = letters_.at(position);
    subject_->setText(letter.words.subject);
    subject_->setCursorPosition(0);
    body_->setPlainText(letter.words.body);
}

void LetterDialog::keep()
{
    letters_[shown_].words = { subject_->text(), body_->toPlainText() };
}

void LetterDialog::copy()
{
    keep();
    QGuiApplication::clipboard()->setText(letters_.at(shown_).asText());
    bar_->say(MessageBar::Tone::Success, tr("Le courrier est copié\u00A0: collez-le dans un message."));
}

void LetterDialog::askPath()
{
    auto *dialog = new QFileDialog(this, tr("Enregistrer le courrier"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("PDF (*.pdf)"), tr("Texte (*.txt)") });
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(letters_.first().fileName + u".pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.txt"_s) ? u"txt"_s : u"pdf"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LetterDialog::saveTo);
    dialog->open();
}

void LetterDialog::saveTo(const QString &path)
{
    keep();
    const bool isText = path.endsWith(u".txt"_s, Qt::CaseInsensitive);
    if (const Done written = isText ? writeText(path) : writePdf(path); !written) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
        return;
    }
    bar_->say(MessageBar::Tone::Success, tr("Courrier enregistré\u00A0: %1").arg(path));
}

Done LetterDialog::writeText(const QString &path) const
{
    QStringList texts;
    for (const PersonalLetter &each : letters_) {
        texts.append(each.asText());
    }
    return outputfile::write(path, texts.join(u"\f\n"_s).toUtf8());
}

Done LetterDialog::writePdf(const QString &path) const
{
    PaperDocuments pages;
    for (const PersonalLetter &each : letters_) {
        pages.push_back(std::make_unique<LetterPages>(each.onPaper()));
    }
    return paperdocuments::toPdf(path, windowTitle(), pages);
}
