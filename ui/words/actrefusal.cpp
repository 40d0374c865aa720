// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/actwords.h"

#include "app/base/french.h"
#include "app/journal/journalpages.h"
#include "app/journal/thingnames.h"
#include "app/registrations/seats.h"
#include "ui/words/changevalues.h"
#include "ui/words/changewords.h"
#include "ui/words/errorwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Acts
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

/// What stands in the way, from the detail images::obstacle() made.
class Obstacle final
{
public:
    explicit Obstacle(const QString &detail)
        : how_(detail.section(u' ', 0, 0))
        , where_(detail.section(u' ', 2))
    {
        const QString thing = detail.section(u' ', 1, 1);
        if (const auto kind = entityKindFromCode(thing.section(u':', 0, 0))) {
            entity_ = Entity(*kind, thing.section(u':', 1));
        }
    }

    [[nodiscard]] const std::optional<Entity> &entity() const { return entity_; }
    /// An act of the journal did it, and not what hangs on the thing without being one.
    [[nodiscard]] bool isAnAct() const { return how_ == "changed"_L1 || how_ == "gone"_L1 || isAgain(); }
    /// "no_seat", "quota:audience"…: of a group without a seat.
    [[nodiscard]] const QString &how() const { return how_; }
    /// What the act would bring back is there by another way.
    [[nodiscard]] bool isAgain() const { return how_ == "again"_L1; }

    /// "des présences ont été saisies depuis".
    [[nodiscard]] QString sentence() const
    {
        if (how_ == "added"_L1) {
            return where_ == "attendance"_L1
                ? Acts::tr(
                      "des présences ont été saisies depuis. Effacez-les d’abord si c’est toujours voulu")
                : where_ == "make_up"_L1     ? Acts::tr("un rattrapage a été prévu depuis")
                : where_ == "sent_letter"_L1 ? Acts::tr("un courrier a été écrit depuis")
                : where_ == "sheet_guest"_L1 ? Acts::tr("la personne a été ajoutée à une feuille depuis")
                : where_ == "sheet_count"_L1
                ? Acts::tr("les signatures d’une feuille ont été comptées depuis")
                : where_ == "offer"_L1      ? Acts::tr("une place a été proposée depuis")
                : where_ == "wish"_L1       ? Acts::tr("des souhaits de session ont été notés depuis")
                : where_ == "submission"_L1 ? Acts::tr("une réponse du formulaire y a été rattachée depuis")
                : where_ == "person_told_apart"_L1 ? Acts::tr("la fiche a été distinguée d’une autre depuis")
                                                   : Acts::tr("d’autres données s’y sont ajoutées depuis");
        }
        if (isAgain()) {
            return Acts::tr("la même personne y a été inscrite de nouveau depuis");
        }
        if (how_ == "gone"_L1) {
            return Acts::tr("ce que l’action avait fait n’existe plus");
        }
        if (how_ == "used"_L1) {
            return entity_ && entity_->kind == EntityKind::Meeting
                ? Acts::tr("des présences ont été saisies depuis à une demi-journée qui disparaîtrait")
                : entity_ && entity_->kind == EntityKind::Cycle
                ? Acts::tr("des rencontres ou des inscriptions en dépendent depuis")
                : Acts::tr("d’autres fiches ou inscriptions en dépendent depuis");
        }
        const auto told = changevalues::told(where_.section(u'.', 0, 0), where_.section(u'.', 1));
        return told ? Acts::tr("« %1 » a changé depuis").arg(told->label)
                    : Acts::tr("ces données ont été modifiées depuis");
    }

private:
    QString how_;
    QString where_;
    std::optional<Entity> entity_;
};

/// The latest act on this thing, when it came after this one.
std::optional<ActRecord> laterAct(Database &database, const Entity &entity, ActId act)
{
    const auto latest = journalpages::of(database, { entity }, {}, 1);
    return latest && !latest->isEmpty() && latest->first().act.id > act ? std::optional(latest->first().act)
                                                                        : std::nullopt;
}

QString stale(Database &database, const ActRecord &act, const Error &error)
{
    const Obstacle obstacle(error.detail);
    if (!obstacle.entity()) {
        return Acts::tr(
            "Rien n’a bougé (%1) : ces données ont été modifiées depuis. Changez-les à la main si "
            "c’est toujours voulu.")
            .arg(actwords::name(act));
    }
    const auto names = ThingNames::read(database, { { *obstacle.entity(), {} } });
    const QString whom = names ? changewords::about(*obstacle.entity(), *names) : error.subject;
    const auto since = obstacle.isAnAct() ? laterAct(database, *obstacle.entity(), act.id) : std::nullopt;
    if (since && obstacle.isAgain()) {
        return Acts::tr("Rien n’a bougé (%1). %2\u00a0: %3, %4.")
            .arg(actwords::name(act), whom, obstacle.sentence(), actwords::sentence(*since));
    }
    return since
        ? Acts::tr("Rien n’a bougé (%1). %2 : %3, %4. Changez-le à la main si c’est toujours voulu.")
              .arg(actwords::name(act), whom, obstacle.sentence(), actwords::sentence(*since))
        : Acts::tr("Rien n’a bougé (%1). %2 : %3.").arg(actwords::name(act), whom, obstacle.sentence());
}

/// The seats of a group that had its number of seats changed after this act: nobody need have taken one.
std::optional<int> seatsSince(Database &database, const Entity &group, ActId act)
{
    const auto since = laterAct(database, group, act);
    if (!since || since->kind != ActKind::SetCapacity) {
        return std::nullopt;
    }
    const auto limits = SeatPlan::limits(database, SessionId { group.key.section(u'/', 0, 0).toLongLong() },
        TrackId { group.key.section(u'/', 1).toLongLong() });
    return limits ? limits->capacity : std::nullopt;
}

QString full(Database &database, const ActRecord &act, const Error &error)
{
    const Obstacle obstacle(error.detail);
    const bool isOfGroup = obstacle.entity() && obstacle.entity()->kind == EntityKind::Group;
    if (isOfGroup && obstacle.how() != code(SeatVerdict { SeatVerdict::Reason::NoSeat })) {
        return Acts::tr("Rien n’a bougé (%1). %2")
            .arg(actwords::name(act), words::sentence({ error.kind, error.subject, obstacle.how() }));
    }
    const auto seats = isOfGroup ? seatsSince(database, *obstacle.entity(), act.id) : std::nullopt;
    return seats ? Acts::tr("Rien n’a bougé (%1)\u00a0: le nombre de places a changé depuis, %2 maintenant, "
                            "et aucune n’est libre. Augmentez ce nombre, ou libérez une place, puis "
                            "recommencez.")
                       .arg(actwords::name(act), french::count(*seats, Acts::tr("place"), Acts::tr("places")))
                 : Acts::tr("Rien n’a bougé (%1)\u00a0: la place a été prise depuis. Libérez une place, puis "
                            "recommencez.")
                       .arg(actwords::name(act));
}

} // namespace

QString actwords::refusal(Database &database, const ActRecord &act, const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Stale:
        return stale(database, act, error);
    case Error::Kind::Full:
        return full(database, act, error);
    case Error::Kind::Duplicate:
        return Acts::tr("Rien n’a bougé (%1) : la même fiche ou la même inscription existe de nouveau "
                        "depuis.")
            .arg(name(act));
    case Error::Kind::NotFound:
        return Acts::tr("Rien n’a bougé (%1) : la fiche n’existe plus.").arg(name(act));
    default:
        return words::sentence(error);
    }
}
