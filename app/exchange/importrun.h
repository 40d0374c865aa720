// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/importgoal.h"
#include "app/exchange/importpeople.h"
#include "app/exchange/importwriter.h"
#include "app/exchange/submissionrow.h"
#include "app/people/lookalikes.h"
#include "app/registrations/seats.h"
#include "app/sessions/meeting.h"

class Act;

/// One import under way, row after row. Without an act it only finds out what would be done.
class ImportRun final
{
public:
    ImportRun(Database &database, const ImportGoal &goal, const Table &table, const RecognisedForm &form,
        const QDateTime &now, Act *act);

    [[nodiscard]] Result<ImportReport> perform(const ImportProgress &progress);

private:
    struct Known {
        RegistrationId registration;
        QByteArray marks;
    };

    /// A submission of this file that was not refused. Of its texts only marks: a hundred thousand of them
    /// weigh as much as half their file.
    struct Taken {
        int row = 0;
        quint64 marks = 0;
    };
    [[nodiscard]] static Taken takenAs(const SubmissionRow &row);

    /// Whom a row is about.
    struct Match {
        int person = -1; ///< somebody new, or nobody to be told apart
        RowReason how
            = RowReason::SamePerson; ///< they are known; SeveralOfName when it may be any of several
    };

    /// A status, and why it is to wait where the file does not say so.
    struct Given {
        RegistrationStatus status = RegistrationStatus::Requested;
        std::optional<SeatVerdict::Reason> waitsFor = std::nullopt;
    };

    /// The sessions that a row asks for.
    struct Choice {
        QStringList written; ///< each that it names, in the order of the wishes; empty when it names none
        QList<const Session *> sessions; ///< each of them; nullptr for one that there is not
    };

    struct ReadRow {
        SubmissionRow submission;
        Choice choice;
        ImportPeople::Key key; ///< of its person
        std::optional<RowNote> refused; ///< what keeps it out whatever the others are
    };

    [[nodiscard]] QList<qsizetype> inOrderOfArrival() const;
    [[nodiscard]] Done settle(const ReadRow &read);
    [[nodiscard]] Done flush(); ///< before rows are read that this run may have written
    /// What keeps a row out whatever the others are: all of it.
    [[nodiscard]] std::optional<RowNote> refusal(const SubmissionRow &row, const Choice &choice) const;
    [[nodiscard]] QList<RowNote::Fault> faultsOf(const SubmissionRow &row, const Choice &choice) const;
    [[nodiscard]] QList<RowNote::Fault> audienceFaultsOf(const SubmissionRow &row) const;
    [[nodiscard]] RegistrationDraft draftOf(const SubmissionRow &row, SessionId session) const;
    /// What the row says wins over what was chosen for the file.
    [[nodiscard]] Audience audienceOf(const SubmissionRow &row) const;
    /// nullopt where the row says none, or none that is the cycle's.
    [[nodiscard]] std::optional<Audience> audienceTold(const SubmissionRow &row) const;
    /// nullopt where the row says its public in so many words, or an answer names the one it has.
    [[nodiscard]] std::optional<OtherPublic> otherPublicOf(const SubmissionRow &row) const;
    [[nodiscard]] TrackId trackOf(const SubmissionRow &row) const;
    [[nodiscard]] QString sourceOf(const SubmissionRow &row) const;
    [[nodiscard]] Choice choiceOf(const SubmissionRow &row) const;
    /// The first of those named, or the file's; nullptr when there is none.
    [[nodiscard]] const Session *sessionOf(const Choice &choice) const;
    /// Of several sessions named, those after the first, in their order: others that would do.
    [[nodiscard]] static QList<SessionId> wishesOf(const Choice &choice, const Session &session);

    [[nodiscard]] Result<std::optional<Known>> submission(const SubmissionRow &row);
    /// A number that a row before has too: a copy changes nothing, and what is no copy is somebody else.
    void settleAgain(const SubmissionRow &row, const Taken &before);
    void keepTaken(const SubmissionRow &row);
    [[nodiscard]] Result<Match> matchOf(const ReadRow &read, const ImportPeople::Group &group);
    /// Who asked for the same session at the same minute, without an address either; -1 for nobody.
    [[nodiscard]] Result<int> ofSameMoment(const ReadRow &read, const ImportPeople::Group &group);
    /// Of a row that tells nothing but the name: who is registered there under it.
    [[nodiscard]] Match ofSameName(const ImportPeople::Key &key, const ImportPeople::Group &group) const;
    [[nodiscard]] Done addRow(const ReadRow &read, const Session &session);
    /// The same person asks for the same session once more: nothing changes, and it is told.
    [[nodiscard]] Done repeat(const SubmissionRow &row, const Match &match, const ImportPeople::Group &group);
    [[nodiscard]] Done update(const ReadRow &read, const Session &session, const Known &known);
    /// As the rows before have left it: a plan writes none of them.
    [[nodiscard]] Result<Registration> registrationOf(const Known &known);
    /// Whether a row is about the person whose submission had its number before: by the name or the address
    /// that the file or the directory has, or nearly by that name. Never where it names another one there is.
    [[nodiscard]] bool isOfSame(const ReadRow &read, const Person &person, const Known &known) const;
    /// How a registration comes to the session its row names by now.
    enum class Moving {
        Stays,
        Refused,
        Newly,
        ToOffered, ///< seat, held for them
    };
    /// The seat there as Enrolment gives it to who goes to another session; the place they have is kept when
    /// there is none.
    [[nodiscard]] Result<Moving> move(const SubmissionRow &row, const Session &session,
        Registration &registration, const SeatClaim &before);
    /// The plans giveBack() changes, read before any is pointed at: read after it, in a plan, they would
    /// still count who has left, as nothing is written.
    [[nodiscard]] Done readLeft(const Registration &registration, SessionId offered);
    /// Where they held a seat, or waited for one, it is there for the rows after theirs.
    void giveBack(const Registration &registration, const SeatClaim &claim, SessionId offered);
    /// Once every row is settled: colleagues may come with one file.
    [[nodiscard]] Done notePartings();
    [[nodiscard]] Done writeUpdate(const SubmissionRow &row, const Registration &registration, Moving moving);
    [[nodiscard]] Result<PersonId> writePerson(const SubmissionRow &row);
    /// nullptr where the session is not open to the track.
    [[nodiscard]] Result<SeatPlan *> planOf(const ImportPeople::Group &group);
    /// Confirmed or waitlisted, as somebody who registers now (SeatPlan::newcomer), and counted.
    [[nodiscard]] static Given seat(SeatPlan &plan, const SeatClaim &claim);
    /// Of a new registration: a seat is for rows that neither wait nor are to be confirmed.
    [[nodiscard]] static Given statusOf(const SubmissionRow &row, SeatPlan &plan, const SeatClaim &claim);
    /// `person` is -1 for one who is new.
    [[nodiscard]] Result<SeatClaim> claimOf(const SubmissionRow &row, int person, const SeatPlan &plan);
    /// In a plan nothing is added: the organisation is the one foreseen.
    [[nodiscard]] Result<OrganisationId> organisationOf(const QString &name);
    /// Adds nothing: one that is not in the directory gets an id of its own, in a plan the same all along.
    [[nodiscard]] Result<OrganisationId> foreseenOrganisation(const QString &name);
    /// Why a person placed there already is not registered here: PlacedElsewhere or PresentElsewhere.
    [[nodiscard]] Result<RowReason> reasonOf(const ImportPeople::Place &placed) const;
    [[nodiscard]] static RowNote noteOf(const SubmissionRow &row, RowReason reason, const QString &detail);
    void noteLikeness(const ReadRow &read);
    void note(const SubmissionRow &row, RowReason reason, int person);
    /// Nothing where `closed` is nullptr.
    void noteClosed(const SubmissionRow &row, RowReason reason, const ClosedRegistration *closed);
    void refuse(const SubmissionRow &row, RowReason reason, const QString &detail = {});
    void conclude(const SubmissionRow &row, RowOutcome outcome) { conclude(row, outcome, {}); }
    void conclude(const SubmissionRow &row, RowOutcome outcome, const Given &given);

    Database &database_;
    const ImportGoal &goal_;
    const Table &table_;
    const RecognisedForm &form_;
    QDateTime now_;
    Act *act_;
    SubmissionReader reader_;
    QHash<Audience, QString> sources_; ///< of the submissions
    std::optional<ImportWriter> writer_;
    ImportPeople people_;
    LookAlikeIndex likes_; ///< the directory as it was, and the file's own people where it is short
    bool looksInFile_ = false;
    QHash<PersonId, int> indexes_; ///< of the people in likes_
    bool hasSubmissions_ = false; ///< of this form, from before
    std::optional<Statement> submission_;
    /// Submissions of this file so far, where a number comes twice, by the mark of their key.
    QHash<quint64, Taken> taken_;
    QHash<RegistrationId, int> moved_; ///< by which row
    QHash<RegistrationId, SessionId> movedTo_;
    QHash<RegistrationId, Registration> revised_; ///< of a plan, by rows so far
    QHash<ImportPeople::Group, std::optional<SeatPlan>> seats_;
    QHash<QString, OrganisationId> planned_; ///< by organisationKey(), of a plan
    ImportReport report_;
};
