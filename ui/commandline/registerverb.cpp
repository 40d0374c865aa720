// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/french.h"
#include "app/exchange/fullname.h"
#include "app/people/lookalikes.h"
#include "app/registrations/colleagues.h"
#include "app/registrations/registrationproblems.h"
#include "app/registrations/registrationstore.h"
#include "app/territories/territorystore.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/programmechoice.h"
#include "ui/commandline/table.h"
#include "ui/commandline/verbs.h"
#include "ui/words/colleaguewords.h"
#include "ui/words/domainwords.h"

#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

constexpr qsizetype mostLookalikes = 10;

Outcome<Audience> audienceOf(const Arguments &arguments)
{
    const QString word = arguments.value(u"audience"_s);
    const auto audience = audienceFromCode(word);
    if (!audience) {
        return wrongUsage(Text::tr("public inconnu : %1 ; il y a professional, elected, citizen").arg(word));
    }
    return *audience;
}

Outcome<RegistrationDraft::IfPlaced> ifPlacedOf(const Arguments &arguments)
{
    const QString word = arguments.value(u"if-placed"_s);
    if (!arguments.has(u"if-placed"_s)) {
        return RegistrationDraft::IfPlaced::Ask;
    }
    if (word != "transfer"_L1 && word != "wish"_L1) {
        return wrongUsage(Text::tr("--if-placed attend transfer ou wish, et non %1").arg(word));
    }
    return word == "transfer"_L1 ? RegistrationDraft::IfPlaced::Transfer : RegistrationDraft::IfPlaced::Wish;
}

Person personOf(const Arguments &arguments)
{
    Person person;
    person.familyName = arguments.value(u"family-name"_s);
    person.givenName = arguments.value(u"given-name"_s);
    person.sortName = arguments.value(u"sort-name"_s);
    person.email = arguments.value(u"email"_s);
    person.phone = arguments.value(u"phone"_s);
    person.function = arguments.value(u"function"_s);
    person.organisationName = arguments.value(u"organisation"_s);
    person.council = arguments.value(u"council"_s);
    person.territories = arguments.values(u"territory"_s);
    return person;
}

/// The option that gives a field; empty where none does.
QString optionOf(RegistrationProblem::Field field)
{
    using Field = RegistrationProblem::Field;
    switch (field) {
    case Field::FamilyName:
        return u"--family-name"_s;
    case Field::GivenName:
        return u"--given-name"_s;
    case Field::SortName:
        return u"--sort-name"_s;
    case Field::Email:
        return u"--email"_s;
    case Field::Phone:
        return u"--phone"_s;
    case Field::Function:
        return u"--function"_s;
    case Field::Organisation:
        return u"--organisation"_s;
    case Field::Council:
        return u"--council"_s;
    case Field::Territories:
        return u"--territory"_s;
    case Field::Session:
        return u"--session"_s;
    case Field::Wishes:
    case Field::Expectations:
        break;
    }
    return {};
}

/// Beside a field "this text" is clear: here the option is named.
QString sentenceOf(const RegistrationProblem &problem)
{
    const QString sentence = words::problem(problem);
    return problem.reason == RegistrationProblem::Reason::TooLong
        ? Text::tr("%1\u00a0: %2").arg(optionOf(problem.field), sentence)
        : sentence;
}

/// "Madame" or "Monsieur", however it is shortened; empty when it is not given.
Outcome<QString> askedCivility(const Arguments &arguments)
{
    const QString word = arguments.value(u"civility"_s).trimmed();
    QString civility = civilityOf(word);
    if (civility.isEmpty() && !word.isEmpty()) {
        return wrongUsage(Text::tr("--civility attend Madame (Mme) ou Monsieur (M.), et non %1").arg(word));
    }
    return civility;
}

/// All that keeps the draft out, in one line.
Outcome<> checkDraft(const RegistrationDraft &draft)
{
    QStringList reasons;
    for (const RegistrationProblem &problem : problems(draft)) {
        if (problem.isBlocking()) {
            reasons << sentenceOf(problem);
        }
    }
    return reasons.isEmpty() ? Outcome<> {} : refused(reasons.join(u' '));
}

Outcome<> checkKind(Database &database, const QString &kind)
{
    const auto kinds = TerritoryStore(database).organisationKinds();
    if (!kinds) {
        return refused(kinds.error());
    }
    if (kind.isEmpty() || std::ranges::find(*kinds, kind, &OrganisationKind::id) != kinds->end()) {
        return {};
    }
    QStringList known;
    std::ranges::transform(*kinds, std::back_inserter(known), &OrganisationKind::id);
    return refused(Text::tr("Le type de structure « %1 » n’existe pas ; il y a %2.")
            .arg(kind, french::enumeration(known)));
}

/// A refusal that an option of the command answers names it.
std::unexpected<Refusal> refusedEnrolment(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::AlreadyPlaced:
        return refused(Text::tr("%1 Dans cette commande\u00a0: --if-placed transfer, ou --if-placed wish.")
                .arg(words::sentence(error)));
    case Error::Kind::Duplicate:
        return refused(Text::tr("%1 Si c’est la même personne, son courriel (--email) le dit\u202f; si c’est "
                                "quelqu’un d’autre, ajoutez --somebody-else.")
                .arg(words::sentence(error)));
    default:
        return refused(error);
    }
}

/// Who looks like the one just registered, the surest first, with the latest registration of each.
Result<QString> lookalikes(Database &database, const Person &person)
{
    const auto index = LookAlikeIndex::read(database);
    if (!index) {
        return std::unexpected(index.error());
    }
    QStringList listed;
    const QList<LookAlike> alike = index->like(person);
    for (const LookAlike &each : alike.first(std::min(alike.size(), mostLookalikes))) {
        const auto theirs = RegistrationStore(database).registrations(
            { .session = {}, .track = {}, .person = each.person, .status = {} });
        if (!theirs) {
            return std::unexpected(theirs.error());
        }
        const auto latest = std::ranges::max_element(*theirs, {}, &Registration::id);
        listed << DataTable::objectToJson({ u"person"_s, u"registration"_s, u"reason"_s },
            { each.person.value, latest == theirs->cend() ? Cell() : Cell(latest->id.value),
                words::lookAlike(each) });
    }
    return u'[' + listed.join(u", "_s) + u']';
}

} // namespace

Outcome<> verbs::enrol(const Arguments &arguments, QTextStream &out)
{
    const auto audience = audienceOf(arguments);
    if (!audience) {
        return std::unexpected(audience.error());
    }
    const auto civility = askedCivility(arguments);
    if (!civility) {
        return std::unexpected(civility.error());
    }
    if (arguments.has(u"kind"_s) && arguments.value(u"organisation"_s).trimmed().isEmpty()) {
        return wrongUsage(Text::tr("--kind est le type d’une structure\u00a0: il va avec --organisation"));
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    const auto choice = ProgrammeChoice::read(database, arguments);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    const Track *track = choice->cycle ? choice->cycle->trackFor(*audience) : nullptr;
    if (!track) {
        return refused(Text::tr("Aucun parcours du cycle ne prend les inscriptions de ce public."));
    }
    RegistrationDraft draft;
    draft.person = personOf(arguments);
    draft.person.civility = *civility;
    draft.organisationKind = arguments.value(u"kind"_s);
    draft.session = choice->session->id;
    draft.track = track->id;
    draft.audience = *audience;
    draft.onlyRequested = arguments.has(u"requested"_s);
    draft.isSomebodyElse = arguments.has(u"somebody-else"_s);
    const auto ifPlaced = ifPlacedOf(arguments);
    if (!ifPlaced) {
        return std::unexpected(ifPlaced.error());
    }
    draft.ifPlaced = *ifPlaced;
    if (const Outcome<> checked = checkDraft(draft); !checked) {
        return checked;
    }
    if (const Outcome<> checked = checkKind(database, draft.organisationKind); !checked) {
        return checked;
    }
    const auto registration = (*workspace)->enrolment().enrol(draft);
    if (!registration) {
        return refusedEnrolment(registration.error());
    }
    // It is registered: that what is told besides cannot be read is no failure of it.
    const auto parted
        = colleagues::partingsOfMoves(database, { { registration->id, registration->session } });
    const auto alike = lookalikes(database, registration->person);
    out << DataTable::objectToJson(
        { u"id"_s, u"status"_s, u"waitlist_rank"_s, u"session"_s, u"track"_s, u"audience"_s, u"sort_name"_s,
            u"person"_s, u"lookalikes"_s, u"notice"_s },
        { registration->id.value, code(registration->status), registration->waitlistRank,
            registration->sessionNumber, registration->trackCode, code(registration->audience),
            registration->person.sortName, registration->person.id.value,
            alike ? Cell::ofJson(*alike) : Cell(), parted ? words::partings(*parted) : QString() })
        << '\n';
    return {};
}
