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
