// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importassistant.h"

#include "app/exchange/formfield.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/statement.h"
#include "tests/app/packages.h"
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "tests/ui/mnemonics.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/domainwords.h"
#include "ui/words/importwords.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

const QByteArray header = "SID;Nom;Prénom;Structure;Adresse mail;Session choisie\n";

QString sample(const QString &name)
{
    return testData(u"webform/"_s + name);
}

/// The assistant over the published programme, driven as a person would.
struct Desk {
    explicit Desk(const QString &engine = u"sqlite"_s)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt(QDate(2022, 1, 20))))
    {
        seams.askExport = [](QWidget *, const ImportSeams::Chosen &) { };
        seams.askRejects = [this](QWidget *, const QString &proposed, const ImportSeams::Chosen &chosen) {
            proposedRejects = proposed;
            chosen(rejects);
        };
        start();
    }

    void start()
    {
        assistant = std::make_unique<ImportAssistant>(*workspace, seams);
        assistant->open();
    }
    /// Preview and report show rows in the same way: the one on screen is meant.
    template <class Widget> Widget *find(const QString &name)
    {
        const auto all = assistant->findChildren<Widget *>(name);
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        return shown != all.end() ? *shown : all.value(0);
    }
    QPushButton *button(const QString &name) { return find<QPushButton>(name); }
    void next() { button(u"nextButton"_s)->click(); }
    bool canGoOn() { return button(u"nextButton"_s)->isEnabled(); }
    QString step() { return find<QLabel>(u"stepLabel"_s)->text().first(1); }
    QString note(const QString &name) { return find<QLabel>(name)->text(); }
    QAbstractItemModel *rows() { return find<QTableView>(u"outcomeView"_s)->model(); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    /// From the file to what will be done.
    void preview(const QString &path)
    {
        assistant->take(path);
        QTRY_VERIFY(canGoOn());
        next();
        next();
    }
    QList<Registration> registrations()
    {
        return must(RegistrationStore(workspace->database()).registrations());
    }

    QTemporaryDir folder;
    QString rejects = folder.filePath(u"refusées.csv"_s);
    QString proposedRejects;
    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    ImportSeams seams;
    std::unique_ptr<ImportAssistant> assistant;
};

} // namespace

class ImportAssistantTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void anExportIsImportedInFourStepsAndTakenBackInOne_data() { TestDatabase::engines(); }
    void anExportIsImportedInFourStepsAndTakenBackInOne()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QCOMPARE(desk.step(), u"1"_s);
        QVERIFY(!desk.canGoOn());
        QCOMPARE(troubledMnemonics(*desk.assistant).join(u", "_s), QString());
        desk.assistant->take(sample(u"d7_delimited_semicolon.csv"_s));
        QTRY_VERIFY(desk.canGoOn());
        QTest::keyClick(desk.assistant.get(), Qt::Key_Return); // "Suivant" is the answer to Enter
        QCOMPARE(desk.step(), u"2"_s);
        QCOMPARE(troubledMnemonics(*desk.assistant).join(u", "_s), QString());
        QVERIFY(desk.note(u"formTitleLabel"_s).contains(u"Evaluation des contrats de ville"_s));
        auto *columns = desk.find<QTableWidget>(u"columnsTable"_s);
        QCOMPARE(columns->rowCount(), 23);
        QVERIFY(columns->item(10, 1)->text().startsWith(u"de La Fontaine · D'HONDT"_s));
        QCOMPARE(desk.find<QComboBox>(u"meaning10Combo"_s)->currentText(), u"Nom de famille"_s);
        desk.next();
        QCOMPARE(desk.step(), u"3"_s);
        QCOMPARE(troubledMnemonics(*desk.assistant).join(u", "_s), QString());
        QCOMPARE(desk.rows()->rowCount(), 6);
        QCOMPARE(desk.rows()->index(0, 1).data().toString(), u"de LA FONTAINE Anne-Sophie"_s);
        QCOMPARE(desk.rows()->index(0, 4).data().toString(), u"Nouvelle, confirmée"_s);
        QVERIFY(desk.registrations().isEmpty());
        desk.button(u"kind5Button"_s)->click();
        QCOMPARE(desk.rows()->rowCount(), 1); // the same person, twice
        QVERIFY(desk.rows()->index(0, 5).data().toString().contains(u"déjà inscrit"_s));
        QCOMPARE(desk.button(u"nextButton"_s)->text(), u"&Importer"_s);
        desk.next();
        QCOMPARE(desk.step(), u"4"_s);
        QCOMPARE(troubledMnemonics(*desk.assistant).join(u", "_s), QString());
        QCOMPARE(desk.registrations().size(), 5);
        QVERIFY(
            desk.find<MessageBar>(u"reportBar"_s)->sentence().startsWith(u"5\u00a0inscriptions ajoutées"_s));
        QVERIFY(!desk.button(u"saveRejectsButton"_s)->isVisible());
        QVERIFY(desk.button(u"closeButton"_s)->isDefault());
        QTest::keyClick(desk.assistant.get(), Qt::Key_Escape);
        QVERIFY(!desk.assistant->isVisible());
        must(desk.workspace->history().undo());
        QVERIFY(desk.registrations().isEmpty());
        QVERIFY(desk.workspace->history().done().isEmpty());
    }

    void theSameFileOnceMoreChangesNothing()
    {
        Desk desk;
        desk.preview(sample(u"d8_delimited_comma.csv"_s));
        desk.next();
        desk.start();
        desk.preview(sample(u"d8_delimited_comma.csv"_s));
        for (int row = 0; row < 6; ++row) {
            QCOMPARE(desk.rows()->index(row, 4).data().toString(), u"Inchangée"_s);
        }
        QVERIFY(desk.note(u"previewLabel"_s).contains(u"aucune ligne n’apporte de nouveau"_s));
        desk.next();
        QCOMPARE(desk.registrations().size(), 5);
        QCOMPARE(desk.find<MessageBar>(u"reportBar"_s)->tone(), MessageBar::Tone::Advice);
    }

    void anUpdateSaysWhatItChanges()
    {
        Desk desk;
        const QByteArray row = "1;Éloy;Maëlle;CAF;m@caf.example;Session 1\n";
        desk.preview(desk.write(u"a.csv"_s, header + row));
        desk.next();
        desk.start();
        desk.preview(desk.write(u"b.csv"_s, header + "1;Éloy;Maëlle;Ville;m@ville.example;Session 1\n"));
        QCOMPARE(desk.rows()->index(0, 4).data().toString(), u"Mise à jour"_s);
        QCOMPARE(desk.rows()->index(0, 5).data().toString(), u"Change\u00a0: structure, courriel"_s);
    }

    void manyRowsAreCountedAsFrenchWritesThem()
    {
        Desk desk;
        QByteArray file = header;
        for (int i = 1; i <= 1200; ++i) {
            const QByteArray number = QByteArray::number(i);
            file += number + ";Nom" + number + ";Maëlle;CAF;m" + number + "@caf.example;Session 1\n";
        }
        desk.preview(desk.write(u"a.csv"_s, file));
        QCOMPARE(desk.button(u"kind1Button"_s)->text(), u"&Nouvelles 1\u202f200"_s);
    }

    void datesOfAWorkbookAreShownAsDates()
    {
        Desk desk;
        desk.assistant->take(sample(u"d7_excel.xlsx"_s));
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        auto *columns = desk.find<QTableWidget>(u"columnsTable"_s);
        for (const int column : { 2, 3, 4 }) { // when it was sent, completed and changed
            const QString examples = columns->item(column, 1)->text();
            QVERIFY2(examples.startsWith(u"12/10/2021 09:05"_s), qPrintable(examples));
        }
        QVERIFY(columns->item(1, 1)->text().startsWith(u"4101"_s)); // a number stays one
        // A column becomes dates as it is taken for them.
        desk.start();
        desk.assistant->take(desk.write(u"a.csv"_s, "Nom;Quand\nÉloy;44481.3784722222\n"));
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        columns = desk.find<QTableWidget>(u"columnsTable"_s);
        QCOMPARE(columns->item(1, 1)->text(), u"44481.3784722222"_s);
        auto *combo = desk.find<QComboBox>(u"meaning1Combo"_s);
        combo->setCurrentIndex(combo->findData(int(FormField::SubmittedAt)));
        QCOMPARE(columns->item(1, 1)->text(), u"12/10/2021 09:05"_s);
    }

    void aRegistrationCancelledBeforeIsNoLikeness()
    {
        Desk desk;
        const QByteArray row = "1;Éloy;Maëlle;CAF;m@caf.example;Session 1\n";
        desk.preview(desk.write(u"a.csv"_s, header + row));
        QVERIFY(!desk.button(u"kind7Button"_s)->isVisible());
        desk.next();
        const RegistrationId id = desk.registrations().first().id;
        (void)must(
            desk.workspace->enrolment().changeStatus({ id }, RegistrationStatus::Cancelled, u"mutation"_s));
        desk.start();
        desk.preview(
            desk.write(u"b.csv"_s, header + row + "2;Eloy;Maelle;Ville;e@ville.example;Session 1\n"));
        QCOMPARE(desk.button(u"kind5Button"_s)->text(), u"Re&ssemblances 1"_s);
        desk.button(u"kind5Button"_s)->click();
        QCOMPARE(desk.rows()->rowCount(), 1);
        QCOMPARE(desk.rows()->index(0, 0).data().toInt(), 3);
        QCOMPARE(desk.button(u"kind7Button"_s)->text(), u"Annu&lées ou refusées avant 1"_s);
        QCOMPARE(troubledMnemonics(*desk.assistant).join(u", "_s), QString());
        desk.button(u"kind7Button"_s)->click();
        QCOMPARE(desk.rows()->rowCount(), 1);
        QCOMPARE(desk.rows()->index(0, 0).data().toInt(), 2);
        QVERIFY(desk.rows()->index(0, 5).data().toString().contains(u"elle le reste"_s));
    }

    void aCorrectedColumnIsRememberedForTheForm()
    {
        Desk desk;
        const QString path = desk.write(u"a.csv"_s,
            "SID;Nom;Prénom;Surnom;Adresse mail;Session choisie\n1;x;Maëlle;Éloy;m@ville.example;Session "
            "1\n");
        desk.assistant->take(path);
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        auto *second = desk.find<QComboBox>(u"meaning3Combo"_s);
        second->setCurrentIndex(second->findText(u"Nom de famille"_s));
        QVERIFY(!desk.canGoOn()); // twice the family name
        QVERIFY(desk.note(u"columnsNote"_s).contains(u"n’en gardez qu’une"_s));
        auto *first = desk.find<QComboBox>(u"meaning1Combo"_s);
        first->setCurrentIndex(0);
        QVERIFY(desk.canGoOn());
        // What was corrected is still there after a look back.
        desk.button(u"backButton"_s)->click();
        desk.next();
        QCOMPARE(second->currentText(), u"Nom de famille"_s);
        desk.next();
        QCOMPARE(desk.rows()->index(0, 1).data().toString(), u"ÉLOY Maëlle"_s);
        desk.next();
        QCOMPARE(desk.registrations().first().person.familyName, u"Éloy"_s);

        desk.start();
        desk.assistant->take(path);
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        QCOMPARE(desk.find<QComboBox>(u"meaning3Combo"_s)->currentText(), u"Nom de famille"_s);
        QCOMPARE(desk.find<QComboBox>(u"meaning1Combo"_s)->currentIndex(), 0);
    }

    void whatTheStatusOfARowIsReadAsIsSaid()
    {
        Desk desk;
        desk.assistant->take(desk.write(u"a.csv"_s,
            "Nom;Prénom;Courriel;Session;Statut\nNoël;Jean;j@x.example;1;en attente\n"
            "Éloy;Maëlle;m@x.example;1;technicienne\nHugo;Inès;i@x.example;1;En attente\n"));
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        const QString told = desk.note(u"columnsNote"_s);
        QVERIFY2(told.contains(u"lit ainsi\u00a0: «\u00a0technicienne\u00a0» → non compris, ligne refusée"_s),
            qPrintable(told)); // first, for it is to be looked at
        QVERIFY2(told.contains(u"«\u00a0en attente\u00a0» → liste d’attente"_s), qPrintable(told));
        QVERIFY2(!told.contains(u"«\u00a0En attente\u00a0»"_s), qPrintable(told));
        auto *combo = desk.find<QComboBox>(u"meaning4Combo"_s);
        combo->setCurrentIndex(0); // not taken
        QVERIFY(!desk.note(u"columnsNote"_s).contains(u"technicienne"_s));
        combo->setCurrentIndex(combo->findText(u"Statut de l’inscription"_s));
        desk.next();
        QCOMPARE(desk.rows()->index(0, 4).data().toString(), u"Nouvelle, en liste d’attente"_s);
        QVERIFY(desk.rows()->index(0, 5).data().toString().startsWith(u"En attente dans le fichier"_s));
        QVERIFY(desk.rows()->index(1, 5).data().toString().startsWith(u"Le statut «\u00a0technicienne"_s));
    }

    void ofManyStatusesItIsSaidHowManyAreNotShown()
    {
        Desk desk;
        QByteArray bytes = "Nom;Prénom;Statut\n";
        for (int i = 1; i <= 11; ++i) {
            bytes += QByteArray("Éloy#;Maëlle;métier #\n").replace("#", QByteArray::number(i));
        }
        desk.assistant->take(desk.write(u"a.csv"_s, bytes));
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        const QString told = desk.note(u"columnsNote"_s);
        QVERIFY2(told.contains(u"«\u00a0métier 8\u00a0» → fonction de la personne"_s), qPrintable(told));
        QVERIFY2(told.contains(u"et 3\u00a0autres valeurs"_s), qPrintable(told));
    }

    void aColumnThatIsLeftForAnotherIsTold()
    {
        Desk desk;
        desk.assistant->take(desk.write(
            u"a.csv"_s, "Nom;Prénom;Courriel;E-mail;Session\nÉloy;Maëlle;m@x.example;n@x.example;1\n"));
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        const QString told = desk.note(u"columnsNote"_s);
        QVERIFY2(told.contains(u"«\u00a0E-mail\u00a0» n’est pas reprise"_s), qPrintable(told));
        QVERIFY(desk.canGoOn());
        desk.find<QComboBox>(u"meaning2Combo"_s)->setCurrentIndex(0);
        auto *second = desk.find<QComboBox>(u"meaning3Combo"_s);
        second->setCurrentIndex(second->findText(u"Courriel"_s));
        QVERIFY2(desk.note(u"columnsNote"_s).contains(u"«\u00a0Courriel\u00a0» n’est pas reprise"_s),
            qPrintable(desk.note(u"columnsNote"_s)));
    }

    void whatIsNotReadOfTheFileIsTold()
    {
        Desk desk;
        const QByteArray cell
            = "<table:table-cell office:value-type=\"string\"><text:p>%</text:p></table:table-cell>";
        const auto row = [&](const QByteArrayList &cells) {
            QByteArray written = "<table:table-row>";
            for (const QByteArray &each : cells) {
                written += QByteArray(cell).replace('%', each);
            }
            return written + "</table:table-row>";
        };
        desk.assistant->take(desk.write(u"a.ods"_s,
            packages::ods(row({ "Nom", "Prénom", "Repas" }) + row({ "Éloy", "Maëlle", "végétarien" })
                + "</table:table><table:table table:name=\"Groupe B\">" + row({ "Nom" }) + row({ "Noël" }))));
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        const QString told = desk.note(u"columnsNote"_s);
        QVERIFY2(told.contains(u"La colonne «\u00a0Repas\u00a0» n’est pas reprise"_s), qPrintable(told));
        QVERIFY2(told.contains(u"La feuille «\u00a0Groupe B\u00a0» ne l’est pas"_s), qPrintable(told));
        auto *combo = desk.find<QComboBox>(u"meaning2Combo"_s);
        combo->setCurrentIndex(combo->findText(u"Attentes"_s));
        QVERIFY(!desk.note(u"columnsNote"_s).contains(u"Repas"_s));
    }

    void numbersThereIsNoRoomForAreShown()
    {
        Desk desk;
        desk.preview(desk.write(u"a.csv"_s,
            "Nom;Prénom;Téléphone;Portable;Ligne directe;Session\n"
            "Éloy;Maëlle;0353010001;0639980001;0353010002;1\nNoël;Jean;0353010003;;;1\n"));
        QCOMPARE(desk.rows()->index(0, 5).data().toString(), words::phonesLeft(u"03 53 01 00 02"_s));
        QCOMPARE(desk.rows()->index(1, 5).data().toString(), QString());
    }

    void anAnswerThatNamesAnotherPublicIsTold()
    {
        Desk desk;
        desk.preview(desk.write(u"a.csv"_s,
            "Nom;Prénom;Courriel;Session;Vous êtes\nÉloy;Maëlle;m@x.example;1;Élu.e\n"
            "Noël;Jean;j@x.example;1;Délégué du préfet\n"));
        constexpr int why = 5;
        QCOMPARE(desk.rows()->index(0, why).data().toString(),
            words::otherPublic({ u"Élu.e"_s, Audience::Professional }));
        QCOMPARE(desk.rows()->index(1, why).data().toString(), QString());
    }

    void thePublicOfEachRowIsShownWhereTheFileSaysIt()
    {
        Desk desk;
        desk.preview(desk.write(u"a.csv"_s, header + "1;Éloy;Maëlle;CAF;m@caf.example;Session 1\n"));
        constexpr int place = 6;
        QVERIFY(desk.find<QTableView>(u"outcomeView"_s)->isColumnHidden(place));
        desk.start();
        desk.preview(desk.write(u"b.csv"_s,
            "Nom;Prénom;Courriel;Session;Parcours\nÉloy;Maëlle;m@x.example;1;Parcours des élus\n"
            "Noël;Jean;j@x.example;1;\nHugo;Inès;i@x.example;1;Élus / Professionnels\n"));
        QVERIFY(!desk.find<QTableView>(u"outcomeView"_s)->isColumnHidden(place));
        QCOMPARE(desk.rows()->index(0, place).data().toString(), words::audience(Audience::Elected));
        QCOMPARE(desk.rows()->index(1, place).data().toString(), words::audience(Audience::Professional));
        QCOMPARE(desk.rows()->index(2, place).data().toString(), u"Élus / Professionnels"_s);
    }

    void aFormNobodyRecognisesIsExplainedOnce()
    {
        Desk desk;
        const QString path = desk.write(
            u"a.csv"_s, "Alpha;Bêta;Gamma;Session choisie\nÉloy;Maëlle;m@ville.example;Session 1\n");
        desk.assistant->take(path);
        QTRY_VERIFY(desk.canGoOn());
        desk.next();
        QCOMPARE(desk.step(), u"2"_s);
        QVERIFY(!desk.canGoOn());
        QVERIFY(desk.note(u"columnsNote"_s).contains(u"Aucune colonne n’est prise pour le nom de famille"_s));
        const QStringList meanings { u"Nom de famille"_s, u"Prénom"_s, u"Courriel"_s };
        for (int i = 0; i < meanings.size(); ++i) {
            auto *combo = desk.find<QComboBox>(u"meaning%1Combo"_s.arg(i));
            combo->setCurrentIndex(combo->findText(meanings.at(i)));
        }
        desk.next();
        desk.next();
        QCOMPARE(desk.registrations().first().person.email, u"m@ville.example"_s);
        desk.start();
        desk.preview(path);
        QCOMPARE(desk.step(), u"3"_s);
        QCOMPARE(desk.rows()->index(0, 4).data().toString(), u"Inchangée"_s);
    }

    void stoppedInTheMiddleNothingStaysAndOneMayGoOn_data() { TestDatabase::engines(); }
    void stoppedInTheMiddleNothingStaysAndOneMayGoOn()
    {
        QFETCH(QString, engine);
        Desk desk(engine);
        QByteArray bytes = header;
        for (int i = 1; i <= 700; ++i) {
            bytes += QByteArray("#;Personne#;Maëlle;Ville;p#@ville.example;Session 1\n")
                         .replace("#", QByteArray::number(i));
        }
        desk.preview(desk.write(u"long.csv"_s, bytes));
        QCOMPARE(desk.step(), u"3"_s);
        auto *bar = desk.find<QProgressBar>(u"importProgress"_s);
        const auto stop = connect(bar, &QProgressBar::valueChanged, desk.assistant.get(), [&](int value) {
            if (value == 500) {
                QTest::keyClick(desk.assistant.get(), Qt::Key_Escape);
            }
        });
        desk.next();
        disconnect(stop);
        QCOMPARE(desk.step(), u"3"_s);
        QVERIFY(desk.assistant->isVisible());
        QVERIFY(desk.find<MessageBar>(u"importBar"_s)->sentence().startsWith(u"Interrompu"_s));
        QVERIFY(desk.registrations().isEmpty());
        QVERIFY(desk.workspace->history().done().isEmpty());
        desk.next();
        QCOMPARE(desk.registrations().size(), 700);
    }

    void nothingElseReadsTheDatabaseWhileRowsAreWritten()
    {
        Desk desk;
        QByteArray bytes = header;
        for (int i = 1; i <= 600; ++i) {
            bytes += QByteArray("#;Personne#;Maëlle;Ville;p#@ville.example;Session 1\n")
                         .replace("#", QByteArray::number(i));
        }
        desk.preview(desk.write(u"long.csv"_s, bytes));
        QWidget other;
        other.show();
        QWidget tip(nullptr, Qt::ToolTip);
        tip.show();
        bool isWorking = false;
        bool isClosed = true;
        int disturbances = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &other, [&] { disturbances += isWorking ? 1 : 0; });
        timer.start(0);
        connect(desk.find<QProgressBar>(u"importProgress"_s), &QProgressBar::valueChanged, &other,
            [&](int value) {
                isWorking = true;
                if (value == 250) {
                    other.close(); // refused
                    tip.close();
                }
                if (value == 500 && isClosed) {
                    desk.assistant->close();
                }
            });
        desk.next();
        isWorking = false;
        QCOMPARE(disturbances, 0);
        QVERIFY(other.isVisible());
        QVERIFY(!tip.isVisible());
        QVERIFY(desk.registrations().isEmpty()); // closing the assistant stopped it
        isClosed = false;
        tip.show();
        desk.next();
        QVERIFY(!tip.isVisible());
        QCOMPARE(desk.registrations().size(), 600); // closing anything else does not
    }

    void aRefusedFileKeepsWhatWasChosenAndSaysWhyBesideIt()
    {
        Desk desk;
        auto *session = desk.find<QComboBox>(u"importSessionCombo"_s);
        auto *audience = desk.find<QComboBox>(u"importAudienceCombo"_s);
        session->setCurrentIndex(2);
        audience->setCurrentIndex(1);
        desk.assistant->take(desk.write(u"vide.csv"_s, {}));
        QTRY_VERIFY(desk.note(u"fileNote"_s).contains(u"Le fichier est vide"_s));
        QVERIFY(!desk.canGoOn());
        QCOMPARE(desk.note(u"fileNameLabel"_s), u"vide.csv"_s);
        desk.assistant->take(desk.folder.filePath(u"absent.csv"_s));
        QTRY_VERIFY(desk.note(u"fileNote"_s).contains(u"n’existe pas"_s));
        QVERIFY(!desk.note(u"fileNote"_s).contains(u"base"_s));
        desk.assistant->take(sample(u"d7_excel.xlsx"_s));
        QTRY_VERIFY(desk.canGoOn());
        QCOMPARE(session->currentIndex(), 2);
        QCOMPARE(audience->currentIndex(), 1);
    }

    void anAssistantClosedWhileItReadsLeavesNothingBehind()
    {
        Desk desk;
        QByteArray bytes = header;
        for (int i = 1; i <= 20'000; ++i) {
            bytes += "1;Éloy;Maëlle;Ville;m@ville.example;Session 1\n";
        }
        desk.assistant->take(desk.write(u"long.csv"_s, bytes));
        desk.assistant->reject();
        QVERIFY(!desk.assistant->isVisible());
        desk.assistant.reset();
        QVERIFY(desk.registrations().isEmpty());
    }

    void refusedRowsAreWrittenToBeCorrectedAndImportedAgain()
    {
        Desk desk;
        const QString path = desk.write(u"a.csv"_s,
            header
                + "1;Éloy;Maëlle;Ville;m@ville.example;Session 1\n2;Dupont;Luc;Ville;l@ville.example;Session "
                  "9\n");
        desk.preview(path);
        QCOMPARE(desk.rows()->index(1, 4).data().toString(), u"Refusée"_s);
        QVERIFY(desk.rows()->index(1, 5).data().toString().contains(u"Session 9"_s));
        QTest::keyClick(desk.find<QTableView>(u"outcomeView"_s), Qt::Key_Down);
        QVERIFY(desk.note(u"whyNote"_s).startsWith(u"Ligne 3\u00a0: La session «"_s));
        desk.next();
        QCOMPARE(desk.registrations().size(), 1);
        QCOMPARE(desk.rows()->rowCount(), 1); // the refused one alone
        // Never over the file it comes from.
        const QString wanted = desk.rejects;
        desk.rejects = path;
        desk.button(u"saveRejectsButton"_s)->click();
        QCOMPARE(desk.find<MessageBar>(u"rejectsBar"_s)->tone(), MessageBar::Tone::Trouble);
        desk.rejects = wanted;
        desk.button(u"saveRejectsButton"_s)->click();
        QVERIFY(desk.proposedRejects.endsWith(u"a – lignes refusées.csv"_s));
        QFile file(desk.rejects);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains("Dupont") && !written.contains("Éloy"));
        desk.start();
        desk.preview(
            desk.write(u"corrigé.csv"_s, QByteArray(written).replace("\"Session 9\"", "\"Session 2\"")));
        desk.next();
        QCOMPARE(desk.registrations().size(), 2);
    }

    void aQuoteLeftOpenRefusesItsRowAlone()
    {
        Desk desk;
        desk.preview(desk.write(u"a.csv"_s,
            header
                + "1;Éloy;Maëlle;\"Ville;m@ville.example;Session 1\n2;Dupont;Luc;CAF;l@caf.example;Session "
                  "1\n"));
        QCOMPARE(desk.rows()->index(0, 4).data().toString(), u"Refusée"_s);
        QVERIFY(desk.rows()->index(0, 5).data().toString().contains(u"guillemet ouvert à la ligne 2"_s));
        desk.next();
        QCOMPARE(desk.registrations().size(), 1);
        QCOMPARE(desk.registrations().first().person.familyName, u"Dupont"_s);
    }

    void theMenuOpensItOnlyOverACycle()
    {
        TestDatabase empty(u"sqlite"_s);
        empty.create(Content::Empty).reset();
        TestDatabase full(u"sqlite"_s);
        full.create(Content::Programme).reset();
        WindowSeams seams;
        seams.clock = clockAt(QDate(2022, 1, 20));
        MainWindow window(seams);
        window.show();
        auto *action = window.findChild<QAction *>(u"importAction"_s);
        QVERIFY(!action->isEnabled());
        window.opener().open(empty.address());
        QVERIFY(!action->isEnabled());
        window.opener().open(full.address());
        QVERIFY(action->isEnabled());
        QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+I"_s));
        action->trigger();
        auto *assistant = window.findChild<ImportAssistant *>();
        QVERIFY(assistant && assistant->isVisible());
        QTest::keyClick(assistant, Qt::Key_Escape); // nothing was done: nothing is asked
        QVERIFY(!assistant->isVisible());
    }

    void aFileDroppedOnTheWindowStartsTheAssistant()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window;
        window.show();
        window.opener().open(test.address());
        QMimeData dropped;
        dropped.setUrls({ QUrl::fromLocalFile(sample(u"d7_excel.xlsx"_s)) });
        QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({ 10, 10 }, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        auto *assistant = window.findChild<ImportAssistant *>();
        QVERIFY(assistant);
        QTRY_VERIFY(assistant->findChild<QPushButton *>(u"nextButton"_s)->isEnabled());
        QCOMPARE(assistant->findChild<QLabel *>(u"fileNameLabel"_s)->text(), u"d7_excel.xlsx"_s);
    }
};

IREV_TEST(ImportAssistantTest)

#include "importassistanttest.moc"
