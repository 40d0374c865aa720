// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/territories/organisationkey.h"

#include "app/journal/journal.h"
#include "app/storage/statement.h"
#include "app/territories/territorystore.h"
#include "tests/app/importdesk.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace importing;

/// A structure is the same however its name is quoted.
class OrganisationKeyTest final : public QObject
{
    Q_OBJECT

private:
    static QByteArray rows(const QByteArrayList &structures)
    {
        QByteArray written = "Nom\tPrénom\tCourriel\tStructure\tSession\n";
        for (qsizetype i = 0; i < structures.size(); ++i) {
            const QByteArray letter(1, char('a' + i));
            written += "Nom" + letter + "\tPrénom\t" + letter + "@x.example\t" + structures.at(i)
                + "\tSession 1\n";
        }
        return written;
    }
    static QStringList names(Desk &desk)
    {
        QStringList found;
        const auto all = must(TerritoryStore(desk.database()).organisations());
        for (const Organisation &each : all) {
            if (each.name.contains("Amis"_L1)) {
                found << each.name;
            }
        }
        return found;
    }

private Q_SLOTS:
    void quotationMarksAreNoPartOfTheKey()
    {
        const QString key = u"association les amis"_s;
        for (const QString &name :
            { u"Association « Les Amis »"_s, u"Association «\u00a0Les\u00a0Amis\u00a0»"_s,
                u"association \"Les Amis\""_s, u"Association “Les Amis”"_s, u"Association  Les Amis"_s,
                u"Association «Les Amis»"_s, key }) {
            QCOMPARE(organisationKey(name), key);
        }
        QCOMPARE(organisationKey(u" "_s), QString());
        QVERIFY(!organisationKey(u"«\u00a0»"_s).isEmpty()); // what was typed is not nothing
    }

    void anImportKnowsAStructureHoweverItIsQuoted_data() { TestDatabase::engines(); }
    void anImportKnowsAStructureHoweverItIsQuoted()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        const QByteArray file
            = rows({ "Association « Les Amis »", "Association Les Amis", "Association “Les Amis”" });
        QCOMPARE(must(desk.import(file)).added, 3);
        QCOMPARE(names(desk), QStringList { u"Association « Les Amis »"_s });
        QCOMPARE(must(desk.import(file)).unchanged, 3);
    }

    void aStructureStoredWithItsQuotationMarksIsKnown_data() { TestDatabase::engines(); }
    void aStructureStoredWithItsQuotationMarksIsKnown()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        (void)must(desk.import(rows({ "Association « Les Amis »" })));
        (void)must(
            Statement(desk.database(), u"UPDATE organisation SET name_key = :key WHERE name LIKE '%Amis%'"_s)
                .bind(u":key"_s, u"association « les amis »"_s) // as it was once
                .run());
        const auto known = must(TerritoryStore(desk.database()).organisationKeys());
        QVERIFY(known.contains(u"association les amis"_s));
        Act act(desk.workspace->journal(), ActKind::Import);
        QCOMPARE(must(TerritoryStore(desk.database()).findOrAdd(act, u"Association Les Amis"_s)),
            known.value(u"association les amis"_s));
        QCOMPARE(names(desk).size(), 1);
    }
};

IREV_TEST(OrganisationKeyTest)
#include "organisationkeytest.moc"
