// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fullname.h"

#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

class FullNameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherNameOfSomebodyIsNeitherFamilyNorGivenName_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("given");
        const auto row = [](const QString &written, const QString &family, const QString &given) {
            QTest::addRow("%s", qPrintable(written)) << written << family << given;
        };
        row(u"DUPONT (née MARTIN) Marie"_s, u"DUPONT"_s, u"Marie"_s);
        row(u"DUPONT ép. MARTIN Nora"_s, u"DUPONT"_s, u"Nora"_s);
        row(u"DUPONT épouse LE GALL Nora"_s, u"DUPONT"_s, u"Nora"_s);
        row(u"Marie DUPONT née MARTIN"_s, u"DUPONT"_s, u"Marie"_s);
        row(u"Dupont née de la Tour, Marie"_s, u"Dupont"_s, u"Marie"_s);
        row(u"DUPONT (née MARTIN), Marie"_s, u"DUPONT"_s, u"Marie"_s);
        row(u"DUPONT (NEE MARTIN) Marie"_s, u"DUPONT"_s, u"Marie"_s);
        row(u"NEE Marie"_s, u"NEE"_s, u"Marie"_s);
        row(u"LA FONTAINE (DE) Anne"_s, u"de LA FONTAINE"_s, u"Anne"_s);
        row(u"LA FONTAINE (DE), Anne"_s, u"de LA FONTAINE"_s, u"Anne"_s);
    }
    void theOtherNameOfSomebodyIsNeitherFamilyNorGivenName()
    {
        QFETCH(QString, written);
        const FullName name = FullName::read(written, FullName::Order::Unknown);
        QTEST(name.familyName, "family");
        QTEST(name.givenName, "given");
    }

    void twoPeopleInOneCellAreSeen()
    {
        for (const QString &two : { u"M. et Mme DUPONT"_s, u"Monsieur et Madame Dupont Jean"_s,
                 u"Mme DUPONT & M. MARTIN"_s, u"M.&Mme DUPONT"_s, u"DUPONT, M. et Mme"_s, u"M. et Mme"_s }) {
            QVERIFY2(namesTwoPeople(two), qPrintable(two));
        }
        for (const QString &one : { u"Mme DUPONT"_s, u"M. DUPONT Jean"_s, u"ÉLOY Maëlle"_s, u"et Mme"_s,
                 u"Jean et Marie"_s, QString() }) {
            QVERIFY2(!namesTwoPeople(one), qPrintable(one));
        }
    }

    void aJointMakesTwoNames()
    {
        for (const QString &two : { u"Luc et Léa"_s, u"LUC ET LÉA"_s, u"Luc & Léa"_s, u"Luc&Léa"_s,
                 u"Ana / Bob"_s, u"Ana/Bob"_s, u"Luc + Léa"_s, u"Luc et Léa Martin"_s,
                 u"MARTIN Luc / DURAND Léa"_s, u"Luc MARTIN et Léa DURAND"_s }) {
            QVERIFY2(joinsNames(two), qPrintable(two));
        }
        for (const QString &one : { u"Luc"_s, u"Jean-Luc"_s, u"Bernadette"_s, u"Etienne"_s, u"Luc /"_s,
                 u"M./Mme DUPONT Luc"_s, QString() }) {
            QVERIFY2(!joinsNames(one), qPrintable(one));
        }
        QCOMPARE(FullName::read(u"M./Mme DUPONT Luc"_s, FullName::Order::Unknown).familyName, u"DUPONT"_s);
    }

    void aParticleBelongsToTheFamilyNameInWhateverOrder_data()
    {
        using Order = FullName::Order;
        QTest::addColumn<QString>("written");
        QTest::addColumn<Order>("order");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("given");
        const auto row = [](const QString &written, const QList<Order> &orders, const QString &family,
                             const QString &given) {
            for (const Order order : orders) {
                QTest::addRow("%s, %d", qPrintable(written), int(order))
                    << written << order << family << given;
            }
        };
        const QList<Order> any { Order::FamilyFirst, Order::GivenFirst, Order::Unknown };
        const QList<Order> familyFirst { Order::FamilyFirst };
        const QList<Order> notGivenFirst { Order::FamilyFirst, Order::Unknown };
        const QList<Order> notFamilyFirst { Order::GivenFirst, Order::Unknown };
        for (const QChar apostrophe : { u'\'', u'’' }) {
            const auto with = [&](QString name) { return name.replace(u'\'', apostrophe); };
            for (const QString &family : { u"d'Ornano"_s, u"D'Ornano"_s, u"d'ORNANO"_s, u"D'ORNANO"_s,
                     u"L'Hermitte"_s, u"de l'Isle"_s }) {
                row(with(u"Anne "_s + family), any, with(family), u"Anne"_s);
                row(with(family + u" Anne"_s), any, with(family), u"Anne"_s);
                row(with(u"Anne-Lise "_s + family), any, with(family), u"Anne-Lise"_s);
            }
            row(with(u"ANNE d'Ornano"_s), any, with(u"d'Ornano"_s), u"ANNE"_s);
            row(with(u"d'Ornano ANNE"_s), any, with(u"d'Ornano"_s), u"ANNE"_s);
            row(with(u"ANNE D'ORNANO"_s), any, with(u"D'ORNANO"_s), u"ANNE"_s);
            row(with(u"Anne d' Ornano"_s), any, with(u"d'Ornano"_s), u"Anne"_s);
            row(with(u"Dupont d'Aubigny Inès"_s), notGivenFirst, with(u"Dupont d'Aubigny"_s), u"Inès"_s);
            row(with(u"d'Ornano, Anne"_s), any, with(u"d'Ornano"_s), u"Anne"_s);
            row(with(u"d'Ornano"_s), any, with(u"d'Ornano"_s), {});
        }
        for (const QString &family : { u"de La Tour"_s, u"du Bois"_s, u"de la Motte"_s, u"von Trapp"_s,
                 u"van der Brouck"_s, u"el Amrani"_s, u"ben Ali"_s, u"de TOUR"_s }) {
            row(u"Anne "_s + family, any, family, u"Anne"_s);
            row(family + u" Anne"_s, any, family, u"Anne"_s);
        }
        row(u"de La Tour ANNE"_s, any, u"de La Tour"_s, u"ANNE"_s);
        // In capitals a particle may be a given name: "Nguyen Van An".
        for (const QString &family : { u"Van Damme"_s, u"El Amrani"_s, u"Ben Ali"_s, u"Du Bois"_s }) {
            row(u"Anne "_s + family, notFamilyFirst, family, u"Anne"_s);
            row(family + u" Anne"_s, notGivenFirst, family, u"Anne"_s);
        }
        row(u"Nguyen Van An"_s, familyFirst, u"Nguyen"_s, u"Van An"_s);
        // No particle: an apostrophe of the name itself.
        row(u"N’Diaye Fatou"_s, notGivenFirst, u"N’Diaye"_s, u"Fatou"_s);
        row(u"O'Brien Sean"_s, notGivenFirst, u"O'Brien"_s, u"Sean"_s);
    }
    void aParticleBelongsToTheFamilyNameInWhateverOrder()
    {
        QFETCH(QString, written);
        QFETCH(FullName::Order, order);
        const FullName name = FullName::read(written, order);
        QTEST(name.familyName, "family");
        QTEST(name.givenName, "given");
    }

    void aFamilyNameIsFreedOfTheOtherOne()
    {
        QCOMPARE(withoutOtherName(u"DUPONT (née MARTIN)"_s), u"DUPONT"_s);
        QCOMPARE(withoutOtherName(u"Dupont ép. Martin"_s), u"Dupont"_s);
        for (const QString &whole : { u"Dupont (Lille)"_s, u"NEE"_s, u"Dupont née"_s, u"née Martin"_s }) {
            QCOMPARE(withoutOtherName(whole), whole);
        }
    }
};

IREV_TEST(FullNameTest)

#include "fullnametest.moc"
