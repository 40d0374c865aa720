// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "app/demonstration/demonstration.h"
#include "app/programmes/programmefile.h"
#include "app/registrations/occupancy.h"
#include "app/sessions/programmeinstaller.h"
#include "app/territories/referencedata.h"

using namespace Qt::StringLiterals;

namespace
{

Done fill(Database &database, Content content, const QString &programme)
{
    if (const Done reference = installReferenceData(database); !reference) {
        return reference;
    }
    if (content == Content::Empty) {
        return {};
    }
    const auto file = shippedProgramme(content == Content::Demonstration ? u"evaluation-2022"_s : programme);
    if (!file) {
        return std::unexpected(file.error());
    }
    if (const auto installed = installProgramme(database, *file); !installed) {
        return std::unexpected(installed.error());
    }
    return content == Content::Demonstration ? fillWithDemonstration(database) : Done {};
}

} // namespace

Workspace::Workspace(std::unique_ptr<Database> database, Clock clock)
    : database_(std::move(database))
    , clock_(std::move(clock))
    , journal_(*database_, clock_)
    , history_(*database_, journal_, changes_)
    , enrolment_(*database_, changes_, journal_, clock_)
    , seats_(*database_, changes_, journal_)
    , waitingDesk_(*database_, changes_, journal_, clock_)
    , directory_(*database_, changes_, journal_, clock_)
    , planning_(*database_, changes_, journal_, clock_)
    , programmes_(*database_, changes_, journal_)
    , sheets_(*database_, changes_, clock_)
    , attendance_(*database_, changes_, journal_, clock_)
{
    history_.setGuard([this](ActId act, const QList<ActChange> &changes) {
        return occupancy::seatsHold(*database_, act, changes, clock_().date());
    });
}

Result<std::unique_ptr<Workspace>> Workspace::create(const DatabaseAddress &address, Content content,
    const QString &programme, Clock clock, std::chrono::milliseconds patience)
{
    auto database
        = Database::create(address, [&](Database &made) { return fill(made, content, programme); }, patience);
    if (!database) {
        return std::unexpected(database.error());
    }
    return std::unique_ptr<Workspace>(new Workspace(*std::move(database), std::move(clock)));
}

Result<std::unique_ptr<Workspace>> Workspace::open(
    const DatabaseAddress &address, Clock clock, std::chrono::milliseconds patience)
{
    auto database = Database::open(address, patience);
    if (!database) {
        return std::unexpected(database.error());
    }
    return std::unique_ptr<Workspace>(new Workspace(*std::move(database), std::move(clock)));
}

Done Workspace::lookForOthersChanges()
{
    const auto revision = [&] {
        const Database::Hurry hurry(*database_);
        return database_->revision();
    }();
    if (!revision) {
        return std::unexpected(revision.error());
    }
    // What could not be read while another program held the file is read now, changed or not.
    const bool wasKeptWaiting = database_->wasKeptWaiting();
    if (wasKeptWaiting || *revision != database_->knownRevision()) {
        database_->acknowledgeRevision(*revision);
        Q_EMIT changes_.everythingChanged();
    }
    return {};
}
