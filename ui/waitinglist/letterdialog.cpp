// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waitinglist/letterdialog.h"

#include "app/paper/letter.h"
#include "app/paper/paperdocuments.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{

constexpr double paragraphGap = 4; // mm
constexpr double pointSize = 11;

bool write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

} // namespace

LetterDialog::LetterDialog(const QString &letter, const QString &fileName, QWidget *parent)
    : QDialog(parent)
    , fileName_(fileName)
    , bar_(new MessageBar(this))
    , text_(new QPlainTextEdit(letter, this))
{
    setObjectName(u"letterDialog"_s);
    setWindowTitle(tr("Courrier de confirmation"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 560);
    text_->setObjectName(u"letterEdit"_s);
    text_->setAccessibleName(tr("Courrier"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(bar_);
    layout->addWidget(text_, 1);
    auto *buttons = new QDialogButtonBox(this);
    auto *copyButton = buttons->addButton(tr("&Copier"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyLetterButton"_s);
    copyButton->setIcon(icons::icon(u"copy"_s));
    connect(copyButton, &QPushButton::clicked, this, &LetterDialog::copy);
    auto *saveButton = buttons->addButton(tr("&Enregistrer (texte ou PDF)…"), QDialogButtonBox::ActionRole);
    saveButton->setObjectName(u"saveLetterButton"_s);
    connect(saveButton, &QPushButton::clicked, this, &LetterDialog::askPath);
    buttons->addButton(QDialogButtonBox::Close)->setText(tr("&Fermer"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void LetterDialog::copy()
{
    QGuiApplication::clipboard()->setText(text_->toPlainText());
    bar_->say(MessageBar::Tone::Success, tr("Le courrier est copié : collez-le dans un message."));
}

void LetterDialog::askPath()
{
    auto *dialog = new QFileDialog(this, tr("Enregistrer le courrier"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("PDF (*.pdf)"), tr("Texte (*.txt)") });
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileName_ + u".pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.txt"_s) ? u"txt"_s : u"pdf"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &LetterDialog::saveTo);
    dialog->open();
}

void LetterDialog::saveTo(const QString &path)
{
    const bool isText = path.endsWith(u".txt"_s, Qt::CaseInsensitive);
    if (isText ? writeText(path) : writePdf(path)) {
        bar_->say(MessageBar::Tone::Success, tr("Courrier enregistré : %1").arg(path));
    } else {
        bar_->say(MessageBar::Tone::Trouble, words::sentence({ Error::Kind::CannotWrite, path, {} }));
    }
}

bool LetterDialog::writeText(const QString &path) const
{
    return write(path, text_->toPlainText().toUtf8());
}

bool LetterDialog::writePdf(const QString &path) const
{
    PaperDocuments letters;
    for (const QString &text : text_->toPlainText().split(u'\f')) {
        Letter letter { .title = windowTitle(), .logo = {}, .paragraphs = {}, .footer = {} };
        for (const QString &paragraph : text.trimmed().split(u"\n\n"_s)) {
            letter.paragraphs.append({ .text = paragraph, .size = pointSize, .before = paragraphGap });
        }
        letters.push_back(std::make_unique<LetterPages>(letter));
    }
    return paperdocuments::toPdf(path, windowTitle(), letters).has_value();
}
