// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of RegistrationEditor: people, structures, territories and sessions to choose from.
#include "ui/registration/registrationeditor.h"
#include "ui_registrationeditor.h"

#include "app/base/textfold.h"
#include "app/territories/organisationkey.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/widgets/foldedcompleter.h"

#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

void RegistrationEditor::connectCompletion()
{
    constexpr int lettersOfAName = 2;
    for (QLineEdit *line : { ui_->familyNameEdit, ui_->givenNameEdit }) {
        auto *completer = new FoldedCompleter(line, people_.list());
        completer->setMinimumLength(lettersOfAName);
        completer->setQuery([this] {
            people_.prepare();
            // An existing registration keeps its person: correcting a name offers nobody else.
            return registration_ || ui_->familyNameEdit->text().trimmed().isEmpty()
                ? QString()
                : ui_->familyNameEdit->text() + u' ' + ui_->givenNameEdit->text();
        });
        connect(completer, &FoldedCompleter::chosen, this,
            [this](const CompletionEntry &entry) { choosePerson(PersonId { entry.id.toLongLong() }); });
    }
    auto *organisations = new FoldedCompleter(ui_->organisationEdit, &organisations_);
    connect(organisations, &FoldedCompleter::chosen, this, [this](const CompletionEntry &entry) {
        ui_->organisationEdit->setText(entry.text);
        noteEdit();
    });
}

void RegistrationEditor::reloadLists()
{
    TerritoryStore store(workspace_.database());
    const auto territories = store.territories();
    const auto kinds = store.organisationKinds();
    if (!territories || !kinds) {
        noteReading(Territories, std::unexpected(territories ? kinds.error() : territories.error()));
        ui_->sessionField->sayUnread(); // nor is anything else asked for meanwhile
        return;
    }
    noteReading(Territories, {});
    const QScopedValueRollback filling(isFilling_, true);
    QList<CompletionEntry> entries;
    for (const Territory &territory : *territories) {
        entries.append({ .id = territory.id,
            .text = territory.label,
            .detail = territory.departmentName,
            .key = text::fold(territory.label) });
    }
    ui_->territoriesPicker->setEntries(entries);
    const QString kind = ui_->organisationKindCombo->currentData().toString();
    ui_->organisationKindCombo->clear();
    ui_->organisationKindCombo->addItem(tr("à préciser"), QString());
    for (const OrganisationKind &each : *kinds) {
        ui_->organisationKindCombo->addItem(each.label, each.id);
    }
    ui_->organisationKindCombo->setCurrentIndex(std::max(0, ui_->organisationKindCombo->findData(kind)));
    reloadOrganisations();
    reloadSessions();
    people_.refresh();
}

/// Each list is read again at its own moments: all are known only once none is missing.
void RegistrationEditor::noteReading(int list, const Done &read)
{
    const int before = unread_;
    unread_ = read ? before & ~list : before | list;
    if (!read) {
        Q_EMIT unread(read.error());
    } else if (before != 0 && unread_ == 0) {
        Q_EMIT wasRead();
    }
}

void RegistrationEditor::reloadOrganisations()
{
    const auto organisations = TerritoryStore(workspace_.database()).organisations();
    if (!organisations) {
        noteReading(Organisations, std::unexpected(organisations.error()));
        return;
    }
    noteReading(Organisations, {});
    QHash<QString, QString> kinds;
    for (int i = 0; i < ui_->organisationKindCombo->count(); ++i) {
        kinds.insert(
            ui_->organisationKindCombo->itemData(i).toString(), ui_->organisationKindCombo->itemText(i));
    }
    QList<CompletionEntry> entries;
    entries.reserve(organisations->size());
    for (const Organisation &each : *organisations) {
        entries.append({ .id = each.id.value,
            .text = each.name,
            .detail = each.kind.isEmpty() ? QString() : kinds.value(each.kind),
            .key = {} });
    }
    organisations_.setEntries(entries);
    showKind();
}

void RegistrationEditor::reloadSessions()
{
    const QScopedValueRollback filling(isFilling_, true);
    const bool isFirst = !hasSessions();
    if (const Done read = ui_->sessionField->reload(workspace_.database(), workspace_.clock()().date());
        !read) {
        noteReading(Sessions, read);
        return;
    }
    noteReading(Sessions, {});
    showAudience();
    showTheirs(certainPerson());
    if (registration_) {
        showHeld(); // a seat may have been offered meanwhile
    }
    if (isFirst) {
        Q_EMIT sessionsRead();
    }
}

bool RegistrationEditor::hasSessions() const
{
    return ui_->sessionField->wasRead();
}

const CompletionEntry *RegistrationEditor::knownOrganisation() const
{
    const QString typed = organisationKey(ui_->organisationEdit->text());
    const QList<CompletionEntry> &all = organisations_.entries();
    const auto known = std::ranges::find(
        all, typed, [](const CompletionEntry &each) { return organisationKey(each.key); });
    return typed.isEmpty() || known == all.end() ? nullptr : &*known;
}

void RegistrationEditor::showKind()
{
    const bool isNew = !text::fold(ui_->organisationEdit->text()).isEmpty() && !knownOrganisation();
    ui_->organisationKindLabel->setVisible(isNew);
    ui_->organisationKindCombo->setVisible(isNew);
}
