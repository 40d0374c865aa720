// SPDX-License-Identifier: GPL-3.0-or-later
// How RegistrationPage saves, and what it proposes when the verb refuses.
#include "ui/registration/registrationpage.h"

#include "app/base/french.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/registrationstore.h"
#include "app/workspace.h"
#include "ui/registration/registrationlist.h"
#include "ui/status/statuswords.h"
#include "ui/widgets/choicebar.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"
#include "ui/words/rosterwords.h"
#include "ui/words/unreadwords.h"

#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

void RegistrationPage::offerSaving()
{
    const bool can = editor_->hasSessions();
    const auto offer = [can](QPushButton *button, const QString &tip) {
        button->setEnabled(can);
        button->setToolTip(can ? tip : words::whyUnread(words::Unread::Sessions));
    };
    offer(saveButton_, tr("Enregistrer cette inscription (Ctrl+S)"));
    offer(nextButton_, tr("Enregistrer, puis inscrire quelqu’un d’autre dans la même session (Ctrl+Entrée)"));
}

bool RegistrationPage::save(bool andNext)
{
    if (!editor_->hasSessions()) {
        editor_->reloadLists(); // by its key, saving is another try; which session, is seen before it is done
        return false;
    }
    if (!editor_->pointOutProblems()) {
        tellProblems(editor_->blockingFields());
        return false;
    }
    const bool isNew = !editor_->registration();
    if (!isNew && !editor_->isEdited()) {
        bar_->clear();
        Q_EMIT said(tr("Rien à enregistrer : cette inscription n’a pas changé."));
        if (andNext) {
            startNew();
        }
        return true;
    }
    if (const QDate begun = lateCallOf(editor_->input()); begun.isValid()) {
        askLateCall(begun, andNext);
        return false;
    }
    const QScopedValueRollback saving(isSaving_, true);
    const auto overtakings = overtakingsOf(editor_->input());
    QString parted = partingsOf(editor_->input());
    const auto saved = write(editor_->input());
    if (!saved) {
        refuse(saved.error(), andNext);
        return false;
    }
    const QString name = names::display(saved->person.familyName, saved->person.givenName);
    const QString standing = words::rankedStatus(saved->status, saved->waitlistRank);
    const QString news = (isNew ? tr("Inscription %1 enregistrée : %2, session %3.")
                                : tr("Changements de l’inscription %1 enregistrés : %2, session %3."))
                             .arg(french::of(name), standing, QString::number(saved->sessionNumber));
    if (isNew && ifPlaced_ == RegistrationDraft::IfPlaced::Transfer) { // a place was there before
        const auto left
            = colleagues::partingsOfMoves(workspace_.database(), { { saved->id, saved->session } });
        parted = words::partings(left.value_or(QList<colleagues::Parting>()));
    }
    const QString notice = (statuswords::haveOvertaken(overtakings, 1) + u' ' + parted).trimmed();
    const QString sentence = notice.isEmpty() ? news : news + u' ' + notice;
    // A seat and a rank on the waiting list are not the same news.
    const bool isAdvice = !notice.isEmpty() || (isNew && saved->status == RegistrationStatus::Waitlisted);
    if (andNext) {
        editor_->startNew();
        editor_->focusOnName();
    } else {
        editor_->load(*saved);
    }
    news_ = bar_->say(isAdvice ? MessageBar::Tone::Advice : MessageBar::Tone::Success, sentence);
    told_ = { saved->id };
    list_->select(saved->id);
    Q_EMIT said(sentence);
    return true;
}

void RegistrationPage::tellProblems(int fields)
{
    const QString sentence = tr("Pas encore enregistré : %1.")
                                 .arg(french::count(fields, tr("champ à corriger"), tr("champs à corriger")));
    const bool isUnread = bar_->message().isSaying(unread_);
    const bool isDamaged = bar_->message().isSaying(reportSaid_) && reported_.kind == Error::Kind::Damaged;
    if (!isUnread && !isDamaged) {
        problems_ = bar_->say(MessageBar::Tone::Trouble, sentence);
        return;
    }
    // What is wrong with the base is not put right by correcting a field.
    problems_ = reportSaid_ = bar_->say(
        MessageBar::Tone::Trouble, words::sentence(reported_) + u' ' + sentence, reported_.detail);
    if (isUnread) {
        unread_ = problems_;
    }
}

/// What the bar says of the fields stays true while they are corrected, and goes with the last of them.
void RegistrationPage::followCorrections()
{
    if (!bar_->message().isSaying(problems_)) {
        return;
    }
    const int fields = editor_->blockingFields();
    if (fields > 0) {
        tellProblems(fields);
    } else if (bar_->message().isSaying(unread_)) {
        reportUnread(Error(reported_));
    } else if (bar_->message().isSaying(reportSaid_)) {
        report(Error(reported_));
    } else {
        bar_->clear();
    }
}

QList<turns::Overtaking> RegistrationPage::overtakingsOf(const RegistrationEditor::Input &input) const
{
    const auto registration = editor_->registration();
    if (!registration || input.status != RegistrationStatus::Confirmed
        || registration->session != input.draft.session || registration->track != input.draft.track) {
        return {};
    }
    // An error of the reading is met again by the change itself, which says what is wrong.
    return turns::overtakings(workspace_.database(), { registration->id }, workspace_.clock()().date())
        .value_or(QList<turns::Overtaking>());
}

QString RegistrationPage::partingsOf(const RegistrationEditor::Input &input) const
{
    const auto registration = editor_->registration();
    const bool givesUp = registration && !isActive(input.status);
    if (!registration || (!givesUp && registration->session == input.draft.session)) {
        return {};
    }
    const auto partings = colleagues::partings(
        workspace_.database(), { registration->id }, givesUp ? SessionId() : input.draft.session);
    return words::partings(partings.value_or(QList<colleagues::Parting>()));
}

std::optional<StatusWish> RegistrationPage::wishOf(const RegistrationEditor::Input &input) const
{
    const RegistrationEditor::Input clean = editor_->state().clean;
    const bool isSame = input.status == clean.status && input.statusReason == clean.statusReason;
    return isSame ? std::nullopt : std::optional(StatusWish { input.status, input.statusReason });
}

QDate RegistrationPage::lateCallOf(const RegistrationEditor::Input &input) const
{
    const auto &registration = editor_->registration();
    if (!registration || registration->status != RegistrationStatus::Waitlisted
        || registration->session == input.draft.session || lateCallMeant_ == input.draft.session) {
        return {};
    }
    // An error of the looking is met again by the saving itself, which says what is wrong.
    return workspace_.enrolment().lateRevision(*registration, input.draft, wishOf(input)).value_or(QDate());
}

void RegistrationPage::askLateCall(const QDate &begun, bool andNext)
{
    const Person person = editor_->draft().person;
    bar_->say(MessageBar::Tone::Advice,
        tr("Rien n’est encore enregistré. Dans cette session, la première séance a eu lieu le %1, et une "
           "place "
           "est libre\u00a0: l’inscription %2 y sera confirmée aussitôt.")
            .arg(french::date(begun), french::of(names::addressed(person))),
        {},
        { { u"confirmLateButton"_s, tr("Enregistrer et confir&mer"),
            [this, andNext, there = editor_->draft().session] {
                const QScopedValueRollback meant(lateCallMeant_, there);
                save(andNext);
            } } });
}

Result<Registration> RegistrationPage::write(const RegistrationEditor::Input &input)
{
    Enrolment &enrolment = workspace_.enrolment();
    const auto registration = editor_->registration();
    if (!registration) {
        RegistrationDraft draft = input.draft;
        draft.ifPlaced = ifPlaced_;
        return enrolment.enrol(draft);
    }
    const RegistrationEditor::Input clean = editor_->state().clean;
    if (input.draft != clean.draft || input.status == clean.status) {
        return enrolment.revise(*registration, input.draft, wishOf(input));
    }
    // Nothing but the status: the journal then names that act.
    const auto outcome = enrolment.changeStatus({ registration->id }, input.status, input.statusReason);
    if (!outcome || !outcome->skipped.isEmpty()) {
        return std::unexpected(outcome ? outcome->skipped.first().reason : outcome.error());
    }
    return RegistrationStore(workspace_.database()).registration(registration->id);
}

void RegistrationPage::refuse(const Error &error, bool andNext)
{
    using Choice = ChoiceBar::Choice;
    const QString sentence = words::sentence(error);
    switch (error.kind) {
    case Error::Kind::Duplicate:
        refuseTwin(error, andNext);
        return;
    case Error::Kind::AlreadyPlaced:
        if (editor_->isPlaceKept()) {
            refusePlaced(words::sentence({ Error::Kind::Invalid, u"presencesRecorded"_s, error.subject }),
                andNext, false);
        } else {
            refusePlaced(sentence, andNext, true);
        }
        return;
    case Error::Kind::Stale:
        bar_->say(MessageBar::Tone::Trouble, sentence, error.detail,
            { Choice { u"rereadButton"_s, tr("Relire"), [this] { reread(); } } });
        return;
    case Error::Kind::Busy:
    case Error::Kind::Disconnected:
    case Error::Kind::DiskFull:
        bar_->say(MessageBar::Tone::Trouble, sentence, error.detail,
            { Choice { u"retryButton"_s, tr("Réessayer"), [this, andNext] { save(andNext); } } });
        return;
    default:
        if (error.subject == "presencesRecorded"_L1) {
            refusePlaced(sentence, andNext, false);
            return;
        }
        report(error);
    }
}

void RegistrationPage::refusePlaced(const QString &sentence, bool andNext, bool mayTransfer)
{
    using IfPlaced = RegistrationDraft::IfPlaced;
    const auto saveAs = [this, andNext](IfPlaced ifPlaced) {
        const QScopedValueRollback answered(ifPlaced_, ifPlaced);
        save(andNext);
    };
    QList<ChoiceBar::Choice> choices;
    if (!editor_->registration()) {
        if (mayTransfer) {
            choices.append({ u"transferPlaceButton"_s, tr("Tran&sférer la place ici"),
                [saveAs] { saveAs(IfPlaced::Transfer); } });
        }
        choices.append({ u"keepAsWishButton"_s, tr("A&jouter comme souhait, en liste d’attente"),
            [saveAs] { saveAs(IfPlaced::Wish); } });
    }
    bar_->say(MessageBar::Tone::Trouble, sentence, {}, choices);
}

void RegistrationPage::refuseTwin(const Error &error, bool andNext)
{
    QList<ChoiceBar::Choice> choices;
    if (!editor_->registration()) {
        choices.append(
            { u"enrolAnywayButton"_s, tr("C’est quelqu’un d’autre : inscrire quand même"), [this, andNext] {
                 editor_->becomeSomebodyElse();
                 save(andNext);
             } });
    }
    if (const RegistrationId existing = twin(); existing.isValid()) {
        choices.append({ u"openExistingButton"_s, tr("Ouvrir l’inscription existante"), [this, existing] {
                            setAside();
                            open(existing);
                            bar_->say(MessageBar::Tone::Advice,
                                tr("Voici l’inscription existante. Ce que vous aviez tapé est mis de côté."));
                        } });
    }
    bool isElsewhere = false; // the detail is the number of their session then, and else the server's own
    (void)error.detail.toInt(&isElsewhere);
    bar_->say(MessageBar::Tone::Trouble,
        isElsewhere
            ? words::sentence(error)
            : tr("%1 est déjà inscrit.e dans cette session\u00a0: rien n’a été ajouté.").arg(error.subject),
        {}, choices);
}

RegistrationId RegistrationPage::twin() const
{
    const RegistrationDraft draft = editor_->draft();
    QList<PersonId> people;
    if (draft.person.id.isValid()) {
        people.append(draft.person.id);
    }
    const auto namesakes = PersonStore(workspace_.database())
                               .sameName(names::unfiled(draft.person.familyName), draft.person.givenName);
    for (const Person &person : namesakes.value_or(QList<Person>())) {
        people.append(person.id);
    }
    RegistrationId elsewhere; // in the track
    for (const PersonId person : std::as_const(people)) {
        const auto theirs
            = RegistrationStore(workspace_.database())
                  .registrations({ .session = {}, .track = draft.track, .person = person, .status = {} });
        for (const Registration &each : theirs.value_or(QList<Registration>())) {
            const bool isThisOne = editor_->registration() && editor_->registration()->id == each.id;
            if (isActive(each.status) && !isThisOne) {
                if (each.session == draft.session) {
                    return each.id;
                }
                elsewhere = elsewhere.isValid() ? elsewhere : each.id;
            }
        }
    }
    return elsewhere;
}

void RegistrationPage::reread()
{
    const auto stored = RegistrationStore(workspace_.database()).registration(editor_->registration()->id);
    if (!stored) {
        report(stored.error());
        return;
    }
    editor_->mergeWith(*stored);
    bar_->say(MessageBar::Tone::Advice,
        tr("La fiche est à jour et votre saisie est gardée. Vérifiez les champs signalés, puis "
           "enregistrez."));
}

void RegistrationPage::report(const Error &error)
{
    reported_ = error;
    reportSaid_ = bar_->say(MessageBar::Tone::Trouble, words::sentence(error), error.detail);
}

void RegistrationPage::reportUnread(const Error &error)
{
    report(error);
    unread_ = reportSaid_;
}
