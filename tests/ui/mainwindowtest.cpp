// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/mainwindow/pages.h"
#include "ui/mainwindow/theme.h"
#include "ui/mainwindow/welcomepage.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

MessageBar *welcomeMessages(MainWindow &window)
{
    return window.findChild<WelcomePage *>(u"welcomePage"_s)->messages();
}

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void withoutADatabaseTheWelcomePageOffersFiveWays()
    {
        MainWindow window;
        window.QWidget::show();
        for (const QString &name : { u"programmeButton"_s, u"demonstrationButton"_s, u"emptyButton"_s,
                 u"openButton"_s, u"serverButton"_s }) {
            const auto *button = window.findChild<QCommandLinkButton *>(name);
            QVERIFY2(button && button->isVisible(), qPrintable(name));
        }
        QVERIFY(!window.findChild<QAction *>(u"printAction"_s)->isEnabled());
    }

    void aWelcomeButtonMakesTheDatabaseInTheUsersFolder()
    {
        QFile::remove(MainWindow::defaultPath());
        MainWindow window;
        window.QWidget::show();
        QTest::mouseClick(window.findChild<QCommandLinkButton *>(u"programmeButton"_s), Qt::LeftButton);
        QVERIFY(window.workspace());
        QVERIFY(QFile::exists(MainWindow::defaultPath()));
        QCOMPARE(window.pages()->current(), Pages::Home);
        QFile::remove(MainWindow::defaultPath());
    }

    void everyPageOpensFromTheNavigationAndTheKeys()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        MainWindow window(clockAt({ 2022, 1, 20 }));
        window.QWidget::show();
        QVERIFY(window.openDatabase(test.address()));
        auto *navigation = window.findChild<QListWidget *>(u"navigationList"_s);
        for (int page = 0; page < Pages::PageCount; ++page) {
            navigation->setCurrentRow(page);
            QCOMPARE(int(window.pages()->current()), page);
            window.findChild<QAction *>(u"page%1Action"_s.arg((page + 1) % Pages::PageCount))->trigger();
            QCOMPARE(int(window.pages()->current()), (page + 1) % Pages::PageCount);
            QCOMPARE(navigation->currentRow(), (page + 1) % Pages::PageCount);
        }
    }

    void aFileThatIsNoDatabaseIsRefusedInFrenchAndTheWindowStays()
    {
        TestDatabase test(u"sqlite"_s);
        QFile file(test.address().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("NOM;Prénom\n");
        file.close();
        MainWindow window;
        window.QWidget::show();
        QVERIFY(!window.openDatabase(test.address()));
        QVERIFY(welcomeMessages(window)->isVisible());
        QCOMPARE(welcomeMessages(window)->tone(), MessageBar::Tone::Trouble);
        QVERIFY(!welcomeMessages(window)->sentence().contains(u"SQLite header"_s));
    }

    void aRefusalKeepsTheDatabaseThatIsOpen()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window;
        window.QWidget::show();
        QVERIFY(window.openDatabase(test.address()));
        TestDatabase missing(u"sqlite"_s);
        QVERIFY(!window.openDatabase(missing.address()));
        QVERIFY(window.workspace());
        QCOMPARE(window.workspace()->database().address(), test.address());
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box);
        box->close();
    }

    void theStatusBarSaysWhichDatabaseAndThatItIsSaved()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Programme).reset();
        MainWindow window;
        QVERIFY(window.openDatabase(test.address()));
        QCOMPARE(window.findChild<QLabel *>(u"databaseLabel"_s)->text(), u"base d’essai.db"_s);
        QCOMPARE(window.findChild<QLabel *>(u"savedLabel"_s)->text(), u"Enregistré"_s);
    }

    void aCopyIsAWholeDatabaseAndReplacesNone()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        TestDatabase copy(u"sqlite"_s);
        WindowSeams seams = WindowSeams::usual();
        seams.fileToMake = [&](QWidget *, const QString &, const QString &) { return copy.address().path; };
        MainWindow window(systemClock(), seams);
        QVERIFY(window.openDatabase(test.address()));
        window.findChild<QAction *>(u"copyAction"_s)->trigger();
        QVERIFY(copy.open());
    }

    void thePaletteOfEachThemeIsLegible()
    {
        for (const QPalette &palette : { theme::light(), theme::dark() }) {
            const int difference
                = palette.color(QPalette::Text).lightness() - palette.color(QPalette::Base).lightness();
            QVERIFY(std::abs(difference) > 150);
        }
    }
};

IREV_TEST(MainWindowTest)

#include "mainwindowtest.moc"
