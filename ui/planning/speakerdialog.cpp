// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/speakerdialog.h"

#include "app/workspace.h"
#include "ui/widgets/completionlist.h"
#include "ui/widgets/foldedcompleter.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/errorwords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SpeakerDialog::SpeakerDialog(
    Workspace &workspace, const SpeakerFacts &speaker, const QStringList &organisations, QWidget *parent)
    : QDialog(parent)
    , workspace_(workspace)
    , speaker_(speaker)
    , bar_(new MessageBar(this))
    , name_(new QLineEdit(speaker.name, this))
    , organisation_(new QLineEdit(speaker.organisation, this))
{
    setWindowTitle(speaker.id.isValid() ? tr("Intervenant.e") : tr("Nouvel.le intervenant.e"));
    bar_->setObjectName(u"messageBar"_s);
    name_->setObjectName(u"speakerNameEdit"_s);
    organisation_->setObjectName(u"speakerOrganisationEdit"_s);
    organisation_->setPlaceholderText(tr("structure d’origine, si elle est connue"));
    auto *list = new CompletionList(this);
    QList<CompletionEntry> entries;
    for (const QString &each : organisations) {
        entries.append({ each, each, {}, {} });
    }
    list->setEntries(entries);
    auto *completer = new FoldedCompleter(organisation_, list);
    connect(completer, &FoldedCompleter::chosen, this,
        [this](const CompletionEntry &entry) { organisation_->setText(entry.text); });
    auto *form = new QFormLayout;
    form->addRow(tr("&Nom"), name_);
    form->addRow(tr("&Structure"), organisation_);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Save)->setText(tr("En&registrer"));
    buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("&Annuler"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SpeakerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SpeakerDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(bar_);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

void SpeakerDialog::accept()
{
    const SpeakerFacts facts {
        .id = speaker_.id, .name = name_->text(), .organisation = organisation_->text()
    };
    const Done written = speaker_.id.isValid() ? workspace_.planning().describeSpeaker(facts)
                                               : workspace_.planning().addSpeaker(facts);
    if (!written) {
        bar_->say(MessageBar::Tone::Trouble, words::sentence(written.error()), written.error().detail);
        return;
    }
    Q_EMIT saved(facts.name);
    QDialog::accept();
}
