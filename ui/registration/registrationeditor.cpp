// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationeditor.h"
#include "ui_registrationeditor.h"

#include "app/base/french.h"
#include "app/base/textfold.h"
#include "app/people/personstore.h"
#include "app/people/sortname.h"
#include "app/registrations/draftmerge.h"
#include "app/registrations/leaving.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rosterstore.h"
#include "app/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Nobody is meant by it, whoever was chosen before its fields were emptied.
bool isEmptied(const RegistrationDraft &draft)
{
    const Person &person = draft.person;
    QStringList texts { person.civility, person.familyName, person.givenName, person.sortName, person.email,
        person.phone, person.function, person.organisationName };
    if (draft.audience == Audience::Citizen) { // others are not shown it
        texts.append(person.council);
    }
    return person.territories.isEmpty()
        && std::ranges::all_of(texts, [](const QString &text) { return text.trimmed().isEmpty(); });
}

} // namespace

RegistrationEditor::RegistrationEditor(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , ui_(std::make_unique<Ui::RegistrationEditor>())
    , people_(workspace.database())
{
    ui_->setupUi(this);
    connectFields();
    connectCompletion();
    reloadLists();
    alignColumns();
    startNew();
}

RegistrationEditor::~RegistrationEditor()
{
    // A field that has the focus says "editing finished" while it is destroyed: nobody is here to listen any
    // more.
    const auto fields = findChildren<QWidget *>();
    for (QWidget *field : fields) {
        field->disconnect(this);
    }
}

void RegistrationEditor::startNew()
{
    Input empty;
    empty.draft.audience = audience();
    empty.draft.session = ui_->sessionField->session();
    empty.draft.track = ui_->sessionField->track();
    empty.draft.onlyRequested = ui_->onlyRequestedCheck->isChecked();
    setState({ .registration = {}, .input = empty, .clean = empty, .known = {}, .typedBefore = {} });
    clean_ = input();
    Q_EMIT edited(); // until now the fields were compared with what was there before
}

void RegistrationEditor::keepAsNew()
{
    State typed = state();
    startNew();
    typed.registration = {};
    typed.clean = clean_;
    typed.known = {};
    typed.typedBefore = {};
    typed.input.draft.person.id = {};
    typed.input.status = clean_.status;
    typed.input.statusReason = clean_.statusReason;
    setState(typed);
}

void RegistrationEditor::startNewIn(SessionId session, TrackId track)
{
    setAudience(ui_->sessionField->audienceFor(track, audience()));
    ui_->sessionField->setGroup(session, track);
    startNew();
}

void RegistrationEditor::load(const Registration &registration)
{
    const Input stored { draftOf(registration), registration.status, registration.statusReason, {} };
    setState({ .registration = registration,
        .input = stored,
        .clean = stored,
        .known = registration.person,
        .typedBefore = {},
        // A name filed as proposed goes on following the name; one filed otherwise was chosen.
        .sortNameFollows
        = registration.person.sortName == names::proposedSortName(registration.person.familyName) });
    clean_ = input(); // as the fields give it back: a line break stored otherwise is no edit
    Q_EMIT edited();
}

void RegistrationEditor::mergeWith(const Registration &stored)
{
    const Input typed = input();
    const MergedDraft merge = merged(clean_.draft, typed.draft, draftOf(stored));
    const RegistrationStatus statusBefore = clean_.status;
    const bool sortNameFollows = sortNameFollows_;
    load(stored);
    Input now = typed;
    now.draft = merge.draft;
    if (typed.status == statusBefore) {
        now.status = stored.status;
        now.statusReason = stored.statusReason;
    }
    fill(now);
    sortNameFollows_ = sortNameFollows;
    const Person &theirs = stored.person;
    const QHash<Field, QString> values { { Field::FamilyName, theirs.familyName },
        { Field::GivenName, theirs.givenName }, { Field::SortName, theirs.sortName },
        { Field::Email, theirs.email }, { Field::Phone, theirs.phone }, { Field::Function, theirs.function },
        { Field::Organisation, theirs.organisationName }, { Field::Council, theirs.council },
        { Field::Territories,
            theirs.territories.isEmpty() ? tr("aucun territoire")
                                         : ui_->territoriesPicker->labels(theirs.territories) },
        { Field::Session, tr("Session %1").arg(stored.sessionNumber) },
        { Field::Expectations, stored.expectations } };
    QHash<Field, QString> contested;
    for (const Field field : merge.contested) {
        contested.insert(field, values.value(field).isEmpty() ? tr("rien") : values.value(field));
    }
    problems_.setContested(contested);
    showProblems();
    Q_EMIT edited();
}

RegistrationEditor::State RegistrationEditor::state() const
{
    return { registration_, input(), clean_, known_, typedBefore_, sortNameFollows_ };
}

void RegistrationEditor::setState(const State &state)
{
    registration_ = state.registration;
    clean_ = state.clean;
    known_ = state.known;
    typedBefore_ = state.typedBefore;
    sortNameFollows_ = state.sortNameFollows;
    isSomebodyElse_ = state.input.draft.isSomebodyElse;
    problems_.reset();
    fill(state.input);
    showStanding();
    showKnownPerson();
    showClaim();
    lookForLookAlikes();
    Q_EMIT edited();
}

bool RegistrationEditor::isEdited() const
{
    const Input now = input();
    if (registration_) {
        return now != clean_;
    }
    // Audience and session are where one stands, not something typed.
    Input before = clean_;
    before.draft.audience = now.draft.audience;
    before.draft.session = now.draft.session;
    before.draft.track = now.draft.track;
    before.draft.onlyRequested = now.draft.onlyRequested;
    if (isEmptied(now.draft)) { // nor is who somebody was not, of a person no longer there
        before.draft.person = now.draft.person;
        before.draft.isSomebodyElse = now.draft.isSomebodyElse;
        before.draft.apartFrom = now.draft.apartFrom;
    }
    return now != before;
}

bool RegistrationEditor::pointOutProblems()
{
    problems_.touchAll();
    showProblems();
    if (QWidget *first = problems_.firstBlocking(problems(draft()))) {
        first->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

int RegistrationEditor::blockingFields() const
{
    return problems_.blockingFields(problems(draft()));
}

void RegistrationEditor::showProblems()
{
    const QString pending = ui_->territoriesPicker->pendingText().trimmed();
    problems_.setOwnTrouble(Field::Territories,
        pending.isEmpty()
            ? QString()
            : tr("« %1 » n’est pas choisi : prenez un contrat de ville de la liste, ou effacez.")
                  .arg(pending));
    problems_.setOwnTrouble(Field::Session,
        ui_->seanceField->isMissing()
            ? tr("Cochez au moins une séance, ou décochez « Certaines séances seulement ».")
            : QString());
    const QString wished = ui_->wishesPicker->pendingText().trimmed();
    problems_.setOwnTrouble(Field::Wishes,
        wished.isEmpty()
            ? QString()
            : tr("« %1 » n’est pas choisi : prenez une session de la liste, ou effacez.").arg(wished));
    problems_.show(problems(draft()));
}

void RegistrationEditor::choosePerson(PersonId id)
{
    const auto person = PersonStore(workspace_.database()).person(id);
    const auto theirs = RegistrationStore(workspace_.database())
                            .registrations({ .session = {}, .track = {}, .person = id, .status = {} });
    if (!person || !theirs) {
        Q_EMIT failed(person ? theirs.error() : person.error());
        return;
    }
    if (!known_.id.isValid()) {
        typedBefore_ = this->person();
    }
    known_ = *person;
    knownRegistrations_ = int(theirs->size());
    isSomebodyElse_ = false;
    sortNameFollows_ = person->sortName == names::proposedSortName(person->familyName);
    fillPerson(*person);
    showKnownPerson();
    noteEdit();
}

void RegistrationEditor::becomeSomebodyElse()
{
    isSomebodyElse_ = true;
    if (known_.id.isValid() && !registration_) {
        ui_->lookAlikeHint->setApart(ui_->lookAlikeHint->apart() << known_.id);
        // Back to what was typed before: the other person's address must not go with this one.
        known_ = {};
        Person typed = typedBefore_;
        typed.familyName = ui_->familyNameEdit->text();
        typed.givenName = ui_->givenNameEdit->text();
        sortNameFollows_ = true;
        typed.sortName = names::proposedSortName(typed.familyName);
        fillPerson(typed);
    }
    showKnownPerson();
    noteEdit();
}

bool RegistrationEditor::isPlaceKept()
{
    showTheirs(certainPerson()); // presences may have been entered since the name was typed
    return ui_->sessionField->isPlaceKept();
}

PersonId RegistrationEditor::certainPerson() const
{
    if (known_.id.isValid() || isSomebodyElse_) {
        return known_.id;
    }
    Person sought = person();
    sought.familyName = names::unfiled(text::tidy(sought.familyName)); // as it will be kept
    const auto same = PersonStore(workspace_.database()).same(sought);
    return same && *same ? (*same)->id : PersonId();
}

/// What the person is registered in besides: no seat is foretold to whom has one.
void RegistrationEditor::showTheirs(PersonId person)
{
    theirsShown_ = person;
    QList<Registration> theirs;
    if (person.isValid()) {
        // Only what is foretold: saving says what is wrong.
        theirs = RegistrationStore(workspace_.database())
                     .registrations({ .session = {}, .track = {}, .person = person, .status = {} })
                     .value_or(QList<Registration>());
    }
    theirs.removeIf([&](const Registration &each) { return registration_ && each.id == registration_->id; });
    ui_->sessionField->setTheirs(theirs);
}

void RegistrationEditor::showKnownPerson()
{
    showTheirs(certainPerson());
    const bool isKnown = known_.id.isValid();
    ui_->knownPersonRow->setVisible(isKnown || isSomebodyElse_);
    ui_->somebodyElseButton->setVisible(isKnown && !registration_);
    if (!isKnown) {
        ui_->knownPersonNote->say(FieldNote::Tone::Quiet,
            isSomebodyElse_ ? tr("Nouvelle personne, distincte de celles du même nom.") : QString());
        return;
    }
    if (registration_) {
        const auto theirs
            = RegistrationStore(workspace_.database())
                  .registrations({ .session = {}, .track = {}, .person = known_.id, .status = {} });
        knownRegistrations_ = theirs ? int(theirs->size()) : 1;
        ui_->knownPersonRow->setVisible(knownRegistrations_ > 1);
    }
    const QString count = french::count(knownRegistrations_, tr("inscription"), tr("inscriptions"));
    const bool isRenamed = text::fold(ui_->familyNameEdit->text() + u' ' + ui_->givenNameEdit->text())
        != text::fold(known_.familyName + u' ' + known_.givenName);
    const QString name = names::display(known_.familyName, known_.givenName);
    ui_->knownPersonNote->say(isRenamed ? FieldNote::Tone::Advice : FieldNote::Tone::Quiet,
        registration_   ? tr("Cette personne a %1 : ses coordonnées changent dans toutes.").arg(count)
            : isRenamed ? tr("Personne connue : %1, %2. Son nom y sera corrigé.").arg(name, count)
                        : tr("Personne connue : %1.").arg(count));
}

void RegistrationEditor::showStanding()
{
    ui_->standingField->setVisible(registration_.has_value());
    ui_->onlyRequestedCheck->setVisible(!registration_);
    if (!registration_) {
        ui_->sessionField->setNothingHeld();
        return;
    }
    const auto presences = RosterStore(workspace_.database()).presences(registration_->id);
    if (!presences) {
        Q_EMIT failed(presences.error());
    }
    const Input now = input();
    ui_->standingField->setRegistration(*registration_, presences.value_or(Presences {}));
    ui_->standingField->setChoice(now.status, now.statusReason);
    showHeld();
}

void RegistrationEditor::showHeld()
{
    const auto offered = RegistrationStore(workspace_.database()).offeredSession(*registration_);
    if (!offered) {
        Q_EMIT failed(offered.error());
    }
    const auto isKept = leaving::isKept(workspace_.database(), *registration_, workspace_.clock()().date());
    if (!isKept) {
        Q_EMIT failed(isKept.error());
    }
    ui_->sessionField->setHeld(registration_->session, registration_->track, registration_->status,
        offered.value_or(SessionId()), isKept.value_or(false));
}

void RegistrationEditor::noteEdit()
{
    if (isFilling_) {
        return;
    }
    showKind();
    showProblems();
    showClaim();
    if (const PersonId person = certainPerson(); person != theirsShown_) {
        showTheirs(person);
    }
    lookForLookAlikes();
    Q_EMIT edited();
}

/// What will happen depends on who it is: a quota may stand against a structure or a territory.
void RegistrationEditor::showClaim()
{
    SeatClaim claim;
    if (const CompletionEntry *known = knownOrganisation()) {
        claim.organisation = OrganisationId { known->id.toLongLong() };
    }
    claim.territories = ui_->territoriesPicker->chosen();
    claim.modules = ui_->seanceField->chosen();
    ui_->sessionField->setClaim(claim);
}

void RegistrationEditor::lookForLookAlikes()
{
    if (registration_ || known_.id.isValid()) {
        ui_->lookAlikeHint->clear();
    } else {
        ui_->lookAlikeHint->look(person());
    }
}

void RegistrationEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    people_.prepare();
}

void RegistrationEditor::focusOnName()
{
    ui_->familyNameEdit->setFocus(Qt::OtherFocusReason);
}
