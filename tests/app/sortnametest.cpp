// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/sortname.h"

#include "app/base/textfold.h"
#include "app/people/person.h"
#include "tests/support/testregistry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class SortNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndFilesFamilyNames_data();
    void writesAndFilesFamilyNames();
    void aProposedNameIsNotChangedAgain_data() { writesAndFilesFamilyNames_data(); }
    void aProposedNameIsNotChangedAgain();
    void writesTheGivenNameAfterTheFamilyName_data();
    void writesTheGivenNameAfterTheFamilyName();
    void onePersonIsSpokenOfInTheOrderOfTheLists();
    void namesAreFiledInFrenchOrder();
    void aDisplayedNameIsPutInTheOrderOfTheLists();
    void aFiledFamilyNameIsPutAsItIsBorne();
    void theParticlesOfAFoldedNameAreMeasured();
};

void SortNameTest::writesAndFilesFamilyNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("capitals");
    QTest::addColumn<QString>("filed");

    const auto row = [](const QString &typed, const QString &capitals, const QString &filed) {
        QTest::addRow("%s", qPrintable(u'"' + typed + u'"')) << typed << capitals << filed;
    };
    row(QString(), QString(), QString());
    row(u"Éloy"_s, u"ÉLOY"_s, u"Éloy"_s);
    row(u"ÉLOY"_s, u"ÉLOY"_s, u"ÉLOY"_s);
    row(u"Lefèvre-Dupré"_s, u"LEFÈVRE-DUPRÉ"_s, u"Lefèvre-Dupré"_s);
    // de, d' rejected
    row(u"de La Fontaine"_s, u"de LA FONTAINE"_s, u"La Fontaine (de)"_s);
    row(u"de la Fontaine"_s, u"de LA FONTAINE"_s, u"La Fontaine (de)"_s);
    row(u"de Baecque"_s, u"de BAECQUE"_s, u"Baecque (de)"_s);
    row(u"de l'Isle"_s, u"de L’ISLE"_s, u"L’Isle (de)"_s);
    row(u"de Œuvry"_s, u"de ŒUVRY"_s, u"Œuvry (de)"_s);
    row(u"de élan"_s, u"de ÉLAN"_s, u"Élan (de)"_s);
    row(u"d’Hondt"_s, u"d’HONDT"_s, u"Hondt (d’)"_s);
    row(u"d'Hondt"_s, u"d’HONDT"_s, u"Hondt (d’)"_s);
    row(u"d' Hondt"_s, u"d’ HONDT"_s, u"Hondt (d’)"_s);
    row(u"d`Estrées"_s, u"d’ESTRÉES"_s, u"Estrées (d’)"_s);
    // du, des, le, la kept
    row(u"du Bellay"_s, u"DU BELLAY"_s, u"du Bellay"_s);
    row(u"Du Bellay"_s, u"DU BELLAY"_s, u"Du Bellay"_s);
    row(u"des Essarts"_s, u"DES ESSARTS"_s, u"des Essarts"_s);
    row(u"Le Goff"_s, u"LE GOFF"_s, u"Le Goff"_s);
    row(u"La Rochelle"_s, u"LA ROCHELLE"_s, u"La Rochelle"_s);
    // Flemish, Dutch, German names stay whole
    row(u"De Backer"_s, u"DE BACKER"_s, u"De Backer"_s);
    row(u"D’Hondt"_s, u"D’HONDT"_s, u"D’Hondt"_s);
    row(u"D'Hondt"_s, u"D’HONDT"_s, u"D’Hondt"_s);
    row(u"Van der Brouck"_s, u"VAN DER BROUCK"_s, u"Van der Brouck"_s);
    row(u"van der Brouck"_s, u"VAN DER BROUCK"_s, u"van der Brouck"_s);
    row(u"Van Dĳck"_s, u"VAN DĲCK"_s, u"Van Dĳck"_s);
    row(u"von Weiß"_s, u"VON WEISS"_s, u"von Weiß"_s);
    // all in capitals: cannot be told
    row(u"DE BACKER"_s, u"DE BACKER"_s, u"DE BACKER"_s);
    row(u"D'HONDT"_s, u"D’HONDT"_s, u"D’HONDT"_s);
    // only looks like a particle
    row(u"Dehaene"_s, u"DEHAENE"_s, u"Dehaene"_s);
    row(u"dehaene"_s, u"DEHAENE"_s, u"dehaene"_s);
    row(u"Martin de La Tour"_s, u"MARTIN DE LA TOUR"_s, u"Martin de La Tour"_s);
    row(u"de"_s, u"DE"_s, u"de"_s);
    row(u"d’"_s, u"D’"_s, u"d’"_s);
    // printed as typed
    row(u"100%1 <b>"_s, u"100%1 <B>"_s, u"100%1 <b>"_s);
    row(u"de %1 %2"_s, u"de %1 %2"_s, u"%1 %2 (de)"_s);
    row(u"محمد"_s, u"محمد"_s, u"محمد"_s);
    row(u"de 🎉"_s, u"de 🎉"_s, u"🎉 (de)"_s);
}

void SortNameTest::writesAndFilesFamilyNames()
{
    QFETCH(QString, typed);
    QTEST(names::capitals(typed), "capitals");
    QTEST(names::proposedSortName(typed), "filed");
}

void SortNameTest::aProposedNameIsNotChangedAgain()
{
    QFETCH(QString, filed);
    QCOMPARE(names::proposedSortName(filed), filed);
}

void SortNameTest::writesTheGivenNameAfterTheFamilyName_data()
{
    QTest::addColumn<QString>("familyName");
    QTest::addColumn<QString>("givenName");
    QTest::addColumn<QString>("displayed");

    QTest::newRow("plain") << u"Éloy"_s << u"Maëlle"_s << u"ÉLOY Maëlle"_s;
    QTest::newRow("particle") << u"de La Fontaine"_s << u"Jean"_s << u"de LA FONTAINE Jean"_s;
    QTest::newRow("apostrophes") << u"D'Hondt"_s << u"N'Deye"_s << u"D’HONDT N’Deye"_s;
    QTest::newRow("no given name") << u"Éloy"_s << QString() << u"ÉLOY"_s;
    QTest::newRow("no family name") << QString() << u"Maëlle"_s << u"Maëlle"_s;
    QTest::newRow("no name") << QString() << QString() << QString();
}

void SortNameTest::writesTheGivenNameAfterTheFamilyName()
{
    QFETCH(QString, familyName);
    QFETCH(QString, givenName);
    QTEST(names::display(familyName, givenName), "displayed");
}

void SortNameTest::aDisplayedNameIsPutInTheOrderOfTheLists()
{
    QCOMPARE(names::filed(u"ÉLOY Maëlle"_s), u"ÉLOY Maëlle"_s);
    QCOMPARE(names::filed(u"de LA FONTAINE François-Xavier"_s), u"LA FONTAINE (de) François-Xavier"_s);
    QCOMPARE(names::filed(u"d’AUBIGNY Inès"_s), u"AUBIGNY (d’) Inès"_s);
    QCOMPARE(names::filed(u"VAN DER BROUCK Jan"_s), u"VAN DER BROUCK Jan"_s);
    QCOMPARE(names::filed(u"de BAECQUE"_s), u"BAECQUE (de)"_s);
    QCOMPARE(names::filed(QString()), QString());
}

void SortNameTest::aFiledFamilyNameIsPutAsItIsBorne()
{
    QCOMPARE(names::unfiled(u"La Fontaine (de)"_s), u"de La Fontaine"_s);
    QCOMPARE(names::unfiled(u"Aubigny (d')"_s), u"d’Aubigny"_s);
    QCOMPARE(names::unfiled(u"Hondt (d)"_s), u"d’Hondt"_s);
    QCOMPARE(names::unfiled(u"BROUCK (van der)"_s), u"van der BROUCK"_s);
    QCOMPARE(names::unfiled(u"Isle (de l’)"_s), u"de l’Isle"_s);
    QCOMPARE(names::unfiled(u"LA FONTAINE (DE)"_s), u"de LA FONTAINE"_s);
    QCOMPARE(names::unfiled(u"AUBIGNY (D')"_s), u"d’AUBIGNY"_s);
    for (const QString &other : { QString(), u"Éloy"_s, u"de La Fontaine"_s, u"Dupont (D)"_s,
             u"Dupont (D.)"_s, u"Dupont (née Martin)"_s, u"(de)"_s, u"X ()"_s, u"Fontaine (de) bis"_s }) {
        QCOMPARE(names::unfiled(other), other);
    }
}

void SortNameTest::theParticlesOfAFoldedNameAreMeasured()
{
    QCOMPARE(names::particlesLength(u"de la fontaine"), 6);
    QCOMPARE(names::particlesLength(u"d hondt"), 2);
    QCOMPARE(names::particlesLength(u"dupont de nemours"), 0);
    QCOMPARE(names::particlesLength(u"de la"), 3);
    QCOMPARE(names::particlesLength(u"le"), 0);
    QCOMPARE(names::particlesLength({}), 0);
}

void SortNameTest::onePersonIsSpokenOfInTheOrderOfTheLists()
{
    Person person;
    person.familyName = u"de La Fontaine"_s;
    person.givenName = u" Inès "_s;
    QCOMPARE(names::addressed(person), u"de LA FONTAINE Inès"_s);
    person.civility = u"Madame"_s;
    QCOMPARE(names::addressed(person), u"Mme de LA FONTAINE"_s);
    person.civility = u"Monsieur"_s;
    QCOMPARE(names::addressed(person), u"M. de LA FONTAINE"_s);
}

void SortNameTest::namesAreFiledInFrenchOrder()
{
    const QStringList filed { u"Abel"_s, u"De Backer"_s, u"D’Hondt"_s, u"du Bellay"_s, u"Éloy"_s,
        u"Éloy-Martin"_s, u"de La Fontaine"_s, u"Lefebvre"_s, u"Le Goff"_s, u"Nœux"_s, u"Noyon"_s,
        u"Van der Brouck"_s };
    const auto key = [](const QString &name) { return text::fold(names::proposedSortName(name)); };
    QStringList sorted = filed;
    std::ranges::sort(sorted, {}, key);
    const QStringList expected { u"Abel"_s, u"D’Hondt"_s, u"De Backer"_s, u"du Bellay"_s, u"Éloy"_s,
        u"Éloy-Martin"_s, u"de La Fontaine"_s, u"Le Goff"_s, u"Lefebvre"_s, u"Nœux"_s, u"Noyon"_s,
        u"Van der Brouck"_s };
    QCOMPARE(sorted, expected);
}

IREV_TEST(SortNameTest)
#include "sortnametest.moc"
