// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of RegistrationEditor: how they are wired, filled and read.
#include "ui/registration/registrationeditor.h"
#include "ui_registrationeditor.h"

#include "app/base/textfold.h"
#include "app/changes.h"
#include "app/people/sortname.h"
#include "app/workspace.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

void RegistrationEditor::connectFields()
{
    ui_->civilityCombo->addItem(tr("non précisée"), QString());
    ui_->civilityCombo->addItem(tr("Madame"), u"Madame"_s);
    ui_->civilityCombo->addItem(tr("Monsieur"), u"Monsieur"_s);
    connect(ui_->civilityCombo, &QComboBox::currentIndexChanged, this, &RegistrationEditor::noteEdit);

    const QList<std::tuple<Field, QLineEdit *, FieldNote *>> lines {
        { Field::FamilyName, ui_->familyNameEdit, ui_->familyNameNote },
        { Field::GivenName, ui_->givenNameEdit, ui_->givenNameNote },
        { Field::SortName, ui_->sortNameEdit, ui_->sortNameNote },
        { Field::Function, ui_->functionEdit, ui_->functionNote },
        { Field::Organisation, ui_->organisationEdit, ui_->organisationNote },
        { Field::Council, ui_->councilEdit, ui_->councilNote },
        { Field::Email, ui_->emailEdit, ui_->emailNote },
        { Field::Phone, ui_->phoneEdit, ui_->phoneNote },
    };
    for (const auto &[field, line, note] : lines) {
        problems_.add(field, line, note);
        connect(line, &QLineEdit::textEdited, this, &RegistrationEditor::noteEdit);
        connect(line, &QLineEdit::editingFinished, this, [this, touched = field, edited = line] {
            if (edited->isModified()) {
                problems_.touch(touched);
                showProblems();
            }
        });
    }
    problems_.add(Field::Territories, ui_->territoriesPicker->edit(), ui_->territoriesNote);
    problems_.add(Field::Session, ui_->sessionField->combo(), ui_->sessionNote);
    problems_.add(Field::Wishes, ui_->wishesPicker->edit(), ui_->wishesNote);
    problems_.add(Field::Expectations, ui_->expectationsEdit, ui_->expectationsNote);

    connect(ui_->familyNameEdit, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (isFilling_) {
            return;
        }
        if (sortNameFollows_) {
            ui_->sortNameEdit->setText(names::proposedSortName(text::tidy(name)));
        }
        showKnownPerson();
        // Qt tells the typing before the change: until now the sort name was that of the letter before.
        showProblems();
        Q_EMIT edited();
    });
    connect(ui_->givenNameEdit, &QLineEdit::textChanged, this, [this] {
        if (!isFilling_) {
            showKnownPerson();
        }
    });
    // Emptied, it is proposed again.
    connect(ui_->sortNameEdit, &QLineEdit::textEdited, this,
        [this](const QString &typed) { sortNameFollows_ = typed.trimmed().isEmpty(); });

    for (QRadioButton *button : { ui_->professionalButton, ui_->electedButton, ui_->citizenButton }) {
        connect(button, &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen && !isFilling_) {
                showAudience();
                noteEdit();
            }
        });
    }
    ui_->territoriesPicker->setPlaceholder(tr("chercher un contrat de ville"));
    connect(ui_->territoriesPicker, &ChipPicker::changed, this, &RegistrationEditor::noteEdit);
    connect(ui_->territoriesPicker->edit(), &QLineEdit::editingFinished, this, [this] {
        if (!ui_->territoriesPicker->pendingText().isEmpty()) {
            problems_.touch(Field::Territories);
            showProblems();
        }
    });
    connect(ui_->sessionField, &SessionField::changed, this, [this] {
        showAudience();
        noteEdit();
    });
    ui_->wishesPicker->setRanked();
    ui_->wishesPicker->setPlaceholder(tr("autre session possible, la préférée d’abord"));
    connect(ui_->wishesPicker, &ChipPicker::changed, this, &RegistrationEditor::noteEdit);
    connect(ui_->seanceField, &SeanceField::changed, this, &RegistrationEditor::noteEdit);
    ui_->lookAlikeHint->setWorkspace(workspace_);
    connect(ui_->lookAlikeHint, &LookAlikeHint::chosen, this, [this](PersonId id) {
        focusOnName(); // the button pressed goes away, and the keys with it
        choosePerson(id);
    });
    connect(ui_->lookAlikeHint, &LookAlikeHint::toldApart, this, &RegistrationEditor::noteEdit);
    connect(ui_->sessionField, &SessionField::groupAsked, this, &RegistrationEditor::groupAsked);
    connect(ui_->onlyRequestedCheck, &QCheckBox::toggled, ui_->sessionField, &SessionField::setOnlyRequested);
    connect(ui_->onlyRequestedCheck, &QCheckBox::toggled, this, &RegistrationEditor::noteEdit);
    connect(ui_->adjustmentCheck, &QCheckBox::toggled, this, &RegistrationEditor::noteEdit);
    connect(ui_->organisationKindCombo, &QComboBox::currentIndexChanged, this, &RegistrationEditor::noteEdit);
    connect(ui_->expectationsEdit, &QPlainTextEdit::textChanged, this, &RegistrationEditor::noteEdit);
    connect(ui_->standingField, &StandingField::changed, this, &RegistrationEditor::noteEdit);
    connect(ui_->somebodyElseButton, &QPushButton::clicked, this, [this] {
        becomeSomebodyElse();
        focusOnName();
    });

    Changes &changes = workspace_.changes();
    connect(&changes, &Changes::programmeChanged, this, &RegistrationEditor::reloadLists);
    connect(&changes, &Changes::everythingChanged, this, &RegistrationEditor::reloadLists);
    connect(&changes, &Changes::registrationsAdded, this, &RegistrationEditor::reloadSessions);
    connect(&changes, &Changes::registrationsChanged, this, &RegistrationEditor::reloadSessions);
    connect(&changes, &Changes::registrationsRemoved, this, &RegistrationEditor::reloadSessions);
    connect(&changes, &Changes::directoryChanged, this, [this] {
        people_.refresh();
        reloadOrganisations();
    });
}

void RegistrationEditor::fill(const Input &input)
{
    const QScopedValueRollback filling(isFilling_, true);
    const RegistrationDraft &draft = input.draft;
    setAudience(draft.audience);
    ui_->sessionField->setGroup(draft.session, draft.track);
    fillPerson(draft.person);
    ui_->organisationKindCombo->setCurrentIndex(
        std::max(0, ui_->organisationKindCombo->findData(draft.organisationKind)));
    ui_->territoriesPicker->setPendingText(input.pendingTerritory);
    ui_->onlyRequestedCheck->setChecked(draft.onlyRequested);
    ui_->adjustmentCheck->setChecked(draft.adjustmentNeeded);
    ui_->expectationsEdit->setPlainText(draft.expectations);
    ui_->standingField->setChoice(input.status, input.statusReason);
    ui_->lookAlikeHint->setApart(draft.apartFrom);
    ui_->wishesPicker->setPendingText({});
    showAudience();
    ui_->seanceField->setChosen(draft.modules.value_or(QList<ModuleId>()));
    QStringList wishes;
    for (const SessionId wish : draft.wishes.value_or(QList<SessionId>())) {
        wishes.append(QString::number(wish.value));
    }
    ui_->wishesPicker->setChosen(wishes);
    showKind();
    showProblems();
}

void RegistrationEditor::fillPerson(const Person &person)
{
    const QScopedValueRollback filling(isFilling_, true);
    int civility = ui_->civilityCombo->findData(person.civility.isNull() ? QString() : person.civility);
    if (civility < 0) { // imported as something else: shown as it is
        civility = ui_->civilityCombo->count();
        ui_->civilityCombo->addItem(person.civility, person.civility);
    }
    ui_->civilityCombo->setCurrentIndex(civility);
    ui_->familyNameEdit->setText(person.familyName);
    ui_->givenNameEdit->setText(person.givenName);
    ui_->sortNameEdit->setText(person.sortName);
    ui_->functionEdit->setText(person.function);
    ui_->organisationEdit->setText(person.organisationName);
    ui_->councilEdit->setText(person.council);
    ui_->emailEdit->setText(person.email);
    ui_->phoneEdit->setText(person.phone);
    ui_->territoriesPicker->setChosen(person.territories);
    for (QLineEdit *line : { ui_->familyNameEdit, ui_->givenNameEdit, ui_->sortNameEdit, ui_->functionEdit,
             ui_->organisationEdit, ui_->councilEdit, ui_->emailEdit, ui_->phoneEdit }) {
        line->setCursorPosition(0); // a long text shows its beginning
    }
}

Person RegistrationEditor::person() const
{
    Person person = known_; // what no field shows stays as it was
    person.civility = ui_->civilityCombo->currentData().toString();
    person.familyName = ui_->familyNameEdit->text();
    person.givenName = ui_->givenNameEdit->text();
    person.sortName = ui_->sortNameEdit->text();
    person.function = ui_->functionEdit->text();
    person.organisationName = ui_->organisationEdit->text();
    if (audience() == Audience::Citizen) {
        person.council = ui_->councilEdit->text();
    }
    person.email = ui_->emailEdit->text();
    person.phone = ui_->phoneEdit->text();
    person.territories = ui_->territoriesPicker->chosen();
    return person;
}

RegistrationEditor::Input RegistrationEditor::input() const
{
    const bool isNewKind = !ui_->organisationKindCombo->isHidden();
    return { .draft
        = { .person = person(),
            .organisationKind = isNewKind ? ui_->organisationKindCombo->currentData().toString() : QString(),
            .session = ui_->sessionField->session(),
            .track = ui_->sessionField->track(),
            .audience = audience(),
            .onlyRequested = !registration_ && ui_->onlyRequestedCheck->isChecked(),
            .isSomebodyElse = isSomebodyElse_,
            .apartFrom
            = registration_ || known_.id.isValid() ? QList<PersonId>() : ui_->lookAlikeHint->apart(),
            .expectations = ui_->expectationsEdit->toPlainText(),
            .adjustmentNeeded = ui_->adjustmentCheck->isChecked(),
            .requestedAt = registration_ ? registration_->requestedAt : QDateTime(),
            .modules = ui_->seanceField->chosen(),
            .wishes = wishes() },
        .status = registration_ ? ui_->standingField->status() : RegistrationStatus::Requested,
        .statusReason = registration_ ? ui_->standingField->reason() : QString(),
        .pendingTerritory = ui_->territoriesPicker->pendingText() };
}

QList<SessionId> RegistrationEditor::wishes() const
{
    QList<SessionId> wishes;
    for (const QString &id : ui_->wishesPicker->chosen()) {
        wishes.append(SessionId { id.toLongLong() });
    }
    return wishes;
}

Audience RegistrationEditor::audience() const
{
    return ui_->electedButton->isChecked() ? Audience::Elected
        : ui_->citizenButton->isChecked()  ? Audience::Citizen
                                           : Audience::Professional;
}

void RegistrationEditor::setAudience(Audience audience)
{
    const QScopedValueRollback filling(isFilling_, true);
    ui_->professionalButton->setChecked(audience == Audience::Professional);
    ui_->electedButton->setChecked(audience == Audience::Elected);
    ui_->citizenButton->setChecked(audience == Audience::Citizen);
    showAudience();
}

void RegistrationEditor::showAudience()
{
    const Audience now = audience();
    ui_->sessionField->setAudience(now);
    showChoices();
    const auto name
        = [this](Audience each) { return ui_->sessionField->audienceLabel(each).replace(u'&', u"&&"_s); };
    ui_->professionalButton->setText(name(Audience::Professional));
    ui_->electedButton->setText(name(Audience::Elected));
    ui_->citizenButton->setText(name(Audience::Citizen));
    const bool isCitizen = now == Audience::Citizen;
    ui_->councilLabel->setVisible(isCitizen);
    ui_->councilEdit->setVisible(isCitizen);
    ui_->functionLabel->setText(now == Audience::Elected ? tr("Mandat, fon&ction") : tr("Fon&ction"));
    ui_->functionEdit->setPlaceholderText(isCitizen ? tr("facultatif") : QString());
    ui_->organisationEdit->setPlaceholderText(isCitizen ? tr("facultatif")
            : now == Audience::Elected                  ? tr("commune, intercommunalité…")
                                                        : tr("commune, État, association…"));
}

/// What may be chosen besides the session depends on it: its séances, the other sessions of its track.
void RegistrationEditor::showChoices()
{
    ui_->seanceField->setSeances(ui_->sessionField->seances());
    const bool hasSeances = ui_->seanceField->hasChoice();
    ui_->seanceLabel->setVisible(hasSeances);
    ui_->seanceField->setVisible(hasSeances);
    const QList<CompletionEntry> others = ui_->sessionField->others();
    ui_->wishesPicker->setEntries(others);
    QStringList possible = ui_->wishesPicker->chosen();
    possible.removeIf([&](const QString &id) {
        return std::ranges::none_of(others, [&](const CompletionEntry &each) { return each.id == id; });
    });
    ui_->wishesPicker->setChosen(possible);
    ui_->wishesLabel->setVisible(!others.isEmpty());
    ui_->wishesPicker->setVisible(!others.isEmpty());
}

void RegistrationEditor::setStacked(bool stacked)
{
    ui_->columnsLayout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    ui_->columnsLayout->setStretch(0, stacked ? 0 : 1); // one above the other, the columns stay together
    constexpr int betweenColumns = 28;
    ui_->columnsLayout->setSpacing(stacked ? ui_->personGrid->verticalSpacing() : betweenColumns);
}

void RegistrationEditor::alignColumns()
{
    // One edge for every label, whether the columns stand side by side or one above the other.
    int widest = 0;
    for (QLabel *label : { ui_->audienceLabel, ui_->civilityLabel, ui_->familyNameLabel, ui_->givenNameLabel,
             ui_->sortNameLabel, ui_->functionLabel, ui_->organisationLabel, ui_->organisationKindLabel,
             ui_->councilLabel, ui_->emailLabel, ui_->phoneLabel, ui_->territoriesLabel, ui_->sessionLabel,
             ui_->seanceLabel, ui_->wishesLabel, ui_->expectationsLabel }) {
        widest = std::max(widest, label->sizeHint().width());
    }
    // Beside a field of several lines the label stands on its first one.
    constexpr int framePadding = 4;
    for (QLabel *label :
        { ui_->territoriesLabel, ui_->sessionLabel, ui_->wishesLabel, ui_->expectationsLabel }) {
        label->setContentsMargins(0, framePadding, 0, 0);
    }
    constexpr int lines = 4;
    ui_->expectationsEdit->setFixedHeight(lines * fontMetrics().lineSpacing() + 3 * framePadding);
    ui_->audienceLayout->setSpacing(ui_->personGrid->horizontalSpacing());
    ui_->audienceLabel->setMinimumWidth(widest);
    ui_->personGrid->setColumnMinimumWidth(0, widest);
    ui_->registrationGrid->setColumnMinimumWidth(0, widest);
    ui_->standingField->setLabelWidth(widest);
}
