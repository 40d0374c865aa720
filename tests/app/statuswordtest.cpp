// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/statusword.h"

#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

class StatusWordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusIsReadWhateverStandsBeforeIt()
    {
        reads(StatusWord::Closed,
            { u"Inscription annulée"_s, u"A annulé"_s, u"S'est désisté"_s, u"Rejetée"_s, u"Annulé par mail"_s,
                u"désistement"_s, u"Demande refusée"_s, u"confirmée puis annulée"_s, u"Abandonnée"_s });
        reads(StatusWord::Waiting,
            { u"Liste attente"_s, u"LISTE D’ATTENTE"_s, u"(en attente)"_s, u"mise en attente"_s,
                u"2 - en attente"_s, u"Inscription en attente"_s, u"en attente (n° 3)"_s,
                u"waitlisted (n° 2)"_s, u"Place proposée"_s, u"en attente d’un désistement"_s });
        reads(StatusWord::Requested,
            { u"À valider"_s, u"À confirmer"_s, u"demandée"_s, u"Demande du 12/10"_s, u"Pré-inscrite"_s,
                u"En attente de confirmation"_s, u"Confirmation en attente"_s });
        reads(StatusWord::Confirmed,
            { u"Confirmé.e le 3 mars"_s, u"Place confirmée"_s, u"Inscrite"_s, u"Validée"_s, u"Acceptée"_s,
                u"Demande confirmée"_s });
        reads(StatusWord::Draft, { u"Brouillon"_s });
    }

    void whatIsDeniedIsNoConfirmation()
    {
        reads(StatusWord::Requested,
            { u"Pas confirmée"_s, u"non confirmé"_s, u"n’est pas encore confirmée"_s, u"Non validée"_s });
        reads(StatusWord::Closed, { u"Non retenue"_s, u"pas acceptée"_s });
        reads(StatusWord::Role, { u"pas annulée"_s, u"Non"_s });
    }

    void whatPeopleAreIsNoStatus()
    {
        reads(StatusWord::Role,
            { u"technicienne"_s, u"Élu.e.s"_s, u"Demandeuse d’emploi"_s, u"Inscrite à Pôle emploi"_s,
                u"Développeur confirmé"_s, u"Salarié en attente d’affectation"_s, u"Tête de liste"_s,
                u"Bizarre"_s, u"(2)"_s });
        reads(StatusWord::None, { QString(), u"—"_s });
    }

private:
    static void reads(StatusWord as, const QStringList &written)
    {
        for (const QString &each : written) {
            QVERIFY2(statusWordOf(each) == as, qPrintable(each));
        }
    }
};

IREV_TEST(StatusWordTest)

#include "statuswordtest.moc"
