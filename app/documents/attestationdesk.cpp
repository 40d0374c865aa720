// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/attestationdesk.h"

#include "app/base/french.h"
#include "app/documents/attestationjson.h"
#include "app/documents/attestedpresences.h"
#include "app/documents/letterhead.h"
#include "app/people/sortname.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace
{

const QString lastNumber = u"last_attestation_number"_s;

struct IssuedOne {
    qint64 number = 0;
    QDateTime issuedAt;
    Attestation attestation;
};

/// All issued to each registration for the scope, in the order of their numbers.
Result<QHash<RegistrationId, QList<IssuedOne>>> allIssued(Database &database, const AttestationScope &scope)
{
    QHash<RegistrationId, QList<IssuedOne>> all;
    const bool isMeeting = scope.kind == AttestationKind::Meeting;
    Statement statement(database,
        u"SELECT a.registration_id, a.number, a.issued_at, a.content FROM attestation a"
        " JOIN registration r ON r.id = a.registration_id WHERE a.kind = :kind AND "_s
            + (isMeeting ? u"a.meeting_id = :meeting"_s
                         : u"r.session_id = :session AND r.track_id = :track"_s)
            + u" ORDER BY a.number"_s);
    statement.bind(u":kind"_s, code(scope.kind));
    if (isMeeting) {
        statement.bind(u":meeting"_s, scope.meeting);
    } else {
        statement.bind(u":session"_s, scope.session).bind(u":track"_s, scope.track);
    }
    Done parsed;
    const Done read = statement.each([&](const Row &row) {
        auto stored = attestationFromJson(row.text(3).toUtf8());
        if (!stored) {
            parsed = std::unexpected(stored.error());
            return;
        }
        const auto moment = row.moment(2);
        all[row.id<RegistrationId>(0)].append({ row.integer(1), moment, std::move(stored->attestation) });
    });
    if (!read || !parsed) {
        return std::unexpected(!read ? read.error() : parsed.error());
    }
    return all;
}

/// How a certificate calls somebody.
struct Calling {
    QString civility;
    QString name;
    QString function;

    bool operator==(const Calling &) const = default;
};

Calling callingOf(const Person &person)
{
    return { person.civility, names::display(person.familyName, person.givenName),
        names::withApostrophes(person.function) };
}

Calling callingOf(const Attestation &issued)
{
    return { issued.civility, issued.name, names::withApostrophes(issued.function) };
}

/// The latest that calls them as they are called, else the latest: one made again for another name replaces
/// those before it, until that name is taken back.
IssuedOne standing(const QList<IssuedOne> &issued, const Calling &now)
{
    for (const IssuedOne &each : issued | std::views::reverse) {
        if (callingOf(each.attestation) == now) {
            return each;
        }
    }
    return issued.isEmpty() ? IssuedOne() : issued.constLast();
}

/// The one before it, where that calls them otherwise.
qint64 replacedBy(const IssuedOne &one, const QList<IssuedOne> &issued)
{
    qint64 before = 0;
    for (const IssuedOne &each : issued) {
        if (each.number < one.number) {
            before = callingOf(each.attestation) == callingOf(one.attestation) ? 0 : each.number;
        }
    }
    return before;
}

/// Of the path, how many séances were held and are known.
int heldOf(const AttestationCase &about)
{
    const auto unknown = std::ranges::count_if(about.toEnter, [&](int number) {
        return std::ranges::find(about.seances, number, &AttestedSeance::number) == about.seances.end();
    });
    return std::max(about.expected - about.toCome - int(unknown), seanceCount(about.seances));
}

/// Of one that was written before all was held and entered, whether it would say more by now. A séance held
/// since of which nothing is known adds nothing.
bool isOutdated(const AttestationCase &about, const Attestation &issued)
{
    return !about.isCorrected
        && (!attestedpresences::sayTheSame(about.seances, issued.seances)
            || (issued.heldBy.isValid()
                && (about.expected != issued.expected || heldOf(about) != issued.held)));
}

/// Those of which nothing is recorded, and those followed of which not all is.
QList<int> toEnter(const QList<int> &unknown, const QList<AttestedSeance> &seances)
{
    QList<int> numbers = unknown + seancesToEnter(seances);
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

Result<QList<AttestationCase>> AttestationDesk::cases(const AttestationScope &scope) const
{
    const auto presences = attestedpresences::read(database_, scope);
    const auto expected = attestedpresences::expected(database_, scope.track, clock_().toLocalTime().date());
    const auto issued = allIssued(database_, scope);
    // Of a meeting, whoever may have made it up comes from any session of the track.
    const bool isMeeting = scope.kind == AttestationKind::Meeting;
    const auto registrations = RegistrationStore(database_).registrations(
        { .session = isMeeting ? std::nullopt : std::optional(scope.session),
            .track = scope.track,
            .person = {},
            .status = {} });
    const auto concerned
        = isMeeting ? RegistrationStore(database_).expectedAt(scope.meeting) : Result<QList<Registration>>();
    for (const auto *error : { presences ? nullptr : &presences.error(),
             expected ? nullptr : &expected.error(), issued ? nullptr : &issued.error(),
             registrations ? nullptr : &registrations.error(), concerned ? nullptr : &concerned.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    QSet<RegistrationId> due;
    for (const Registration &each : isMeeting ? *concerned : *registrations) {
        if (each.status == RegistrationStatus::Confirmed) {
            due.insert(each.id);
        }
    }
    QList<AttestationCase> found;
    for (const Registration &each : *registrations) {
        const QList<AttestedSeance> all = presences->value(each.id);
        const QList<AttestedSeance> seances
            = isMeeting ? attestedpresences::atMeeting(all, scope.meeting) : attestedpresences::ofPath(all);
        const QList<IssuedOne> theirs = issued->value(each.id);
        const Calling now = callingOf(each.person);
        const IssuedOne known = standing(theirs, now);
        if (seances.isEmpty() && known.number == 0 && !due.contains(each.id)) {
            continue;
        }
        found.append({ .registration = each.id,
            .name = now.name,
            .sortKey = each.person.sortName,
            .structure = shownOrganisation(each.audience, each.person.organisationName, each.person.council),
            .email = each.person.email,
            .seances = seances,
            .expected = expected->value(each.id).seances,
            .toCome = expected->value(each.id).toCome,
            .toEnter = toEnter(expected->value(each.id).toEnter, seances),
            .number = known.number,
            .issuedAt = known.issuedAt,
            .isCorrected = known.number > 0 && !attestedpresences::bearOut(all, known.attestation),
            .isOutdated = false,
            .isRenamed = known.number > 0 && callingOf(known.attestation) != now,
            .issuedName = known.attestation.name,
            .replaces = replacedBy(known, theirs) });
        found.last().isOutdated = known.number > 0 && isOutdated(found.last(), known.attestation);
    }
    return found;
}

Result<QList<Attestation>> AttestationDesk::written(const AttestationScope &scope,
    const QList<AttestationCase> &cases, const QSet<RegistrationId> &renewed) const
{
    MeetingFilter filter;
    filter.session = scope.session;
    filter.track = scope.track;
    const auto meetings = MeetingStore(database_).meetings(filter);
    const auto cycles = ProgrammeStore(database_).cycles();
    const auto profile = organiserprofile::read(database_);
    if (!meetings || !cycles || !profile) {
        return std::unexpected(!meetings ? meetings.error() : !cycles ? cycles.error() : profile.error());
    }
    if (meetings->isEmpty()) {
        return QList<Attestation>();
    }
    const Meeting &any = meetings->first();
    const auto cycle = std::ranges::find(*cycles, any.cycle, &Cycle::id);
    QList<Attestation> found;
    for (const AttestationCase &each : cases) {
        if (each.seances.isEmpty()) {
            continue;
        }
        if (!each.isToWrite() && !(each.isRenamed && renewed.contains(each.registration))) {
            auto stored = attestation(each.number);
            if (!stored) {
                return std::unexpected(stored.error());
            }
            found.append(*std::move(stored));
            continue;
        }
        const auto registration = RegistrationStore(database_).registration(each.registration);
        if (!registration) {
            return std::unexpected(registration.error());
        }
        const bool isToGoOn
            = scope.kind == AttestationKind::Session && (each.toCome > 0 || !each.toEnter.isEmpty());
        Attestation made { .number = 0,
            .kind = scope.kind,
            .registration = each.registration,
            .meeting = scope.meeting,
            .issuedAt = {},
            .organiser = letterhead::onPaper(*profile),
            .civility = registration->person.civility,
            .name = each.name,
            .sortKey = each.sortKey,
            .function = names::withApostrophes(registration->person.function),
            .structure = names::withApostrophes(each.structure),
            .cycle = cycle == cycles->end() ? QString() : french::typography(cycle->title),
            .partner = cycle == cycles->end() ? QString() : names::withApostrophes(cycle->partner),
            .session = u"%1 – %2"_s.arg(any.sessionLabel, any.trackLabel),
            .seances = each.seances,
            .expected = each.expected,
            .heldBy = isToGoOn ? clock_().toLocalTime().date() : QDate(),
            .held = isToGoOn ? heldOf(each) : 0,
            .toEnter = isToGoOn ? each.toEnter : QList<int>() };
        if (made.organiser.name.isEmpty() && cycle != cycles->end()) {
            made.organiser.name = names::withApostrophes(cycle->organiser);
        }
        found.append(made);
    }
    return found;
}

Result<QList<Attestation>> AttestationDesk::prepare(const AttestationScope &scope,
    const QList<RegistrationId> &registrations, const QList<RegistrationId> &renewed) const
{
    auto all = cases(scope);
    if (!all) {
        return std::unexpected(all.error());
    }
    const QSet<RegistrationId> wanted(registrations.begin(), registrations.end());
    all->removeIf([&](const AttestationCase &each) { return !wanted.contains(each.registration); });
    return written(scope, *all, QSet<RegistrationId>(renewed.begin(), renewed.end()));
}

Result<AttestationDesk::Issued> AttestationDesk::issue(
    const AttestationScope &scope, const QList<RegistrationId> &registrations)
{
    return writing(database_, [&]() -> Result<Issued> {
        auto issued = numbered({ { scope, registrations, {} } });
        const Done kept = issued ? keep(*issued) : Done {};
        return kept ? issued : std::unexpected(kept.error());
    });
}

Result<AttestationDesk::Issued> AttestationDesk::issue(
    const QList<Wanted> &wanted, numberedpapers::Leaving leaving, const Making &make)
{
    const numberedpapers::Series<Issued> series { .number = [&] { return numbered(wanted); },
        .keep = [this](const Issued &issued) { return keep(issued); },
        .withdraw = [this](const Issued &issued, Paper left) { return withdraw(issued.fresh, left); },
        .stays =
            [](const Issued &issued) {
                return issued.fresh.isEmpty()
                    ? QString()
                    : u"attestation:%1-%2"_s.arg(issued.fresh.constFirst()).arg(issued.fresh.constLast());
            } };
    return numberedpapers::issue(series, leaving, make);
}

Result<AttestationDesk::Issued> AttestationDesk::numbered(const QList<Wanted> &wanted) const
{
    const auto last = numberseries::last(database_, lastNumber);
    if (!last) {
        return std::unexpected(last.error());
    }
    qint64 number = *last;
    const QDateTime now = clock_();
    Issued issued;
    for (const Wanted &each : wanted) {
        const auto prepared = prepare(each.scope, each.registrations, each.renewed);
        if (!prepared) {
            return std::unexpected(prepared.error());
        }
        for (Attestation one : *prepared) {
            if (one.number == 0) {
                one.number = ++number;
                one.issuedAt = now;
                issued.fresh.append(number);
            }
            issued.attestations.append(one);
        }
    }
    return issued;
}

/// As numbered() has left them. Stale when others were given these numbers.
Done AttestationDesk::keep(const Issued &issued)
{
    if (issued.fresh.isEmpty()) {
        return {};
    }
    return writing(database_, [&]() -> Done {
        const auto last = numberseries::last(database_, lastNumber);
        if (!last) {
            return std::unexpected(last.error());
        }
        if (*last + 1 != issued.fresh.constFirst()) {
            return failure(Error::Kind::Stale);
        }
        Statement insert(database_,
            u"INSERT INTO attestation (id, number, kind, registration_id, meeting_id, issued_at, content)"
            " VALUES (:id, :number, :kind, :registration, :meeting, :when, :content)"_s);
        for (const Attestation &each : issued.attestations) {
            if (each.number <= *last) {
                continue; // issued before
            }
            const auto logo = organiserprofile::keepLogo(database_, each.organiser.logo);
            if (!logo) {
                return std::unexpected(logo.error());
            }
            const auto kept = insert.bind(u":id"_s, newId<AttestationId>())
                                  .bind(u":number"_s, QVariant(each.number))
                                  .bind(u":kind"_s, code(each.kind))
                                  .bind(u":registration"_s, each.registration)
                                  .bind(u":meeting"_s, each.meeting)
                                  .bind(u":when"_s, each.issuedAt)
                                  .bind(u":content"_s, QString::fromUtf8(toJson(each, *logo)))
                                  .run();
            if (!kept) {
                return std::unexpected(kept.error());
            }
        }
        return numberseries::setLast(database_, lastNumber, issued.fresh.constLast());
    });
}

Done AttestationDesk::withdraw(const QList<qint64> &numbers, Paper paper)
{
    return writing(database_, [&]() -> Done {
        Statement remove(database_, u"DELETE FROM attestation WHERE number = :number"_s);
        for (const qint64 number : numbers) {
            if (const auto removed = remove.bind(u":number"_s, QVariant(number)).run(); !removed) {
                return std::unexpected(removed.error());
            }
        }
        return paper == Paper::None ? numberseries::giveBack(database_, lastNumber, numbers) : Done {};
    });
}

Result<Attestation> AttestationDesk::attestation(qint64 number) const
{
    const auto content = Statement(database_, u"SELECT content FROM attestation WHERE number = :number"_s)
                             .bind(u":number"_s, QVariant(number))
                             .first([](const Row &row) { return row.text(0).toUtf8(); });
    if (!content) {
        return std::unexpected(content.error());
    }
    if (!*content) {
        return failure(Error::Kind::NotFound, u"attestation:%1"_s.arg(number));
    }
    auto stored = attestationFromJson(**content);
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const auto logo = organiserprofile::logo(database_, stored->logo);
    if (!logo) {
        return std::unexpected(logo.error());
    }
    stored->attestation.organiser.logo = *logo;
    return stored->attestation;
}
