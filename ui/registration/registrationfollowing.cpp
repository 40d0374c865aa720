// SPDX-License-Identifier: GPL-3.0-or-later
// How RegistrationPage keeps true what it shows and says, whoever changes it.
#include "ui/registration/registrationpage.h"

#include "app/base/french.h"
#include "app/changes.h"
#include "app/people/sortname.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/widgets/choicebar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void RegistrationPage::followChanges()
{
    const auto follow = [this](const QList<RegistrationId> &ids) {
        if (std::ranges::any_of(told_, [&](RegistrationId each) { return ids.contains(each); })) {
            forgetNews();
        }
        if (editor_->registration() && ids.contains(editor_->registration()->id)) {
            followCurrent();
        }
    };
    const Changes &changes = workspace_.changes();
    connect(&changes, &Changes::registrationsChanged, this, follow);
    connect(&changes, &Changes::registrationsRemoved, this, follow);
    connect(&changes, &Changes::registrationsAdded, this, &RegistrationPage::followReturn);
    connect(&changes, &Changes::everythingChanged, this, [this] {
        forgetNews();
        followReturn();
        followCurrent();
    });
    // Read again once the field has done with the key: its text is put anew.
    connect(editor_, &RegistrationEditor::edited, this, &RegistrationPage::catchUp, Qt::QueuedConnection);
}

void RegistrationPage::followCurrent()
{
    const auto shown = editor_->registration();
    if (!shown || isSaving_) {
        return;
    }
    const auto stored = RegistrationStore(workspace_.database()).registration(shown->id);
    if (!stored && stored.error().kind == Error::Kind::NotFound) {
        followRemoval();
        return;
    }
    if (!stored) {
        report(stored.error());
        return;
    }
    if (stored->version == shown->version && draftOf(*stored) == draftOf(*shown)) {
        return;
    }
    if (!editor_->isEdited()) {
        editor_->load(*stored);
        return;
    }
    behind_ = shown->id;
    behindSaid_ = bar_->say(MessageBar::Tone::Advice,
        tr("Cette inscription vient d’être modifiée ailleurs. Votre saisie est toujours là : relisez la "
           "fiche à jour "
           "avant d’enregistrer."),
        {}, { { u"rereadButton"_s, tr("Relire"), [this] { reread(); } } });
}

/// Nothing is typed any more in a form that was left as it was for what was: it shows what others stored.
void RegistrationPage::catchUp()
{
    const auto &shown = editor_->registration();
    if (!behind_.isValid() || !shown || shown->id != behind_ || editor_->isEdited()) {
        return;
    }
    behind_ = {};
    bar_->takeBack(behindSaid_);
    followCurrent();
}

/// What was saved or changed is no longer true as it was said: it was undone, or has changed since.
void RegistrationPage::forgetNews()
{
    if (isSaving_ || told_.isEmpty()) {
        return;
    }
    told_ = {};
    bar_->takeBack(news_);
}

/// The registration shown was undone, here or at another desk: what the form holds is all there is of it.
void RegistrationPage::followRemoval()
{
    const Person person = editor_->registration()->person;
    removed_ = editor_->registration()->id;
    const bool wasEdited = editor_->isEdited();
    editor_->keepAsNew();
    const RegistrationEditor::State typed = editor_->state();
    const QString sentence = tr("L’inscription %1 a été retirée.")
                                 .arg(french::of(names::display(person.familyName, person.givenName)));
    if (wasEdited) {
        removal_ = bar_->say(MessageBar::Tone::Advice,
            tr("%1 Votre saisie est toujours là\u00A0: enregistrez pour inscrire cette personne.")
                .arg(sentence));
        return;
    }
    editor_->startNew();
    removal_ = bar_->say(MessageBar::Tone::Advice, sentence, {},
        { { u"resumeRemovedButton"_s, tr("Reprendre sa saisie"), [this, typed] {
               leaveForm([this, typed] {
                   bar_->clear();
                   editor_->setState(typed);
                   editor_->focusOnName();
               });
           } } });
}

/// What was said to be removed is there again, by "Rétablir" here or elsewhere.
void RegistrationPage::followReturn()
{
    const bool isSaid = removed_.isValid() && bar_->message().isSaying(removal_);
    if (isSaid && RegistrationStore(workspace_.database()).registration(removed_)) {
        removed_ = {};
        bar_->takeBack(removal_);
    }
}
