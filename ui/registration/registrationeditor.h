// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/registrations/registration.h"
#include "app/registrations/registrationproblems.h"
#include "ui/registration/knownpeople.h"
#include "ui/registration/problemdisplay.h"

#include <QWidget>

#include <memory>

namespace Ui
{
class RegistrationEditor;
}
class Workspace;

/// The registration form: a draft as fields. Edits a copy and saves nothing itself.
class RegistrationEditor final : public QWidget
{
    Q_OBJECT

public:
    /// What the fields hold.
    struct Input {
        RegistrationDraft draft;
        RegistrationStatus status = RegistrationStatus::Requested; ///< wanted for an existing registration
        QString statusReason;
        QString pendingTerritory; ///< typed, not chosen

        bool operator==(const Input &) const = default;
    };
    /// Everything needed to come back to where one was.
    struct State {
        std::optional<Registration> registration; ///< as it was read; nothing for a new one
        Input input;
        Input clean; ///< what saving or emptying left
        Person known; ///< with an id when the person is
        Person typedBefore; ///< what was there before a known person was chosen
        bool sortNameFollows = true;
    };

    RegistrationEditor(Workspace &workspace, QWidget *parent);
    ~RegistrationEditor() override;

    /// An empty form for the same audience and session.
    void startNew();
    /// What the form holds, of somebody not registered yet.
    void keepAsNew();
    void startNewIn(SessionId session, TrackId track);
    /// Shows a stored registration.
    void load(const Registration &registration);
    /// Somebody else saved this registration: takes over what was not touched here, keeps what was typed.
    void mergeWith(const Registration &stored);
    /// The person of this draft is not the known namesake.
    void becomeSomebodyElse();

    /// What is recorded at the person's place in another session keeps it there: it cannot be transferred.
    [[nodiscard]] bool isPlaceKept();
    [[nodiscard]] Input input() const;
    [[nodiscard]] RegistrationDraft draft() const { return input().draft; }
    [[nodiscard]] const std::optional<Registration> &registration() const { return registration_; }
    /// Something was typed that is not saved.
    [[nodiscard]] bool isEdited() const;
    /// Shows every problem and goes to the first field that keeps the draft from being saved; true when none
    /// does.
    bool pointOutProblems();
    [[nodiscard]] int blockingFields() const;

    /// Whether the last readings of what the fields propose succeeded.
    [[nodiscard]] bool isRead() const { return unread_ == 0; }
    void reloadLists(); ///< reads what the fields propose
    /// Whether the sessions were read, now or before: nobody is registered without one.
    [[nodiscard]] bool hasSessions() const;

    [[nodiscard]] State state() const;
    void setState(const State &state);

    /// Person and registration side by side (narrow pages) or one above the other.
    void setStacked(bool stacked);
    void focusOnName();

Q_SIGNALS:
    void edited();
    void groupAsked(SessionId session, TrackId track);
    void failed(const Error &error); ///< a reading that should have worked
    void unread(const Error &error); ///< what a field proposes could not be read
    void wasRead(); ///< now all of it is what stands in the base
    void sessionsRead(); ///< for the first time

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Field = RegistrationProblem::Field;
    enum List { Territories = 1, Organisations = 2, Sessions = 4 }; ///< bits of unread_

    void connectFields();
    void connectCompletion();
    void noteReading(int list, const Done &read);
    void reloadOrganisations();
    void reloadSessions();
    void fill(const Input &input);
    void fillPerson(const Person &person);
    [[nodiscard]] Person person() const;
    void choosePerson(PersonId id);
    void showAudience();
    void showChoices();
    void showClaim();
    void lookForLookAlikes();
    [[nodiscard]] QList<SessionId> wishes() const;
    void showKnownPerson();
    /// Of the directory, whom the form is certainly about; none for somebody new.
    [[nodiscard]] PersonId certainPerson() const;
    void showTheirs(PersonId person);
    void showKind();
    void showStanding();
    void showHeld();
    void showProblems();
    void alignColumns();
    void noteEdit();
    [[nodiscard]] Audience audience() const;
    void setAudience(Audience audience);
    /// The structure typed, where it has an entry; nullptr for none and for a new one.
    [[nodiscard]] const CompletionEntry *knownOrganisation() const;

    Workspace &workspace_;
    std::unique_ptr<Ui::RegistrationEditor> ui_;
    KnownPeople people_;
    CompletionList organisations_;
    ProblemDisplay problems_;
    std::optional<Registration> registration_;
    Input clean_;
    Person known_;
    Person typedBefore_;
    int knownRegistrations_ = 0;
    PersonId theirsShown_; ///< whose registrations the session field knows
    int unread_ = 0; ///< the lists that could not be read
    bool isSomebodyElse_ = false;
    bool sortNameFollows_ = true;
    bool isFilling_ = false;
};
