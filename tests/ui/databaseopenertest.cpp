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
#include <QApplication>
#include <QDateTime>
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

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

/// Which database the program starts with, and how long a window waits for one.
class DatabaseOpenerTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;
    const QDateTime monday { QDate(2022, 1, 17), QTime(14, 0) };
    const QDateTime tuesday { QDate(2022, 1, 18), QTime(9, 5) };

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
        recentdatabases::add(usual, monday);
        recentdatabases::add(make(u"autre.db"_s), tuesday);
        QCOMPARE(started(), usual.path);
    }

    void withoutTheUsualDatabaseTheOneUsedLastIsOfferedAndEnterOpensIt()
    {
        const DatabaseAddress last = make(u"dernière.db"_s);
        recentdatabases::add(make(u"avant.db"_s), monday);
        recentdatabases::add(last, tuesday);
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        QVERIFY(!window.workspace()); // nobody works in it unawares
        QApplication::setActiveWindow(&window);
        auto *first = window.findChild<QAbstractButton *>(u"knownEntry-1"_s);
        QVERIFY(first);
        QCOMPARE(first->accessibleName(), u"dernière.db"_s);
        QCOMPARE(first->accessibleDescription(),
            u"Utilisée le 18 janvier 2022 à 9\u00a0h\u00a005 · "_s
                + QDir::toNativeSeparators(folder_->path()));
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(window.focusWidget(), Qt::Key_Return);
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), last);
        // From now on it was used at the time of this start.
        QCOMPARE(recentdatabases::list().first().address, last);
        QCOMPARE(recentdatabases::list().first().usedAt, clockAt({ 2022, 1, 20 })());
        QCOMPARE(recentdatabases::list().size(), 2);
    }

    void aDatabaseKnownWithoutItsHourIsOfferedWithoutOne()
    {
        const DatabaseAddress known = make(u"une base à part.db"_s);
        QSettings().setValue(u"database/recent"_s, QStringList { known.toText() });
        const MainWindow window(seams());
        const auto *entry = window.findChild<QAbstractButton *>(u"knownEntry-1"_s);
        QVERIFY(entry);
        QCOMPARE(entry->accessibleName(), u"une base à part.db"_s);
        QCOMPARE(entry->accessibleDescription(), QDir::toNativeSeparators(folder_->path()));
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
            QCOMPARE(window.statusBar()->currentMessage(), u"Au démarrage s’ouvrira la base habituelle."_s);
        }
        QCOMPARE(started(), usual.path);
    }

    void withoutAUsualDatabaseChoosingNoMoreLeadsToTheWelcomePage()
    {
        const DatabaseAddress other = make(u"autre.db"_s);
        {
            MainWindow window(seams());
            window.show();
            window.opener().open(other);
            startAction(window)->trigger();
        }
        QCOMPARE(started(), other.path);
        {
            MainWindow window(seams());
            window.show();
            window.opener().open(other);
            startAction(window)->trigger();
            QCOMPARE(window.statusBar()->currentMessage(),
                u"Au démarrage, la page de bienvenue proposera les bases connues."_s);
        }
        QCOMPARE(started(), QString());
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
        recentdatabases::add(last, monday);
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

    void theServerUsedLastIsOfferedWhenThereIsNoUsualDatabase()
    {
        recentdatabases::add(server(), monday);
        MainWindow window(seams());
        window.show();
        window.opener().start({});
        QVERIFY(!window.workspace());
        QVERIFY(!window.findChild<ServerDialog *>()); // nobody asked for it yet
        const auto *entry = window.findChild<QAbstractButton *>(u"knownEntry-1"_s);
        QVERIFY(entry && entry->isVisible());
        QCOMPARE(entry->accessibleName(), server().display());
        QCOMPARE(entry->accessibleDescription(),
            u"Utilisée le 17 janvier 2022 à 14\u00a0h · Base partagée (PostgreSQL)"_s);
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
        const auto shorter = qint64(WindowSeams().patience.count());
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
        WindowSeams hurried = seams();
        hurried.patience = std::chrono::milliseconds(50);
        MainWindow window(hurried);
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
        // As long as the window was told: what it waits when it is told nothing is looked at above.
        QCOMPARE(patienceOf(*window.workspace()), qint64(hurried.patience.count()));
    }
};

IREV_TEST(DatabaseOpenerTest)
#include "databaseopenertest.moc"
