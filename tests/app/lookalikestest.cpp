// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/lookalikes.h"
#include "app/base/textfold.h"
#include "app/people/jarowinkler.h"
#include "app/people/personstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

Person named(const QString &family, const QString &given)
{
    Person person;
    person.familyName = family;
    person.givenName = given;
    return person;
}

Person known(qint64 id, const QString &family, const QString &given)
{
    Person person = named(family, given);
    person.id = PersonId { id };
    return person;
}

Person ofStructure(Person person, const QString &organisation)
{
    person.organisationName = organisation;
    return person;
}

LookAlikeIndex indexOf(const QList<Person> &people)
{
    LookAlikeIndex index;
    for (const Person &each : people) {
        index.add(each);
    }
    return index;
}

/// Two texts of a row, and what is expected of it.
void addColumns(const char *first, const char *second, const char *expected)
{
    QTest::addColumn<QString>(first);
    QTest::addColumn<QString>(second);
    QTest::addColumn<bool>(expected);
}

/// A name made of syllables: the same at every call for the same number.
QString madeUp(int n, int syllables)
{
    static const QStringList parts { u"ba"_s, u"ler"_s, u"mon"_s, u"du"_s, u"ri"_s, u"chel"_s, u"vau"_s,
        u"tin"_s, u"go"_s, u"sar"_s, u"pié"_s, u"dec"_s, u"lou"_s, u"han"_s, u"quen"_s, u"fos"_s };
    QString name;
    for (int i = 0; i < syllables; ++i) {
        name += parts.at(n % int(parts.size()));
        n /= int(parts.size());
    }
    return name;
}

/// One typing error: a letter wrong, missing, doubled, or two the wrong way round.
QString mistyped(const QString &name, QRandomGenerator &chance)
{
    QString typed = name;
    const int at = chance.bounded(int(name.size()));
    switch (chance.bounded(4)) {
    case 0:
        typed[at] = QChar(u'a' + chance.bounded(26));
        break;
    case 1:
        typed.remove(at, 1);
        break;
    case 2:
        typed.insert(at, name.at(at));
        break;
    default:
        if (at > 0) {
            std::swap(typed[at], typed[at - 1]);
        }
        break;
    }
    return typed;
}

/// One of the keys is shared: a whole part and the beginning or end of the other, the beginnings of both.
bool shareAKey(const QString &family, const QString &given, const Person &known)
{
    return (family == known.familyName
               && (given.left(1) == known.givenName.left(1) || given.right(2) == known.givenName.right(2)))
        || (!given.isEmpty() && given == known.givenName
            && (family.left(2) == known.familyName.left(2) || family.right(2) == known.familyName.right(2)))
        || (family.left(4) == known.familyName.left(4) && given.left(3) == known.givenName.left(3));
}

bool isClose(const QString &family, const QString &given, const Person &known)
{
    return likeness::jaroWinkler(family, known.familyName) >= LookAlikeIndex::partThreshold
        && (given.isEmpty() || known.givenName.isEmpty()
            || likeness::jaroWinkler(given, known.givenName) >= LookAlikeIndex::partThreshold)
        && likeness::jaroWinkler(
               (family + u' ' + given).trimmed(), (known.familyName + u' ' + known.givenName).trimmed())
        >= LookAlikeIndex::threshold;
}

/// What LookAlikeIndex answers for names of one word a part, comparing with one person.
bool isAlike(const Person &newcomer, const Person &known)
{
    const QString &family = newcomer.familyName;
    const QString &given = newcomer.givenName;
    const bool mayBeTurned = !given.isEmpty();
    return (shareAKey(family, given, known) || (mayBeTurned && shareAKey(given, family, known)))
        && (isClose(family, given, known) || (mayBeTurned && isClose(given, family, known)));
}

} // namespace

class LookAlikesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSharedAddressIsAHint()
    {
        Person first = known(1, u"Éloy"_s, u"Maëlle"_s);
        first.email = u"contact@mairie.example"_s;
        const LookAlikeIndex index = indexOf({ first });
        Person colleague = named(u"Dupont"_s, u"Aline"_s);
        colleague.email = u" Contact@Mairie.example"_s;
        QCOMPARE(index.like(colleague), QList { (LookAlike { first.id, LookAlike::Reason::SameEmail }) });
    }

    void aNamesakeOfTheSameStructureIsSurerThanOneOfAnother()
    {
        const Person elsewhere = ofStructure(known(1, u"Éloy"_s, u"Maëlle"_s), u"CAF du Nord"_s);
        const Person here = ofStructure(known(2, u"ELOY"_s, u"Maelle"_s), u"Commune de Roubaix"_s);
        const LookAlikeIndex index = indexOf({ elsewhere, here });
        const auto found = index.like(ofStructure(named(u"éloy"_s, u"maëlle"_s), u"commune de ROUBAIX"_s));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().person, here.id);
        QCOMPARE(found.first().reason, LookAlike::Reason::SameNameAndOrganisation);
        QCOMPARE(found.last().reason, LookAlike::Reason::CloseName);
        QCOMPARE(found.last().score, 1.0);
    }

    void closeNamesAreShown_data()
    {
        addColumns("family", "given", "shown");
        QTest::newRow("last letter") << u"Vandenbroucke"_s << u"Mari-Claude"_s << true;
        QTest::newRow("first letter") << u"Wandenbroucke"_s << u"Marie-Claude"_s << true;
        QTest::newRow("two letters turned") << u"Vandenborucke"_s << u"Marie-Claude"_s << true;
        QTest::newRow("spelling") << u"Van den Broucke"_s << u"Marie Claude"_s << true;
        QTest::newRow("shorter given name") << u"Vandenbroucke"_s << u"Marie"_s << true;
        QTest::newRow("fields turned") << u"Marie-Claude"_s << u"Vandenbroucke"_s << true;
        QTest::newRow("fields turned, with an error") << u"Marie-Claude"_s << u"Vandenbrouck"_s << true;
        QTest::newRow("all in one field") << u"Marie-Claude Vandenbroucke"_s << u""_s << true;
        QTest::newRow("a sister") << u"Vandenbroucke"_s << u"Sophie"_s << false;
        QTest::newRow("another") << u"Kowalczyk"_s << u"Marie-Claude"_s << false;
        QTest::newRow("nothing typed") << u""_s << u""_s << false;
    }
    void closeNamesAreShown()
    {
        QFETCH(QString, family);
        QFETCH(QString, given);
        QFETCH(bool, shown);
        const LookAlikeIndex index = indexOf({ known(1, u"Vandenbroucke"_s, u"Marie-Claude"_s) });
        const auto found = index.like(named(family, given));
        QCOMPARE(!found.isEmpty(), shown);
        if (shown) {
            QCOMPARE(found.first().reason, LookAlike::Reason::CloseName);
            QVERIFY(found.first().score >= LookAlikeIndex::threshold);
        }
    }

    void particlesBeforeAFamilyNameHideNobody_data()
    {
        addColumns("known", "typed", "shown");
        QTest::newRow("de left out") << u"de La Fontaine"_s << u"LA FONTAINE"_s << true;
        QTest::newRow("all left out") << u"de La Fontaine"_s << u"Fontaine"_s << true;
        QTest::newRow("added") << u"Fontaine"_s << u"de la Fontaine"_s << true;
        QTest::newRow("short name") << u"Le Roy"_s << u"ROY"_s << true;
        QTest::newRow("other particle") << u"du Bois"_s << u"Des Bois"_s << true;
        QTest::newRow("apostrophe") << u"d’Hondt"_s << u"Hondt"_s << true;
        QTest::newRow("de l’") << u"de l'Isle"_s << u"ISLE"_s << true;
        QTest::newRow("Flemish") << u"Van den Broucke"_s << u"Broucke"_s << true;
        QTest::newRow("German") << u"von Arx"_s << u"Arx"_s << true;
        QTest::newRow("another name after the same") << u"Van Acker"_s << u"Van Damme"_s << false;
        QTest::newRow("another short one") << u"De Smet"_s << u"De Wit"_s << false;
        QTest::newRow("another without") << u"Le Roy"_s << u"Rey-Le"_s << false;
        QTest::newRow("nothing but a particle") << u"Le"_s << u"La"_s << false;
    }
    void particlesBeforeAFamilyNameHideNobody()
    {
        QFETCH(QString, known);
        QFETCH(QString, typed);
        QFETCH(bool, shown);
        const LookAlikeIndex index = indexOf({ ::known(1, known, u"Inès"_s) });
        const auto found = index.like(named(typed, u"Inès"_s));
        QCOMPARE(!found.isEmpty(), shown);
        if (shown) {
            QVERIFY(found.first().score >= LookAlikeIndex::threshold);
            QVERIFY2(found.first().score < 1, "a name without its particles is not the same name");
        }
        QVERIFY2(index.like(named(typed, u"Bruno"_s)).isEmpty(), "another person of the family");
    }

    void aNameAsItIsFiledAndOneSpeltInOneWordAreFound_data()
    {
        addColumns("known", "typed", "same");
        QTest::newRow("as it is filed") << u"de La Fontaine"_s << u"La Fontaine (de)"_s << true;
        QTest::newRow("known as filed") << u"Aubigny (d')"_s << u"d’AUBIGNY"_s << true;
        QTest::newRow("in one word") << u"de La Fontaine"_s << u"LAFONTAINE"_s << false;
        QTest::newRow("known in one word") << u"Lafontaine"_s << u"de La Fontaine"_s << false;
        QTest::newRow("filed, in one word") << u"Lafontaine"_s << u"LA FONTAINE (de)"_s << false;
    }
    void aNameAsItIsFiledAndOneSpeltInOneWordAreFound()
    {
        QFETCH(QString, known);
        QFETCH(QString, typed);
        QFETCH(bool, same);
        const LookAlikeIndex index = indexOf({ ::known(1, known, u"Océane"_s) });
        const auto found = index.like(named(typed, u"Océane"_s));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().score == 1, same);
        QVERIFY2(index.like(named(typed, u"Bruno"_s)).isEmpty(), "another person of the family");
        QVERIFY(index.like(named(u"Montaigne"_s, u"Océane"_s)).isEmpty());
    }

    void whoHasTheSameParticlesComesFirst()
    {
        const LookAlikeIndex index
            = indexOf({ known(1, u"Le Roy"_s, u"Paul"_s), known(2, u"Roy"_s, u"Paul"_s) });
        QCOMPARE(index.like(named(u"ROY"_s, u"Paul"_s)).first().person, PersonId { 2 });
        QCOMPARE(index.like(named(u"LE ROY"_s, u"Paul"_s)).first().person, PersonId { 1 });
        QCOMPARE(index.pairs(0, index.size()).size(), 1);
    }

    void thresholdsAreWhatTheyAreSaidToBe()
    {
        QCOMPARE(int(likeness::jaroWinkler(u"dupont aline", u"dupond aline") * 1000), 966);
        QVERIFY(likeness::jaroWinkler(u"eloy maelle", u"eloi maelle") > LookAlikeIndex::threshold);
        QVERIFY(likeness::jaroWinkler(u"leo", u"lea") < LookAlikeIndex::partThreshold);
    }

    void aPersonIsNotLikeItselfNorLikeWhoIsToldApart()
    {
        LookAlikeIndex index = indexOf({ known(1, u"Éloy"_s, u"Maëlle"_s), known(2, u"Éloy"_s, u"Maëlle"_s),
            known(3, u"Eloi"_s, u"Maëlle"_s) });
        QCOMPARE(index.like(known(1, u"Éloy"_s, u"Maëlle"_s)).size(), 2);
        index.tellApart(PersonId { 2 }, PersonId { 1 });
        QCOMPARE(index.like(known(1, u"Éloy"_s, u"Maëlle"_s)).size(), 1);
        index.remove(PersonId { 3 });
        QVERIFY(index.like(known(1, u"Éloy"_s, u"Maëlle"_s)).isEmpty());
        index.add(known(1, u"Kowalczyk"_s, u"Karim"_s));
        QCOMPARE(index.like(named(u"Éloy"_s, u"Maëlle"_s)).size(), 1);
    }

    void eachPairIsFoundOnce()
    {
        const LookAlikeIndex index
            = indexOf({ known(1, u"Éloy"_s, u"Maëlle"_s), known(2, u"Dupont"_s, u"Aline"_s),
                known(3, u"Éloy"_s, u"Maelle"_s), known(4, u"Dupond"_s, u"Aline"_s) });
        QCOMPARE(index.pairs(0, index.size()).size(), 2);
        QCOMPARE(index.pairs(0, 1).size(), 1);
        QCOMPARE(index.pairs(2, 10).size(), 0);
    }

    void theSurestPairsAreFoundByThemselves()
    {
        Person one = known(5, u"Abel"_s, u"Zoé"_s);
        Person other = known(6, u"Kowalczyk"_s, u"Karim"_s);
        one.email = u"accueil@asso.example"_s;
        other.email = u"Accueil@asso.example"_s;
        const LookAlikeIndex index
            = indexOf({ known(1, u"Éloy"_s, u"Maëlle"_s), known(2, u"Dupont"_s, u"Aline"_s),
                known(3, u"Éloy"_s, u"Maelle"_s), known(4, u"Dupond"_s, u"Aline"_s), one, other });
        QCOMPARE(index.pairs(0, index.size()).size(), 3);
        // The same words and the same address; not what is only close.
        const auto surest = index.pairs(0, index.size(), LookAlikeIndex::Search::Surest);
        QCOMPARE(surest.size(), 2);
        QCOMPARE(surest.first().other.person, PersonId { 3 });
        QCOMPARE(surest.last().other.reason, LookAlike::Reason::SameEmail);
    }

    void theDirectoryIsReadWithThoseToldApart_data() { TestDatabase::engines(); }
    void theDirectoryIsReadWithThoseToldApart()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create();
        Database &database = workspace->database();
        must(writing(database, [&]() -> Done {
            PersonStore store(database);
            Person one = known(11, u"de La Fontaine"_s, u"Zoé"_s);
            Act act(workspace->journal(), ActKind::Enrol);
            one.organisation = must(TerritoryStore(database).findOrAdd(act, u"CAF du Nord"_s));
            must(store.add(one));
            must(store.add(known(12, u"De la Fontaine"_s, u"Zoë"_s)));
            must(Statement(database, u"INSERT INTO person_told_apart (person_id, other_id) VALUES (11, 12)"_s)
                    .run());
            return {};
        }));
        const auto index = must(LookAlikeIndex::read(database));
        QCOMPARE(index.size(), 2);
        Person now = ofStructure(named(u"De La Fontaine"_s, u"Zoé"_s), u"Caf du Nord"_s);
        const auto found = index.like(now);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first(), (LookAlike { PersonId { 11 }, LookAlike::Reason::SameNameAndOrganisation }));
        now.id = PersonId { 12 };
        QVERIFY(index.like(now).isEmpty());
        QVERIFY(index.pairs(0, 2).isEmpty());
    }

    /// The keys are what narrows the search down, and nothing else: the same people as a scan of everybody
    /// that looks at the keys first, common names and rare ones.
    void theSameAreFoundAsByAScanOfEverybody()
    {
        QRandomGenerator chance(1912);
        const auto pick = [&](int count) { return std::min(chance.bounded(count), chance.bounded(count)); };
        const auto somebody = [&](qint64 id) {
            Person person = known(id, madeUp(pick(16 * 16), 2), madeUp(pick(12), 1 + pick(2)));
            QString &field = chance.bounded(2) == 0 ? person.familyName : person.givenName;
            if (chance.bounded(3) == 0) {
                field = mistyped(field, chance);
            }
            if (chance.bounded(20) == 0) {
                std::swap(person.familyName, person.givenName);
            }
            person.familyName = text::fold(person.familyName); // one word each: compared as it is typed here
            person.givenName = text::fold(person.givenName);
            return person;
        };
        constexpr int people = 3000;
        QList<Person> all;
        for (int i = 0; i < people; ++i) {
            all.append(somebody(i + 1));
        }
        const LookAlikeIndex index = indexOf(all);
        constexpr int searches = 300;
        qsizetype count = 0;
        for (int i = 0; i < searches; ++i) {
            Person newcomer = somebody(0);
            newcomer.id = {};
            QSet<PersonId> scanned;
            for (const Person &each : std::as_const(all)) {
                if (isAlike(newcomer, each)) {
                    scanned.insert(each.id);
                }
            }
            QSet<PersonId> found;
            for (const LookAlike &like : index.like(newcomer)) {
                found.insert(like.person);
            }
            QCOMPARE(found, scanned);
            count += found.size();
        }
        QVERIFY(count > searches);
    }

    /// Of the people mistyped once, those whose original is found, beside those a scan of everybody finds.
    void almostAllMistypedNamesAreFound()
    {
        constexpr int people = 3000;
        QList<Person> all;
        for (int i = 0; i < people; ++i) {
            all.append(known(i + 1, madeUp(i * 37, 3), madeUp(i * 11 + i / 16, 2)));
        }
        const LookAlikeIndex index = indexOf(all);
        QRandomGenerator chance(2022);
        int found = 0;
        int reachable = 0;
        for (const Person &person : all) {
            Person typed = named(person.familyName, person.givenName);
            QString &field = chance.bounded(2) == 0 ? typed.familyName : typed.givenName;
            field = mistyped(field, chance);
            const bool isClose
                = likeness::jaroWinkler(typed.familyName, person.familyName) >= LookAlikeIndex::partThreshold
                && likeness::jaroWinkler(typed.givenName, person.givenName) >= LookAlikeIndex::partThreshold
                && likeness::jaroWinkler(
                       typed.familyName + u' ' + typed.givenName, person.familyName + u' ' + person.givenName)
                    >= LookAlikeIndex::threshold;
            reachable += isClose ? 1 : 0;
            const auto likes = index.like(typed);
            found
                += std::ranges::any_of(likes, [&](const LookAlike &like) { return like.person == person.id; })
                ? 1
                : 0;
        }
        qInfo("of %d mistyped names %d are close enough, %d are found", people, reachable, found);
        QVERIFY(found >= reachable * 99 / 100);
        QVERIFY(found >= people * 95 / 100);
    }
};

IREV_TEST(LookAlikesTest)
#include "lookalikestest.moc"
