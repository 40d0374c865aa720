// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/lettertemplate.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Letters in the coordinator's own words.
class LetterTemplateTest final : public QObject
{
    Q_OBJECT

private:
    static QString filled(const QString &text, const LetterValues &values)
    {
        return lettertemplate::filled(LetterKind::Convocation, text, values);
    }

private Q_SLOTS:
    void fieldsBecomeValuesOnceWhicheverWayTheyAreTyped()
    {
        const LetterValues values { { u"prénom"_s, u"{nom}"_s }, { u"nom"_s, u"ÉLOY <b>"_s },
            { u"fonction du signataire"_s, u"directrice"_s } };
        QCOMPARE(
            filled(u"{Prenom} {NOM}, {fonction  du signataire}"_s, values), u"{nom} ÉLOY <b>, directrice"_s);
        QCOMPARE(filled(u"{{nom} reste"_s, values), u"{nom} reste"_s);
        QCOMPARE(filled(u"{{nom}} reste"_s, values), u"{nom} reste"_s);
    }

    /// As in the names beside them. What is kept, and edited, stays as it was typed.
    void apostrophesTypedInTheWordsArePrintedAsOurs()
    {
        const LetterValues values { { u"prénom"_s, u"Inès"_s }, { u"nom"_s, u"O'Neil"_s } };
        QCOMPARE(filled(u"L'accueil d'{prénom} s'ouvre aujourd'hui."_s, values),
            u"L’accueil d’Inès s’ouvre aujourd’hui."_s);
        // Quotations, minutes of arc, addresses are none; nor is a value's own business.
        QCOMPARE(filled(u"dire 'oui' à 5', {nom}"_s, values), u"dire 'oui' à 5', O'Neil"_s);
        QCOMPARE(filled(u"d'ici : c.o'neil@commune.example, https://irev.fr/l'acte"_s, values),
            u"d’ici : c.o'neil@commune.example, https://irev.fr/l'acte"_s);
    }

    void whatHasNothingToSayIsLeftOut()
    {
        const LetterValues values { { u"nom"_s, u"ÉLOY"_s }, { u"lieu"_s, u"Amiens"_s } };
        QCOMPARE(filled(u"{nom},\n\nLieu : {lieu}\nAdresse : {adresse}\n\nPour venir :\n{accès}\n\nMerci."_s,
                     values),
            u"ÉLOY,\n\nLieu : Amiens\n\nMerci."_s);
    }

    void behindALabelAValueDoesNotRepeatIt()
    {
        const LetterValues values { { u"lieu"_s, u"lieu à préciser"_s },
            { lettertemplate::afterColon(u"lieu"_s), u"à préciser"_s }, { u"date"_s, u"mardi"_s } };
        QCOMPARE(filled(u"Lieu : {lieu}"_s, values), u"Lieu : à préciser"_s);
        QCOMPARE(filled(u"Où\u00A0:{LIEU}"_s, values), u"Où\u00A0:à préciser"_s);
        QCOMPARE(
            filled(u"Rendez-vous : {date}, {lieu}."_s, values), u"Rendez-vous : mardi, lieu à préciser."_s);
        QCOMPARE(filled(u"{lieu}"_s, values), u"lieu à préciser"_s);
        // A value of one kind only is the same everywhere.
        QCOMPARE(filled(u"Date : {date}"_s, values), u"Date : mardi"_s);
    }

    void unknownFieldsAreToldWithTheOnesMeant()
    {
        const auto slips
            = lettertemplate::problems(LetterKind::Convocation, u"Le {dtae} à {lieu}, {inconnu} et {zzz}"_s);
        QCOMPARE(slips.size(), 3);
        QCOMPARE(slips.first().position, 3);
        QCOMPARE(slips.first().name, u"dtae"_s);
        QCOMPARE(slips.first().nearest, u"date"_s);
        QCOMPARE(slips.last().name, u"zzz"_s);
        QVERIFY(slips.last().nearest.isEmpty());
        const auto foreign = lettertemplate::problems(LetterKind::Convocation, u"{attestation}"_s);
        QCOMPARE(foreign.size(), 1); // a field of another letter
        const auto open = lettertemplate::problems(LetterKind::Convocation, u"Le {date\nà {lieu}"_s);
        QCOMPARE(open.size(), 1);
        QVERIFY(open.first().name.isEmpty());
        QVERIFY(lettertemplate::problems(LetterKind::Convocation, u"{{ }} {date}"_s).isEmpty());
    }

    void aLetterWithUnknownFieldsIsNotWritten()
    {
        const LetterTemplate wrong { LetterKind::Convocation, u"{jour}"_s,
            u"{lieux}, {date}, {jour}, {heure"_s };
        QCOMPARE(lettertemplate::wrongFields(wrong), QStringList({ u"{jour}"_s, u"{lieux}"_s, u"{heure"_s }));
        const LetterTemplate usual = lettertemplate::usual(LetterKind::TravelNote);
        QVERIFY(lettertemplate::writable({ usual }));
        const Done refused = lettertemplate::writable({ wrong, usual });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QCOMPARE(refused.error().subject, u"letterFields:convocation {jour}, {lieux}, {heure"_s);
    }

    void theUsualWordsUseKnownFieldsOnly_data()
    {
        QTest::addColumn<LetterKind>("kind");
        QTest::newRow("convocation") << LetterKind::Convocation;
        QTest::newRow("travel note") << LetterKind::TravelNote;
        QTest::newRow("confirmation") << LetterKind::Confirmation;
        QTest::newRow("attestation") << LetterKind::AttestationMail;
    }
    void theUsualWordsUseKnownFieldsOnly()
    {
        QFETCH(LetterKind, kind);
        const LetterTemplate usual = lettertemplate::usual(kind);
        QVERIFY(lettertemplate::problems(kind, usual.subject).isEmpty());
        QVERIFY(lettertemplate::problems(kind, usual.body).isEmpty());
        LetterValues values;
        for (const lettertemplate::Field &field : lettertemplate::fields(kind)) {
            QVERIFY(!field.meaning.isEmpty());
            values.insert(field.name, u"valeur"_s);
        }
        QVERIFY(!lettertemplate::filled(kind, usual.body, values).contains(u'{'));
    }

    void wordsAreKeptUnlessAFieldIsUnknown_data() { TestDatabase::engines(); }
    void wordsAreKeptUnlessAFieldIsUnknown()
    {
        QFETCH(QString, engine);
        TestDatabase stored(engine);
        const auto workspace = stored.create();
        Database &database = workspace->database();
        const LetterKind kind = LetterKind::Convocation;
        const LetterTemplate usual = lettertemplate::usual(kind);
        QCOMPARE(must(lettertemplate::read(database, kind)), usual);
        const LetterTemplate mine { kind, u"Venez le {date}"_s, u"{appel},\n\nL’été 'à' 100 %"_s };
        must(lettertemplate::write(database, workspace->journal(), mine, u"Convocation"_s));
        QCOMPARE(must(lettertemplate::read(database, kind)), mine);
        QCOMPARE(must(lettertemplate::read(database, LetterKind::TravelNote)),
            lettertemplate::usual(LetterKind::TravelNote));
        const Done refused = lettertemplate::write(
            database, workspace->journal(), { kind, u"Le {jour}"_s, u"x"_s }, u"Convocation"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"templateField"_s);
        QCOMPARE(refused.error().detail, u"jour"_s);
        QCOMPARE(must(lettertemplate::read(database, kind)), mine);
        must(lettertemplate::write(database, workspace->journal(), usual, u"Convocation"_s));
        QCOMPARE(must(lettertemplate::read(database, kind)), usual);
        // Taken back like anything: the words are there again, then the usual ones before them.
        must(workspace->history().undo());
        QCOMPARE(must(lettertemplate::read(database, kind)), mine);
        must(workspace->history().undo());
        QCOMPARE(must(lettertemplate::read(database, kind)), usual);
        must(workspace->history().redo());
        QCOMPARE(must(lettertemplate::read(database, kind)), mine);
    }
};

IREV_TEST(LetterTemplateTest)
#include "lettertemplatetest.moc"
