// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importgoal.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// Three sessions, as the programme labels them.
ImportGoal goal()
{
    ImportGoal goal;
    for (int number = 1; number <= 3; ++number) {
        Session session;
        session.id = SessionId { number };
        session.number = number;
        session.label = u"Session %1"_s.arg(number);
        goal.sessions.append(session);
    }
    return goal;
}

/// The numbers of the sessions a cell names, in order: "2, 3"; "?" for one that there is not.
QString read(const ImportGoal &goal, const QString &cell)
{
    QStringList numbers;
    const QStringList named = goal.sessionsIn(cell);
    for (const QString &each : named) {
        const Session *session = goal.named(each);
        numbers << (session ? QString::number(session->number) : u"?"_s);
    }
    return numbers.join(u", "_s);
}

} // namespace

/// Which sessions are chosen, as people write it.
class SessionWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSessionsOfACellAreReadInTheirOrder_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("numbers");
        const auto row = [](const QString &cell, const QString &numbers) {
            QTest::addRow("%s", qUtf8Printable(cell)) << cell << numbers;
        };
        // As a spreadsheet or a Roman writes them, and with what they are.
        row(u"2,0"_s, u"2"_s);
        row(u"2.0"_s, u"2"_s);
        row(u"Session II"_s, u"2"_s);
        row(u"SESSION III"_s, u"3"_s);
        row(u"Session I ou II"_s, u"1, 2"_s);
        row(u"Session 2, I. Dupont"_s, u"2"_s);
        row(u"2 - à partir du 14 janvier"_s, u"2"_s);
        row(u"2 – à partir du 14 janvier, 18 février"_s, u"2"_s);
        row(u"3 (février)"_s, u"3"_s);
        row(u"14 - 15 janvier"_s, u"?"_s);
        row(u"Session deux"_s, u"2"_s);
        row(u"la session TROIS"_s, u"3"_s);
        row(u"session n° un"_s, u"1"_s);
        row(u"Session deux ou trois"_s, u"2, 3"_s);
        row(u"Session deux sinon session un"_s, u"2, 1"_s);
        row(u"session deux (14 janvier)"_s, u"2"_s);
        row(u"session deux\nsession trois"_s, u"2, 3"_s);
        row(u"session un mardi"_s, u"?"_s);
        row(u"session deux jours"_s, u"?"_s);
        row(u"session sept. 2021"_s, u"?"_s);
        row(u"session deux ne me va pas"_s, u"?"_s);
        row(u"S2 (14 janvier)"_s, u"2"_s);
        row(u"S2 (14 et 15 janvier)"_s, u"2"_s);
        row(u"S 2 (à Lille)"_s, u"2"_s);
        row(u"S2 - 14 janvier"_s, u"2"_s);
        row(u"S2 : 14 février, 18 mars"_s, u"2"_s);
        row(u"S2 (14 janvier) ou S3 (4 février)"_s, u"2, 3"_s);
        row(u"2 (14 janvier)"_s, u"2"_s);
        row(u"S2 (3)"_s, u"?"_s); // one more, or what?
        row(u"S9 (14 janvier)"_s, u"?"_s);
        // The number that follows the word.
        row(u"1er choix : Session 2 ; 2e choix : Session 3"_s, u"2, 3"_s);
        row(u"1er choix : session 2, 2e choix : session 3"_s, u"2, 3"_s);
        row(u"1er choix : Session 2 2e choix : Session 3"_s, u"2, 3"_s);
        row(u"1) Session 3"_s, u"3"_s);
        row(u"1) Session 3 2) Session 1"_s, u"3, 1"_s);
        row(u"1. Session 3 2. Session 1"_s, u"3, 1"_s);
        row(u"Session 3 (choix 1) Session 1 (choix 2)"_s, u"3, 1"_s);
        row(u"Session 3 (1er choix), Session 1 (2e choix)"_s, u"3, 1"_s);
        row(u"Session 2. Session 3"_s, u"2, 3"_s);
        row(u"Choix 1 : session 2"_s, u"2"_s);
        row(u"Choix 1 : session 2 / choix 2 : session 3"_s, u"2, 3"_s);
        row(u"Vœu 1 : session 3"_s, u"3"_s);
        row(u"Le 2 février : session 3"_s, u"3"_s);
        row(u"2 places en session 1"_s, u"1"_s);
        row(u"Sessions 3"_s, u"3"_s);
        row(u"session(s) n° 2"_s, u"2"_s);
        row(u"SESSION N° 2 – novembre"_s, u"2"_s);
        row(u"session numéro 3"_s, u"3"_s);
        row(u"Session no. 3"_s, u"3"_s);
        row(u"session : 3"_s, u"3"_s);
        row(u"Session2"_s, u"2"_s);
        row(u"Session 2 (Lille, 12 places)"_s, u"2"_s);
        row(u"Session de Lille (2)"_s, u"2"_s);
        row(u"Le 2 février : session de Lens"_s, u"?"_s);
        row(u"Session du 3 février"_s, u"?"_s);
        row(u"Session 2 du 3 février"_s, u"2"_s);
        // An ordinal before it.
        row(u"1ère session"_s, u"1"_s);
        row(u"1re session : 12 janvier"_s, u"1"_s);
        row(u"2e session"_s, u"2"_s);
        row(u"2ème session – 9 novembre"_s, u"2"_s);
        row(u"la 3e session"_s, u"3"_s);
        row(u"deuxième session"_s, u"2"_s);
        row(u"Première session ou troisième session"_s, u"1, 3"_s);
        // The number alone.
        row(u"2"_s, u"2"_s);
        row(u"2 sinon 3"_s, u"2, 3"_s);
        row(u"1ère ou 2e session"_s, u"1, 2"_s);
        row(u"n° 2"_s, u"2"_s);
        row(u"la 2"_s, u"2"_s);
        row(u"1er choix : 3 ; 2e choix : 2"_s, u"3, 2"_s);
        row(u"12 janvier"_s, u"?"_s);
        row(u"10/2"_s, u"?"_s);
        row(u"2022"_s, u"?"_s);
        // Second wishes.
        row(u"Session 2 - Session 3"_s, u"2, 3"_s);
        row(u"Session 2-3"_s, u"2, 3"_s);
        row(u"Sessions 2 – 3 – 1"_s, u"2, 3, 1"_s);
        row(u"Session 2-3 ou 1"_s, u"2, 3, 1"_s);
        row(u"Session 2 sinon Session 3"_s, u"2, 3"_s);
        row(u"Session 2, sinon la 3"_s, u"2, 3"_s);
        row(u"de préférence la session 3, sinon la 2"_s, u"3, 2"_s);
        row(u"Session 2 de préférence, session 3 sinon"_s, u"2, 3"_s);
        row(u"Session 2 (ou 3)"_s, u"2, 3"_s);
        row(u"Session 2 (à défaut, session 3)"_s, u"2, 3"_s);
        row(u"Session 2 ; à défaut la 3"_s, u"2, 3"_s);
        row(u"Session 2 ou bien la session 3"_s, u"2, 3"_s);
        row(u"Session 2 et/ou 3"_s, u"2, 3"_s);
        row(u"Session 2 puis 3"_s, u"2, 3"_s);
        row(u"Session 2 > Session 3"_s, u"2, 3"_s);
        row(u"Session 2 sinon rien"_s, u"2"_s);
        row(u"Session 2 (au lieu de la session 1)"_s, u"2"_s);
        row(u"Session 2 - 9 novembre"_s, u"2"_s);
        row(u"Session 2 - 12/01"_s, u"2"_s);
        row(u"Session 2 – 2022"_s, u"2"_s);
        row(u"Session 2-9"_s, u"2, ?"_s);
        row(u"Session 2 sinon Session 9"_s, u"2, ?"_s);
        row(u"2-3"_s, u"2, 3"_s);
        row(u"1 – 3"_s, u"1, 3"_s);
        row(u"Session 1 2"_s, u"1, 2"_s);
        row(u"Session 1 2 places"_s, u"1"_s);
        row(u"S2"_s, u"2"_s);
        row(u"S2 ou S3"_s, u"2, 3"_s);
        row(u"S2-S3"_s, u"2, 3"_s);
        // What is said around them.
        row(u"Session 1, mais la 2 me convient aussi"_s, u"1, 2"_s);
        row(u"Session 1 mais la 2 me convient aussi."_s, u"1, 2"_s);
        row(u"Session 1 (la 2 me convient aussi)"_s, u"1, 2"_s);
        row(u"Session 1 (mais la 2 m’irait)"_s, u"1, 2"_s);
        row(u"Session 1, mais la session 2 me va"_s, u"1, 2"_s);
        row(u"la 2 sinon la 3 me va"_s, u"2, 3"_s);
        row(u"la 2 me convient, la 1 aussi"_s, u"2, 1"_s);
        row(u"la 2 ou la 3 me vont"_s, u"2, 3"_s);
        row(u"La 2, mais 3 possible également"_s, u"2, 3"_s);
        row(u"2 ; la 3 peut aussi nous convenir"_s, u"2, 3"_s);
        row(u"la 3 est possible"_s, u"3"_s);
        row(u"Session 1, la 2 ça va aussi"_s, u"1, 2"_s);
        row(u"Session 1, la 2 en second choix"_s, u"1, 2"_s);
        row(u"la deuxième me va, sinon la première"_s, u"2, 1"_s);
        row(u"Session 2 mais la première m’ira bien aussi"_s, u"2, 1"_s);
        row(u"la 3 me conviendrait bien"_s, u"3"_s);
        row(u"Session 2, si complet la 3"_s, u"2, 3"_s);
        row(u"Session 2, si elle ne va pas la 3"_s, u"2, 3"_s);
        row(u"Session 2 mais arrivée à 14 h"_s, u"2"_s);
        row(u"Session 2, mais 3 personnes"_s, u"2"_s);
        row(u"Session 2 (la 3 est complète)"_s, u"2"_s);
        row(u"Session 1, la 2 me convient moins"_s, u"1"_s);
        // Of which another one than the first is preferred.
        for (const QString &cell :
            { u"Session 1, la 2 me convient mieux"_s, u"Session 1, plutôt la 2"_s, u"Session 1 ou plutôt 2"_s,
                u"Session 1 mais je préfère la 2"_s, u"Session 1 (préférence : 2)"_s,
                u"Session 1, la 2 en priorité"_s, u"Session 1, mais la session 2 me conviendrait mieux"_s,
                u"Session 1, finalement la 2"_s, u"Session 1, mais la deuxième serait préférable"_s,
                u"1, plutôt 3"_s, u"Session 1 ; plutôt la session 2"_s }) {
            row(cell, u"?"_s);
        }
        row(u"plutôt la 2"_s, u"2"_s);
        row(u"plutôt la 2 ou la 3"_s, u"2, 3"_s);
        row(u"Session 1 plutôt que la 2"_s, u"1"_s);
        row(u"Session 2 de préférence ou 3"_s, u"2, 3"_s);
        row(u"Session 2 me convient mieux"_s, u"2"_s);
        row(u"Session 2, de préférence le 12 et 13 janvier"_s, u"2"_s);
        row(u"Session 2, finalement 3 personnes"_s, u"2"_s);
        row(u"1er choix : session 2 ; 2e choix : plutôt la session 3"_s, u"2, 3"_s);
        // In the order that is said, not that of the writing.
        row(u"3ème choix : session 1 ; 1er choix : session 3 ; 2e choix : session 2"_s, u"3, 2, 1"_s);
        row(u"2e choix : session 2, 1er choix : session 3"_s, u"3, 2"_s);
        row(u"2e choix : Session 2 1er choix : Session 3"_s, u"3, 2"_s);
        row(u"2) Session 3 1) Session 1"_s, u"1, 3"_s);
        row(u"Session 3 (choix 2) Session 1 (choix 1)"_s, u"1, 3"_s);
        row(u"Session 3 (2e choix), Session 1 (1er choix)"_s, u"1, 3"_s);
        row(u"Second choix : session 1 ; premier choix : session 3"_s, u"3, 1"_s);
        row(u"1er choix : session 2 ; 1er choix : session 1"_s, u"2, 1"_s);
        // Which one it is not.
        row(u"Pas la session 1"_s, u"?"_s);
        row(u"Je ne peux pas pour la session 1"_s, u"?"_s);
        row(u"sauf session 2"_s, u"?"_s);
        row(u"toutes sauf la session 2"_s, u"?"_s);
        row(u"Toutes sauf la 2"_s, u"?"_s);
        row(u"excepté la session 3"_s, u"?"_s);
        row(u"ni la session 1 ni la session 2"_s, u"?"_s);
        row(u"Session 1 impossible"_s, u"?"_s);
        row(u"Session 2, pas la 1"_s, u"?"_s);
        row(u"Session 1, mais sauf la 2"_s, u"?"_s);
        row(u"sauf la 2"_s, u"?"_s);
        row(u"Session 1 mais pas la 2"_s, u"?"_s);
        row(u"la 2 ne me convient pas"_s, u"?"_s);
        row(u"Session 2 ne me convient pas"_s, u"?"_s);
        row(u"Session 1, la 2 n’est pas possible"_s, u"?"_s);
        row(u"Session 2, si impossible session 3"_s, u"2, 3"_s);
        row(u"Session 2 (pas de repas)"_s, u"2"_s);
        row(u"Session 2 sauf le 12 et 13 janvier"_s, u"2"_s);
        row(u"Session 2 sauf le 12/01"_s, u"2"_s);
    }
    void theSessionsOfACellAreReadInTheirOrder()
    {
        QFETCH(const QString, cell);
        QFETCH(const QString, numbers);
        QCOMPARE(read(goal(), cell), numbers);
    }
};

IREV_TEST(SessionWordsTest)
#include "sessionwordstest.moc"
