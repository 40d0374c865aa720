// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/databaseopener.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/recentdatabases.h"
#include "ui/mainwindow/serverdialog.h"
#include "ui/mainwindow/startdatabase.h"
#include "ui/words/errorwords.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Which database the program starts with, and how long a window waits for one.
class DatabaseOpenerTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;

    WindowSeams seams() const
    {
        WindowSeams made;
        made.clock = clockAt({ 2022, 1, 20 });
        made.files.dataFolder = folder_->filePath(u"données"_s);
        return made;
    }

    /// A database in a file of this name, known to nobody yet.
    DatabaseAddress make(const QString &name) const
    {
        const DatabaseAddress address = must(DatabaseAddress::parse(folder_->filePath(name)));
        QDir().mkpath(QFileInfo(address.path).path());
        (void)must(Workspace::create(address, Content::Empty));
        return address;
    }
    DatabaseAddress makeUsual() const { return make(u"données/irev-cycles.db"_s); }

    static DatabaseAddress server()
    {
        DatabaseAddress address;
        address.engine = DatabaseAddress::Engine::PostgreSql;
        address.host = u"base.example"_s;
        address.database = u"irev"_s;
        address.user = u"marie"_s;
        address.password = u"secret"_s;
        return address;
    }

    static QAction *startAction(const MainWindow &window)
    {
        return window.findChild<QAction *>(u"startAction"_s);
    }

    /// The path of what a start opens; empty for the welcome page.
    QString started() const
    {
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        return window.workspace() ? window.workspace()->database().address().path : QString();
    }

    static qint64 patienceOf(Workspace &workspace)
    {
        return *must(Statement(workspace.database(), u"PRAGMA busy_timeout"_s).first([](const Row &row) {
            return row.integer(0);
        }));
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        folder_ = std::make_unique<QTemporaryDir>();
    }

    void theUsualDatabaseOpensThoughAnotherWasUsedLast()
    {
        const DatabaseAddress usual = makeUsual();
        recentdatabases::add(usual);
        recentdatabases::add(make(u"autre.db"_s));
        QCOMPARE(started(), usual.path);
    }

    void withoutTheUsualDatabaseTheOneUsedLastOpens()
    {
        const DatabaseAddress last = make(u"dernière.db"_s);
        recentdatabases::add(make(u"avant.db"_s));
        recentdatabases::add(last);
        QCOMPARE(started(), last.path);
    }

    void theDatabaseChosenInTheMenuOpensUntilItIsChosenNoMore()
    {
        const DatabaseAddress usual = makeUsual();
        const DatabaseAddress other = make(u"autre.db"_s);
        {
            MainWindow window(seams());
            window.show();
            QVERIFY(!startAction(window)->isEnabled()); // nothing is open
            window.opener().open(other);
            QVERIFY(startAction(window)->isEnabled());
            QVERIFY(!startAction(window)->isChecked());
            startAction(window)->trigger();
            QVERIFY(startAction(window)->isChecked());
            QVERIFY2(window.statusBar()->currentMessage().contains(other.display()),
                qPrintable(window.statusBar()->currentMessage()));
            window.opener().open(usual); // used last
        }
        {
            MainWindow window(seams());
            window.show();
            window.opener().start({});
            QVERIFY(window.workspace());
            QCOMPARE(window.workspace()->database().address(), other);
            QVERIFY(startAction(window)->isChecked());
            startAction(window)->trigger();
            QVERIFY(!startAction(window)->isChecked());
        }
        QCOMPARE(started(), usual.path);
    }

    void theEntryIsTickedForTheChosenDatabaseAlone()
    {
        const DatabaseAddress one = make(u"une.db"_s);
        const DatabaseAddress other = make(u"autre.db"_s);
        MainWindow window(seams());
        window.show();
        window.opener().open(one);
        startAction(window)->trigger();
        window.opener().open(other);
        QVERIFY(!startAction(window)->isChecked());
        // The same file by another way.
        const QString link = folder_->filePath(u"raccourci.db"_s);
        QVERIFY(QFile::link(one.path, link));
        window.opener().open(must(DatabaseAddress::parse(link)));
        QVERIFY(startAction(window)->isChecked());
        // Another window chooses meanwhile.
        startdatabase::choose(other);
        const auto menus = window.findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (menu->actions().contains(startAction(window))) {
                Q_EMIT menu->aboutToShow();
            }
        }
        QVERIFY(!startAction(window)->isChecked());
    }

    void aChosenFileThatIsGoneIsSaidAndTheUsualOneOpens()
    {
        const DatabaseAddress usual = makeUsual();
        const DatabaseAddress gone = make(u"partie.db"_s);
        startdatabase::choose(gone);
        QVERIFY(QFile::remove(gone.path));
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        const auto *box = window.findChild<QMessageBox *>(u"problemBox"_s);
        QVERIFY(box);
        QVERIFY2(box->text().contains(gone.display()), qPrintable(box->text()));
        QVERIFY2(box->text().contains(startAction(window)->text().remove(u'&')), qPrintable(box->text()));
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), usual);
        QVERIFY(!startAction(window)->isChecked());
    }

    void aChosenFileThatIsGoneWithoutAUsualOneLeavesTheChoiceToTheWelcomePage()
    {
        const DatabaseAddress last = make(u"dernière.db"_s);
        const DatabaseAddress gone = make(u"partie.db"_s);
        recentdatabases::add(last);
        startdatabase::choose(gone);
        QVERIFY(QFile::rename(gone.path, gone.path + u".loin"_s));
        {
            MainWindow window(seams());
            window.show();
            window.opener().start({});
            QVERIFY(window.findChild<QMessageBox *>(u"problemBox"_s));
            QVERIFY(!window.workspace());
            const auto *known = window.findChild<QAbstractButton *>(u"knownEntry-1"_s);
            QVERIFY(known && known->isVisible());
            QCOMPARE(known->accessibleName(), u"dernière.db"_s);
        }
        QVERIFY(QFile::rename(gone.path + u".loin"_s, gone.path)); // the key is back in its place
        QCOMPARE(started(), gone.path);
    }

    void aChosenServerIsProposedThoughThereIsAUsualDatabase()
    {
        (void)makeUsual();
        startdatabase::choose(server());
        QVERIFY(!QSettings().value(u"database/atStart"_s).toString().contains(u"secret"_s));
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        QVERIFY(!window.workspace());
        const auto *dialog = window.findChild<ServerDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(u"hostEdit"_s)->text(), u"base.example"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"userEdit"_s)->text(), u"marie"_s);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"passwordEdit"_s)->text(), QString());
    }

    void theServerUsedLastIsProposedWhenThereIsNoUsualDatabase()
    {
        recentdatabases::add(server());
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        QVERIFY(!window.workspace());
        const auto *dialog = window.findChild<ServerDialog *>();
        QVERIFY(dialog && dialog->isVisible());
    }

    void anAddressOnTheCommandLineWinsOverTheChosenOne()
    {
        (void)makeUsual();
        startdatabase::choose(make(u"choisie.db"_s));
        const DatabaseAddress asked = make(u"demandée.db"_s);
        MainWindow window(seams());
        window.show();
        window.opener().start(asked.path);
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), asked);
    }

    void aWindowWaitsForALockForLessTimeThanACommand()
    {
        const auto shorter = qint64(DatabaseOpener::patience.count());
        const DatabaseAddress address = make(u"base.db"_s);
        MainWindow window(seams());
        window.show();
        window.opener().open(address);
        QCOMPARE(patienceOf(*window.workspace()), shorter);
        window.opener().createFirst(Content::Empty);
        QCOMPARE(
            window.workspace()->database().address().path, folder_->filePath(u"données/irev-cycles.db"_s));
        QCOMPARE(patienceOf(*window.workspace()), shorter);
        (void)must(window.workspace()->lookForOthersChanges()); // which does not wait at all, and is over
        QCOMPARE(patienceOf(*window.workspace()), shorter);
        QVERIFY(patienceOf(*must(Workspace::open(address))) > 2 * shorter);
    }

    void aFileHeldByAnotherProgramIsRefusedInAWindowThatStays()
    {
        const DatabaseAddress address = make(u"tenue.db"_s);
        const auto other = must(Database::open(address));
        (void)must(Statement(*other, u"BEGIN EXCLUSIVE"_s).run());
        MainWindow window(seams());
        window.show();
        window.opener().open(address);
        QVERIFY(!window.workspace());
        auto *box = window.findChild<QMessageBox *>(u"problemBox"_s);
        QVERIFY(box);
        QCOMPARE(box->text(),
            words::sentence({ .kind = Error::Kind::Busy, .subject = address.display(), .detail = {} }));
        // Neither a window nor a command says how long it waited: it is not the same for both.
        QVERIFY2(!box->text().contains(u"seconde"_s), qPrintable(box->text()));
        box->close();
        (void)must(Statement(*other, u"ROLLBACK"_s).run());
        window.opener().open(address);
        QVERIFY(window.workspace());
    }
};

IREV_TEST(DatabaseOpenerTest)
#include "databaseopenertest.moc"
