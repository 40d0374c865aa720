// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessiblenames.h"

#include "app/programmes/programmestore.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/planassistant.h"
#include "ui/mainwindow/databaseopener.h"
#include "ui/mainwindow/journaldialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pages.h"
#include "ui/planning/placesdialog.h"
#include "ui/print/sheetdialog.h"
#include "ui/waitinglist/seatsdialog.h"

#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whoever hears the screen instead of seeing it is told what each field is for.
class AccessibleNamesTest final : public QObject
{
    Q_OBJECT

private:
    static QString nameless(QWidget &window)
    {
        window.show();
        QCoreApplication::processEvents();
        return namelessFields(window).join(u", "_s);
    }

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void everyFieldOfAPageHasAName()
    {
        TestDatabase test(u"sqlite"_s);
        test.create(Content::Demonstration).reset();
        const QTemporaryDir folder;
        WindowSeams seams;
        seams.clock = clockAt({ 2022, 1, 20 });
        seams.files.dataFolder = folder.path();
        MainWindow window(seams);
        window.show();
        window.opener().open(test.address());
        QStringList found;
        const auto kinds = Pages::kinds();
        for (const Pages::Kind &kind : kinds) {
            window.pages()->show(kind.page);
            QCoreApplication::processEvents();
            const auto tabs = window.findChildren<QTabWidget *>();
            for (QTabWidget *each : tabs) {
                for (int tab = 0; tab < each->count() && each->isVisible(); ++tab) {
                    each->setCurrentIndex(tab);
                    found += namelessFields(window);
                }
            }
            found += namelessFields(window);
        }
        found.removeDuplicates();
        QCOMPARE(found.join(u", "_s), QString());
    }

    void everyFieldOfADialogHasAName()
    {
        TestDatabase test(u"sqlite"_s);
        const auto workspace = test.create(Content::Programme, clockAt({ 2022, 1, 20 }));
        Database &database = workspace->database();
        const Cycle cycle = must(ProgrammeStore(database).cycles()).first();
        const SessionId session = must(MeetingStore(database).sessions(cycle.id)).first().id;
        PlacesDialog places(*workspace, nullptr);
        QCOMPARE(nameless(places), QString());
        places.findChild<QTabWidget *>(u"placesTabs"_s)->setCurrentIndex(1);
        QCOMPARE(nameless(places), QString());
        PlanAssistant assistant(*workspace, nullptr);
        QCOMPARE(nameless(assistant), QString());
        JournalDialog journal(*workspace);
        journal.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(nameless(journal), QString());
        SheetDialog sheets(*workspace, {}, {});
        QCOMPARE(nameless(sheets), QString());
        SeatsDialog seats(*workspace, session, cycle.tracks.first().id);
        QCOMPARE(nameless(seats), QString());
        NewMeetingDialog meeting(*workspace, { 2022, 1, 20 }, nullptr);
        QCOMPARE(nameless(meeting), QString());
    }
};

IREV_TEST(AccessibleNamesTest)

#include "accessiblenamestest.moc"
