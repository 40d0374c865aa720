// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/pages.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

class MainWindowTest final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir folder_;
    QString chosen_; ///< what the file dialogs answer

    WindowSeams seams()
    {
        WindowSeams made;
        made.clock = clockAt({ 2022, 1, 20 });
        made.files.dataFolder = folder_.filePath(u"données"_s);
        made.files.askNewFile = [this](QWidget *, const QString &, const QString &, FileSeams::Existing,
                                    const FileSeams::Chosen &chosen) { chosen(chosen_); };
        made.files.askExistingFile = [this](QWidget *, const FileSeams::Chosen &chosen) { chosen(chosen_); };
        return made;
    }

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void withoutADatabaseTheWelcomePageOffersFiveWays()
    {
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        for (const QString &name : { u"createProgrammeEntry"_s, u"createDemonstrationEntry"_s,
                 u"createEmptyEntry"_s, u"openEntry"_s, u"openSharedEntry"_s }) {
            const auto *entry = window.findChild<QAbstractButton *>(name);
            QVERIFY2(entry && entry->isVisible(), qPrintable(name));
        }
        QVERIFY(!window.findChild<QAction *>(u"printAction"_s)->isEnabled());
    }

    void aWelcomeEntryMakesTheDatabaseInTheUsersFolderAndTheNextStartFindsIt()
    {
        {
            MainWindow window(seams());
            window.show();
            window.opener().start({});
            QTest::mouseClick(window.findChild<QAbstractButton *>(u"createProgrammeEntry"_s), Qt::LeftButton);
            QVERIFY(window.workspace());
            QVERIFY(QFile::exists(folder_.filePath(u"données/irev-cycles.db"_s)));
            QCOMPARE(window.pages()->current(), Pages::Page::Home);
        }
        MainWindow again(seams());
        again.show();
        again.opener().start({});
        QVERIFY(again.workspace());
    }

    void everyPageOpensFromTheNavigationAndTheMenu()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.workspace());
        auto *navigation = window.findChild<QListWidget *>(u"navigation"_s);
        const auto kinds = Pages::kinds();
        QCOMPARE(navigation->count(), int(kinds.size()));
        for (int i = 0; i < kinds.size(); ++i) {
            navigation->setCurrentRow(i);
            QCOMPARE(window.pages()->current(), kinds.at(i).page);
        }
        for (int i = 0; i < kinds.size(); ++i) {
            window.findChild<QAction *>(u"page%1Action"_s.arg(i + 1))->trigger();
            QCOMPARE(window.pages()->current(), kinds.at(i).page);
            QCOMPARE(navigation->currentRow(), i);
        }
    }

    void aFileThatIsNoDatabaseIsRefusedInFrenchAndTheWindowStays()
    {
        TestDatabase test(u"sqlite"_s);
        QFile file(test.address().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("NOM;Prénom\n");
        file.close();
        MainWindow window(seams());
        window.show();
        chosen_ = test.address().path;
        window.findChild<QAction *>(u"openAction"_s)->trigger();
        QVERIFY(!window.workspace());
        auto *box = window.findChild<QMessageBox *>(u"problemBox"_s);
        QVERIFY(box);
        QVERIFY(!box->text().contains(u"header"_s));
        box->close();
        QVERIFY(window.isVisible());
    }

    void aRefusalKeepsTheDatabaseThatIsOpen()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        TestDatabase missing(u"sqlite"_s);
        window.opener().open(missing.address());
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), test.address());
        window.findChild<QMessageBox *>(u"problemBox"_s)->close();
    }

    void theStatusBarSaysWhichDatabaseAndThatItIsSaved()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.findChild<QLabel *>(u"databaseLabel"_s)->toolTip().contains(u"base d’essai.db"_s));
        QCOMPARE(window.findChild<QLabel *>(u"stateLabel"_s)->text(), u"Enregistré"_s);
    }

    void aFileNobodyMayWriteOpensForReadingAndSaysSo()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        QVERIFY(QFile::setPermissions(test.address().path, QFile::ReadOwner | QFile::ReadGroup));
        // The administrator may write anywhere: somebody else, of the same group, opens it.
        const QString folder = QFileInfo(test.address().path).path();
        QVERIFY(QFile::setPermissions(folder,
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup));
        const uid_t mine = geteuid();
        const bool isAdministrator = mine == 0;
        constexpr uid_t nobody = 65534;
        QVERIFY(!isAdministrator || setresuid(nobody, nobody, mine) == 0);
        const auto restored
            = qScopeGuard([&] { QVERIFY(!isAdministrator || setresuid(mine, mine, mine) == 0); });
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        QVERIFY(window.workspace());
        QCOMPARE(window.findChild<QLabel *>(u"stateLabel"_s)->text(), u"Lecture seule"_s);
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        const auto refused = window.workspace()->enrolment().enrol(draft);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
    }

    void aCopyIsAWholeDatabase()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        TestDatabase copy(u"sqlite"_s);
        chosen_ = copy.address().path;
        MainWindow window(seams());
        window.show();
        window.opener().open(test.address());
        window.findChild<QAction *>(u"copyAction"_s)->trigger();
        QVERIFY(copy.open());
    }
};

IREV_TEST(MainWindowTest)

#include "mainwindowtest.moc"
