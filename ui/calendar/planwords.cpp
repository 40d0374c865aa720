// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/planwords.h"

#include "app/base/french.h"
#include "ui/words/cautionwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(PlanAssistant)
};

QString relaxation(PlanRelaxation relaxation)
{
    switch (relaxation) {
    case PlanRelaxation::Span:
        return Texts::tr("allonger la période (de deux mois au plus)");
    case PlanRelaxation::LongSpan:
        return Texts::tr("allonger la période (de plus de deux mois, d’un an au plus)");
    case PlanRelaxation::Weekdays:
        return Texts::tr("accepter les autres jours de la semaine");
    case PlanRelaxation::LeastGap:
        return Texts::tr("accepter un écart plus court entre deux séances");
    case PlanRelaxation::MostGap:
        return Texts::tr("accepter un écart plus long entre deux séances");
    case PlanRelaxation::Holidays:
        return Texts::tr("accepter les vacances scolaires et les jours fériés");
    case PlanRelaxation::OnePerDay:
        return Texts::tr("accepter deux rencontres le même jour");
    case PlanRelaxation::Unavailability:
        return Texts::tr("changer de lieu ou d’intervenants");
    case PlanRelaxation::Pins:
        return Texts::tr("ne plus garder les dates cochées");
    }
    Q_UNREACHABLE();
}

} // namespace

QString planwords::penalty(const PlanPenalty &penalty, const PlanWish &wish)
{
    return penalty.caution ? words::caution(*penalty.caution)
                           : Texts::tr("%1 d’écart au lieu de %2.")
                                 .arg(french::count(penalty.gap, Texts::tr("jour"), Texts::tr("jours")))
                                 .arg(wish.idealGap());
}

QString planwords::none(const PlanAnswer &answer)
{
    if (!answer.isProven) {
        return Texts::tr(
            "Aucun calendrier trouvé dans le temps imparti. Élargissez la période ou les jours, puis "
            "recommencez.");
    }
    if (answer.relaxations.isEmpty()) {
        return Texts::tr(
            "Aucun calendrier ne convient. Avec un an de plus, ou en renonçant à un seul de vos "
            "autres souhaits, il n’en a pas été trouvé non plus\u00A0: élargissez-en plusieurs.");
    }
    QStringList ways;
    for (const PlanRelaxation each : answer.relaxations) {
        ways.append(u"• "_s + relaxation(each));
    }
    return Texts::tr("Aucun calendrier ne convient. Un seul de ces changements suffirait :\n%1")
        .arg(ways.join(u'\n'));
}

QString planwords::obstacle(const PlanWish &wish, bool areHoursRight)
{
    if (wish.seances.isEmpty()) {
        return Texts::tr("Cochez au moins un groupe à dater.");
    }
    if (wish.weekdays.isEmpty()) {
        return Texts::tr("Cochez au moins un jour de la semaine.");
    }
    if (wish.last < wish.first) {
        return Texts::tr("La période finit avant de commencer\u00A0: corrigez une de ses deux dates.");
    }
    return areHoursRight ? QString() : Texts::tr("Les horaires sont à corriger.");
}
