// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/rosterwords.h"

#include "app/base/french.h"
#include "ui/words/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

class RosterTerms
{
    Q_DECLARE_TR_FUNCTIONS(words)
};

} // namespace

RosterWords words::roster()
{
    return { .heading = words::heading,
        .status = words::rankedStatus,
        .audience = words::audience,
        .presences = words::presences,
        .presencesApart = words::presencesApart };
}

QString words::heading(roster::Column column)
{
    switch (column) {
    case roster::FamilyName:
        return RosterTerms::tr("NOM");
    case roster::GivenName:
        return RosterTerms::tr("Prénom");
    case roster::Audience:
        return RosterTerms::tr("Public");
    case roster::Function:
        return RosterTerms::tr("Fonction");
    case roster::Organisation:
        return RosterTerms::tr("Structure");
    case roster::Territories:
        return RosterTerms::tr("Territoires");
    case roster::Status:
        return RosterTerms::tr("Statut");
    case roster::Presences:
        return RosterTerms::tr("Présences");
    case roster::Session:
        return RosterTerms::tr("Session");
    case roster::Track:
        return RosterTerms::tr("Parcours");
    case roster::RequestedAt:
        return RosterTerms::tr("Demande du");
    case roster::Email:
        return RosterTerms::tr("Courriel");
    case roster::Phone:
        return RosterTerms::tr("Téléphone");
    case roster::ColumnCount:
        break;
    }
    Q_UNREACHABLE();
}

QString words::rankedStatus(RegistrationStatus status, std::optional<int> rank)
{
    return rank ? RosterTerms::tr("%1 (n° %2)").arg(words::status(status)).arg(*rank) : words::status(status);
}

QString words::presencesApart(int present, int recorded)
{
    return RosterTerms::tr("%1 sur %2").arg(present).arg(recorded);
}

QString words::presences(const Presences &presences)
{
    if (presences.recorded == 0) {
        return RosterTerms::tr("Aucune présence saisie.");
    }
    const QString present
        = french::count(presences.present, RosterTerms::tr("demi-journée"), RosterTerms::tr("demi-journées"));
    const QString recorded
        = french::count(presences.recorded, RosterTerms::tr("saisie"), RosterTerms::tr("saisies"));
    if (presences.madeUp == 0) {
        return RosterTerms::tr("Présence à %1 sur %2.").arg(present, recorded);
    }
    return RosterTerms::tr("Présence à %1 sur %2, dont %3.")
        .arg(present, recorded,
            french::count(presences.madeUp, RosterTerms::tr("rattrapage"), RosterTerms::tr("rattrapages")));
}
