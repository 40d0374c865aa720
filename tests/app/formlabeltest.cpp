// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/formlabel.h"

#include "app/exchange/formrecognition.h"
#include "app/exchange/submissionrow.h"
#include "app/exchange/tablereader.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

Table tableOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return must(TableReader::read(buffer));
}

/// Of the columns of a table, one after the other.
QStringList fieldsOf(const QByteArray &bytes)
{
    QStringList fields;
    const RecognisedForm form = must(recognise(tableOf(bytes)));
    for (const FormColumn &column : form.columns) {
        fields << code(column.field);
    }
    return fields;
}

SubmissionRow firstRowOf(const QByteArray &bytes)
{
    const Table table = tableOf(bytes);
    const RecognisedForm form = must(recognise(table));
    return SubmissionReader(table, form, {}).read(form.firstRow);
}

} // namespace

class FormLabelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreReadAsPeopleAndProgramsWriteThem_data()
    {
        QTest::addColumn<QString>("field"); // empty for none
        const auto add = [](const char *label, const QString &field) { QTest::newRow(label) << field; };
        for (const char *label : { "Nom", "Votre nom de famille", "1. Nom", "Q2. Nom *", "field_nom",
                 "last_name", "participant__nom", "Vos coordonnées: Nom", "Identité : Nom", "nom__last",
                 "Name: Last", "Nom: Nom de famille", "Votre profil : Nom", "participant_nom",
                 "Nom du participant·e", "Nom de l’agent", "Coordonnées: Participant: Nom" }) {
            add(label, u"family_name"_s);
        }
        for (const char *label : { "Nom: Prénom", "nom__first", "Participant: Prénom", "field_prenom",
                 "first_name", "2) Votre prénom" }) {
            add(label, u"given_name"_s);
        }
        add("Nom: Civilité", u"civility"_s);
        add("Name: Title", u"civility"_s);
        add("Vos coordonnées: Adresse mail professionnelle", u"email"_s);
        add("Quelle est votre adresse mail ?", u"email"_s);
        add("Employeur: Structure", u"organisation"_s);
        add("Employeur: Nom", u"organisation"_s);
        add("Nom de l’employeur", u"organisation"_s);
        add("Structure : précisez", u"organisation"_s);
        add("Collectivité / structure", u"organisation"_s);
        add("Conseil citoyen : nom", u"council"_s);
        add("session_choisie", u"session"_s);
        add("session_choisie__session_1", u"session"_s);
        add("Vous êtes: Participant", u"roles"_s);
        add("webform_sid", u"number"_s);
        add("Submitted by: Title", u"ignore"_s);
        add("remote_addr", u"ignore"_s);
        add("Fonction (directeur, chef de projet…)", u"function"_s);
        for (const char *label :
            { "Nom du responsable", "Prénom de votre supérieur hiérarchique", "Courriel du responsable",
                "Responsable: Nom", "Votre N+1 : Courriel", "Nom du projet", "Contact d’urgence: Téléphone",
                "Adresse: Ville", "Structure: Ville", "Adresse: Adresse", "Disponibilités : matin" }) {
            add(label, {});
        }
    }
    void labelsAreReadAsPeopleAndProgramsWriteThem()
    {
        QFETCH(QString, field);
        const auto found = fieldOfLabel(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(found ? code(*found) : QString(), field);
    }

    void headingsOfAddressesAndNumbersAreRead_data()
    {
        QTest::addColumn<QString>("field"); // empty for none
        const auto add = [](const QString &heading, const QString &field) {
            QTest::addRow("%s", qUtf8Printable(heading)) << field;
        };
        for (const QString &what : { u"Mail"_s, u"Mél"_s, u"Courriel"_s, u"E-mail"_s, u"Email"_s,
                 u"Adresse mail"_s, u"Adresse e-mail"_s, u"Adresse électronique"_s,
                 u"Adresse de messagerie"_s, u"Votre mail"_s }) {
            for (const QString &kind :
                { u""_s, u" pro"_s, u" professionnel"_s, u" professionnelle"_s, u" (pro)"_s, u" perso"_s,
                    u" personnel"_s, u" de contact"_s, u" principal"_s, u" pro *"_s, u" 1"_s }) {
                add(what + kind, u"email"_s);
            }
        }
        for (const QString &what :
            { u"Tél."_s, u"Tel"_s, u"Téléphone"_s, u"Portable"_s, u"Mobile"_s, u"GSM"_s, u"Fixe"_s,
                u"N° de téléphone"_s, u"Numéro de portable"_s, u"N° GSM"_s, u"Num tél"_s }) {
            for (const QString &kind : { u""_s, u" pro"_s, u" professionnel"_s, u" fixe"_s, u" portable"_s,
                     u" mobile"_s, u" perso"_s, u" de contact"_s, u" direct"_s, u" (bureau)"_s, u" 2"_s }) {
                add(what + kind, u"phone"_s);
            }
        }
        for (const QString &each : { u"Contact mail"_s, u"mail_pro"_s, u"field_mail_pro"_s,
                 u"Mail / Courriel"_s, u"Vos coordonnées : Mail pro"_s, u"Mail du participant"_s }) {
            add(each, u"email"_s);
        }
        for (const QString &each : { u"Ligne directe"_s, u"Tél. / portable"_s, u"Tél. fixe ou portable"_s,
                 u"Contact téléphonique"_s, u"Téléphone portable professionnel"_s, u"Coordonnées: GSM"_s }) {
            add(each, u"phone"_s);
        }
        // Of somebody else, or of neither.
        for (const QString &each :
            { u"Mail du responsable"_s, u"GSM du directeur"_s, u"Tél. de l’assistante"_s, u"Mailing"_s,
                u"Portable ou tablette disponible ?"_s, u"Fixer un rappel"_s, u"Êtes-vous mobile ?"_s,
                u"Adresse professionnelle"_s, u"Responsable : Mail pro"_s, u"Commune"_s }) {
            add(each, {});
        }
    }
    void headingsOfAddressesAndNumbersAreRead()
    {
        QFETCH(QString, field);
        const auto found = fieldOfLabel(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(found ? code(*found) : QString(), field);
    }

    void aProfessionalAddressIsBelievedBeforeAPrivateOne()
    {
        const auto emailOf = [](const QByteArray &headings) {
            return firstRowOf("Nom,Prénom," + headings + "\nÉloy,Maëlle,un@x.example,deux@x.example\n")
                .person.email;
        };
        QCOMPARE(emailOf("Mail perso,Mail pro"), u"deux@x.example"_s);
        QCOMPARE(emailOf("Mail pro,Mail perso"), u"un@x.example"_s);
        QCOMPARE(emailOf("Mail personnel,Autre chose"), u"un@x.example"_s);
        // Under the name of a group too.
        QCOMPARE(
            fieldsOf(
                "Inscriptions;;;\n;;Coordonnées;\nNom;Prénom;Mail pro;GSM\nÉloy;Maëlle;m@x.example;06\n"),
            (QStringList { u"family_name"_s, u"given_name"_s, u"email"_s, u"phone"_s }));
    }

    void elementsOfACompositeQuestionMakeAPerson_data()
    {
        QTest::addColumn<QByteArray>("heading");
        const auto add = [](const char *heading) { QTest::newRow(heading) << QByteArray(heading); };
        add("Vos coordonnées: Civilité,Vos coordonnées: Nom,Vos coordonnées: Prénom,Vos coordonnées: "
            "Courriel");
        add("Nom: Civilité,Nom: Nom de famille,Nom: Prénom,Courriel");
        add("nom__title,nom__last,nom__first,courriel");
        add("participant__civilite,participant__nom,participant__prenom,participant__courriel");
        add("Name: Title,Name: Last,Name: First,Email");
    }
    void elementsOfACompositeQuestionMakeAPerson()
    {
        QFETCH(QByteArray, heading);
        const Person person = firstRowOf(heading + "\nMme,Éloy,Maëlle,m@x.example\n").person;
        QCOMPARE(person.civility, u"Madame"_s);
        QCOMPARE(person.familyName, u"Éloy"_s);
        QCOMPARE(person.givenName, u"Maëlle"_s);
        QCOMPARE(person.email, u"m@x.example"_s);
    }

    void theSurestOfTheColumnsThatSayTheSameIsBelieved()
    {
        QCOMPARE(fieldsOf("Nom du responsable;Nom;Prénom\nX;Éloy;Maëlle\n"),
            (QStringList { u"ignore"_s, u"family_name"_s, u"given_name"_s }));
        QCOMPARE(fieldsOf("Nom de naissance;Prénom;Nom\nX;Maëlle;Éloy\n"),
            (QStringList { u"ignore"_s, u"given_name"_s, u"family_name"_s }));
        // Surely the same: the first that holds something.
        QCOMPARE(fieldsOf("Nom;Prénom;Nom de famille\n;Maëlle;Éloy\n"),
            (QStringList { u"ignore"_s, u"given_name"_s, u"family_name"_s }));
        QCOMPARE(fieldsOf("Nom;Prénom;Nom de famille\nX;Maëlle;Éloy\n"),
            (QStringList { u"family_name"_s, u"given_name"_s, u"ignore"_s }));
        // One that likely says it is not taken for it because the sure one is empty.
        QCOMPARE(fieldsOf("Nom;Prénom;Nom de naissance\n;Maëlle;X\n"),
            (QStringList { u"family_name"_s, u"given_name"_s, u"ignore"_s }));
    }

    void ofHeadingsInTwoRowsTheLowerNamesTheColumns()
    {
        const QByteArray bytes = "Inscriptions reçues;;;;;;\n"
                                 "N°;Participant;;;Coordonnées;Structure;Session\n"
                                 ";Civ.;Nom;Prénom;Mail;;\n"
                                 "1;Mme;Éloy;Maëlle;m@x.example;CAF;2\n";
        QCOMPARE(fieldsOf(bytes),
            (QStringList { u"serial"_s, u"civility"_s, u"family_name"_s, u"given_name"_s, u"email"_s,
                u"organisation"_s, u"session"_s }));
        const SubmissionRow row = firstRowOf(bytes);
        QCOMPARE(row.person.familyName, u"Éloy"_s);
        QCOMPARE(row.person.organisationName, u"CAF"_s);
        QCOMPARE(row.session, u"2"_s);
    }

    void whatIsWrittenInsteadOfAnAnswerIsKept()
    {
        const QByteArray head = "Nom,Prénom,Vous êtes: Pilote,Vous êtes: Autre…,Session choisie: Session 1\n";
        const auto functionOf = [&](const QByteArray &answers) {
            return firstRowOf(head + "Éloy,Maëlle," + answers + ",X\n").person.function;
        };
        QCOMPARE(functionOf("X,"), u"Pilote"_s);
        QCOMPARE(functionOf(",élue de quartier"), u"élue de quartier"_s);
        QCOMPARE(functionOf("X,élue de quartier"), u"Pilote, élue de quartier"_s);
        QCOMPARE(functionOf("X,X"), u"Pilote"_s);
        QCOMPARE(firstRowOf(head + "Éloy,Maëlle,X,,X\n").session, u"Session 1"_s);
        QCOMPARE(
            firstRowOf("Nom,Prénom,Vous êtes\nÉloy,Maëlle,Autre: élue\n").person.function, u"Autre: élue"_s);
    }

    void aLinkThatWasCopiedIsAnAddress()
    {
        const auto emailOf = [](const QByteArray &cell) {
            return firstRowOf("Nom,Prénom,Courriel\nÉloy,Maëlle," + cell + "\n").person.email;
        };
        QCOMPARE(emailOf("mailto:m@x.example"), u"m@x.example"_s);
        QCOMPARE(emailOf("MAILTO: m@x.example?subject=Bonjour"), u"m@x.example"_s);
        QCOMPARE(emailOf("Maëlle Éloy <m@x.example>"), u"m@x.example"_s);
        QCOMPARE(emailOf("<m@x.example>"), u"m@x.example"_s);
        QCOMPARE(emailOf("m@x.example"), u"m@x.example"_s);
        QCOMPARE(emailOf("a@x.example <m@x.example>"), u"a@x.example <m@x.example>"_s); // which one?
    }

    void twoNumbersInOneCellAreBothKept()
    {
        const auto phoneOf = [](const QByteArray &cell) {
            return firstRowOf("Nom,Prénom,Tél\nÉloy,Maëlle,\"" + cell + "\"\n").person.phone;
        };
        QCOMPARE(phoneOf("0353010001 / 06.39.98.00.01"), u"03 53 01 00 01 / 06 39 98 00 01"_s);
        QCOMPARE(phoneOf("03 53 01 00 01 ou 06 39 98 00 01"), u"03 53 01 00 01 / 06 39 98 00 01"_s);
        QCOMPARE(phoneOf("03/53/01/00/01"), u"03 53 01 00 01"_s);
        QCOMPARE(phoneOf("0353010001"), u"03 53 01 00 01"_s);
        QCOMPARE(phoneOf(""), QString());
    }

    void numbersOfSeveralColumnsAreKept_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("left");
        const auto row = [](const QByteArray &cells, const QString &kept, const QString &left) {
            QTest::addRow("%s", cells.constData()) << cells << kept << left;
        };
        row("0353010001,0639980001,", u"03 53 01 00 01 / 06 39 98 00 01"_s, {});
        row(",0639980001,0353010001", u"06 39 98 00 01 / 03 53 01 00 01"_s, {});
        row("0353010001,0639980001,0353010002", u"03 53 01 00 01 / 06 39 98 00 01"_s, u"03 53 01 00 02"_s);
        row("0353010001 / 0639980001,0353010002,0353010003", u"03 53 01 00 01 / 06 39 98 00 01"_s,
            u"03 53 01 00 02 / 03 53 01 00 03"_s);
        row("0353010001,03 53 01 00 01,", u"03 53 01 00 01"_s, {});
        row("néant,0639980001,", u"06 39 98 00 01"_s, {});
        row("0353010001,poste 12,", u"03 53 01 00 01"_s, u"poste 12"_s);
        row("néant,,", u"néant"_s, {});
        row(",,", {}, {});
    }
    void numbersOfSeveralColumnsAreKept()
    {
        QFETCH(const QByteArray, cells);
        QFETCH(const QString, kept);
        QFETCH(const QString, left);
        const SubmissionRow row
            = firstRowOf("Nom,Prénom,Téléphone,Portable,Ligne directe\nÉloy,Maëlle," + cells + '\n');
        QCOMPARE(row.person.phone, kept);
        QCOMPARE(row.phonesLeft, left);
    }

    void aTerritoryIsKnownByTheKeyOfItsOption()
    {
        const Table table = tableOf("Nom,Prénom,Territoire\nÉloy,Maëlle,lens_lievin\n");
        const RecognisedForm form = must(recognise(table));
        const SubmissionRow row
            = SubmissionReader(table, form, { { u"lens lievin"_s, u"lens"_s } }).read(form.firstRow);
        QCOMPARE(row.person.territories, QStringList { u"lens"_s });
        QCOMPARE(row.unknownTerritories, QStringList());
    }
};

IREV_TEST(FormLabelTest)
#include "formlabeltest.moc"
