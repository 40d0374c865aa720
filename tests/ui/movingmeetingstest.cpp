// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/kit.h"
#include "app/registrations/meetinglistmodel.h"
#include "app/sessions/calendarmodel.h"
#include "app/sessions/datecautions.h"
#include "app/sessions/meetingstore.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/calendarwords.h"
#include "ui/calendar/meetingdialog.h"
#include "ui/calendar/newmeetingdialog.h"
#include "ui/calendar/weekview.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

/// The programme of 2022 on the calendar's page, seen on 20 January 2022.
struct Desk {
    explicit Desk(const QString &view = u"month"_s)
        : test(u"sqlite"_s)
        , workspace(test.create(Content::Programme, clockAt({ 2022, 1, 20 })))
    {
        QSettings().setValue(u"calendar/view"_s, view);
        page = std::make_unique<CalendarPage>(*workspace);
        page->resize(1110, 740);
        page->show();
        (void)QTest::qWaitForWindowExposed(page.get());
        QTest::qWait(0);
        (view == u"week" ? static_cast<QWidget *>(&week()) : &month())->setFocus();
    }
    ~Desk() { QSettings().remove(u"calendar/view"_s); }

    template <class Widget> Widget &find(const QString &name) const
    {
        auto *found = page->findChild<Widget *>(name);
        if (!found) {
            qFatal("no %s on the page", qUtf8Printable(name));
        }
        return *found;
    }
    CalendarView &month() const { return find<CalendarView>(u"calendarView"_s); }
    WeekView &week() const { return find<WeekView>(u"weekView"_s); }
    QString advice() const { return find<MessageBar>(u"messageBar"_s).sentence(); }
    Meeting stored(MeetingId id) const { return must(MeetingStore(workspace->database()).meeting(id)); }
    /// The élus' meeting of 19 January, 17 h – 19 h; the professionals' of the 21st has no hours.
    Meeting on(QDate date) const
    {
        const auto all = must(MeetingStore(workspace->database()).meetings());
        return *std::ranges::find(all, date, &Meeting::date);
    }
    /// This many élus of the meeting's group, each with a convocation that says where it stands now.
    QList<RegistrationId> convoke(const Meeting &meeting, int people) const
    {
        QList<RegistrationId> registered;
        QList<SentLetter> letters;
        for (int i = 1; i <= people; ++i) {
            RegistrationDraft draft;
            draft.audience = Audience::Elected;
            draft.person.familyName = u"Élue%1"_s.arg(i);
            draft.person.givenName = u"Anne"_s;
            draft.session = meeting.session;
            draft.track = meeting.track;
            registered.append(must(workspace->enrolment().enrol(draft)).id);
            letters.append({ .registration = registered.last(),
                .meeting = meeting.id,
                .at = {},
                .by = {},
                .told = kit::told(meeting),
                .words = u"Convocation"_s });
        }
        must(
            SentLetters(workspace->database(), workspace->changes(), workspace->journal(), workspace->clock())
                .keep(letters));
        return registered;
    }
    QString detail() const { return find<QLabel>(u"messageDetailLabel"_s).text(); }
    MeetingId selectedInTheList() const
    {
        const auto rows = find<QListView>(u"meetingList"_s).selectionModel()->selectedIndexes();
        return rows.isEmpty() ? MeetingId {}
                              : MeetingId { rows.first().data(MeetingListModel::IdRole).toLongLong() };
    }
    void choose(MeetingId id) const
    {
        page->showDate(stored(id).date);
        QTest::mouseMove(month().viewport(), QPoint(1, 1));
    }

    static void drag(QWidget &viewport, QPoint from, QPoint to)
    {
        QTest::mousePress(&viewport, Qt::LeftButton, Qt::NoModifier, from);
        const QPoint halfway = (from + to) / 2;
        for (const QPoint &where : { halfway, to }) {
            // QTest::mouseMove() presses no button.
            QMouseEvent move(QEvent::MouseMove, where, viewport.mapToGlobal(where), Qt::NoButton,
                Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&viewport, &move);
        }
        QTest::mouseRelease(&viewport, Qt::LeftButton, Qt::NoModifier, to);
    }

    /// The form that opens on 20 January, once the morning of the 21st has been cleared; null without one.
    [[nodiscard]] NewMeetingDialog *drawOverFreeHours(QTime start, QTime end) const
    {
        must(workspace->planning().removeMeeting(on({ 2022, 1, 21 }).id));
        drag(
            *week().viewport(), week().pointOf({ 2022, 1, 20 }, start), week().pointOf({ 2022, 1, 20 }, end));
        return page->findChild<NewMeetingDialog *>();
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<CalendarPage> page;
};

} // namespace

/// Meetings are moved in the calendar: by mouse, by keys, cut and put elsewhere; always told, always undone.
class MovingMeetingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeetingDraggedToAnotherDayIsStoredAndTakenBack()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        const QRect chip = desk.month().chipRect(before.id);
        const auto *model = desk.month().model();
        QRect target;
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                if (index.data(CalendarModel::DateRole).toDate() == QDate(2022, 1, 12)) {
                    target = desk.month().visualRect(index);
                }
            }
        }
        Desk::drag(*desk.month().viewport(), chip.center(), target.center());
        const Meeting after = desk.stored(before.id);
        QCOMPARE(after.date, QDate(2022, 1, 12));
        QCOMPARE(after.halfDays, before.halfDays);
        QCOMPARE(desk.month().currentDate(), QDate(2022, 1, 12));
        QVERIFY(desk.advice().isEmpty()); // a free working day
        desk.find<QAction>(u"undoAction"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, before.date);
    }

    void aDayThatIsNotWorthItIsMovedToAndTold()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 2, 2 });
        desk.choose(before.id);
        // Nine days later is a Friday of the winter holidays.
        desk.find<QAction>(u"moveMeetingBy7Action"_s).trigger();
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, QDate(2022, 2, 10));
        QVERIFY2(desk.advice().contains(u"Vacances"_s) || desk.advice().contains(u"vacances"_s),
            qPrintable(desk.advice()));
    }

    void theKeysOfAMoveAreTheViewsAlone()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 2, 2 });
        desk.choose(before.id);
        auto &edit = desk.find<QDateEdit>(u"goToDateEdit"_s);
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(&edit, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.stored(before.id).date, before.date);
        desk.month().setFocus();
        desk.choose(before.id); // Alt+up has changed the date in the field
        QTest::keyClick(&desk.month(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.stored(before.id).date, before.date.addDays(7));
        auto &list = desk.find<QListView>(u"meetingList"_s);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.stored(before.id).date, before.date);
    }

    void theCalendarOfTheDateFieldOpensByKeys()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 2, 2 });
        desk.choose(before.id);
        auto &edit = desk.find<QDateEdit>(u"goToDateEdit"_s);
        edit.setFocus();
        for (const auto &[key, modifiers] :
            { std::pair(Qt::Key_F4, Qt::NoModifier), std::pair(Qt::Key_Down, Qt::AltModifier) }) {
            edit.setDate({ 2022, 2, 2 });
            QTest::keyClick(&edit, key, modifiers);
            QTRY_VERIFY(edit.calendarWidget()->isVisible());
            auto *days = edit.calendarWidget()->findChild<QTableView *>();
            QTest::keyClick(days, Qt::Key_Right);
            QTest::keyClick(days, Qt::Key_Return);
            QTRY_VERIFY(!edit.calendarWidget()->isVisible());
            QCOMPARE(edit.date(), QDate(2022, 2, 3));
            QCOMPARE(desk.month().currentDate(), QDate(2022, 2, 3));
        }
        QCOMPARE(desk.stored(before.id).date, before.date);
    }

    void aPrintedSheetIsToldToBePrintedAgain()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ before.id }))));
        desk.choose(before.id);
        desk.find<QAction>(u"moveMeetingBy-1Action"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, QDate(2022, 1, 18));
        QVERIFY2(desk.advice().contains(u"déjà imprimée"_s), qPrintable(desk.advice()));
        // The move is saved: there is nothing to be saved first.
        QVERIFY2(!desk.advice().contains(u"après l’enregistrement"_s), qPrintable(desk.advice()));
    }

    void whoWasToldIsNamedWithTheDayAndWhatIsToBeDoneAgain()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ before.id }))));
        (void)desk.convoke(before, 5);
        desk.choose(before.id);
        desk.find<QAction>(u"moveMeetingBy-1Action"_s).trigger();
        const QString said = desk.advice();
        QVERIFY2(said.contains(u"feuille d’émargement n°\u00A01 est déjà imprimée (le 20 janvier 2022)"_s)
                && said.contains(u"Imprimez-la de nouveau."_s),
            qPrintable(said));
        QVERIFY2(said.contains(u"5\u00A0convocations sont déjà écrites"_s)
                && said.contains(u"ÉLUE1 Anne, le 20 janvier 2022"_s) && said.contains(u"et 2\u00A0autres"_s)
                && said.contains(u"à refaire"_s),
            qPrintable(said));
        // Nobody is hidden.
        QVERIFY(!desk.find<QToolButton>(u"messageDetailButton"_s).isHidden());
        for (int i = 1; i <= 5; ++i) {
            QVERIFY2(desk.detail().contains(u"ÉLUE%1 Anne, le 20 janvier 2022"_s.arg(i)),
                qPrintable(desk.detail()));
        }
        QVERIFY(desk.detail().contains(u"n°\u00A01, le 20 janvier 2022"_s));
        // Back where it was told to be, all that was written is true again.
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger();
        QCOMPARE(desk.advice(), QString());
    }

    void whoHasCancelledSinceIsNotAmongThoseToWriteToAgain()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        const QList<RegistrationId> registered = desk.convoke(before, 2);
        (void)must(
            desk.workspace->enrolment().changeStatus({ registered.last() }, RegistrationStatus::Cancelled));
        desk.choose(before.id);
        desk.find<QAction>(u"moveMeetingBy-1Action"_s).trigger();
        const QString said = desk.advice();
        QVERIFY2(said.contains(u"2\u00A0convocations sont déjà écrites\u00A0: 1 à refaire (ÉLUE1 Anne, le 20 "
                               "janvier 2022) par «\u00A0Dossier de séance…\u00A0»"_s),
            qPrintable(said));
        QVERIFY2(said.endsWith(u"pour 1\u00A0autre (ÉLUE2 Anne, le 20 janvier 2022), l’inscription n’y est "
                               "plus confirmée, il n’y a rien à refaire."_s),
            qPrintable(said));
    }

    void whatChangedIsSaidWithWhoWasTold()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        (void)desk.convoke(before, 1);
        desk.choose(before.id);
        desk.page->openMeeting(before.id);
        const auto *dialog = desk.page->findChild<MeetingDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"placeEdit"_s)->setText(u"Maison des associations"_s);
        dialog->findChild<QPushButton *>(u"saveButton"_s)->click();
        QCOMPARE(desk.stored(before.id).place, u"Maison des associations"_s);
        QVERIFY2(desk.advice().contains(u", maintenant\u00A0: Maison des associations.\n"_s),
            qPrintable(desk.advice()));
        // An act of the window's menu says no less.
        must(desk.workspace->history().undo());
        QCOMPARE(desk.advice(), QString());
        desk.find<QAction>(u"moveMeetingBy-1Action"_s).trigger();
        QVERIFY2(desk.advice().contains(u", maintenant\u00A0: mardi 18 janvier 2022.\n"_s),
            qPrintable(desk.advice()));
    }

    void anotherHourOfTheSameDayIsSaid()
    {
        const Desk desk(u"week"_s);
        const Meeting before = desk.on({ 2022, 1, 19 });
        (void)desk.convoke(before, 1);
        const QPoint from = desk.week().rectOf(before.id).center();
        const QPoint by
            = desk.week().pointOf(before.date, QTime(14, 0)) - desk.week().pointOf(before.date, QTime(17, 0));
        Desk::drag(*desk.week().viewport(), from, from + by);
        QCOMPARE(desk.stored(before.id).start(), QTime(14, 0));
        QVERIFY2(desk.advice().contains(u", maintenant\u00A0: 14\u00A0h\u00A0– 16\u00A0h.\n"_s),
            qPrintable(desk.advice()));
    }

    void whoWasToldOfTheNewDayIsNamedWhenTheMoveIsTakenBack()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        must(desk.workspace->planning().reviseMeeting(movedTo(before, { 2022, 1, 18 })));
        // Printed with the 18th on it.
        must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ before.id }))));
        QCOMPARE(desk.advice(), QString());
        desk.find<QAction>(u"undoAction"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, before.date);
        QVERIFY2(desk.advice().contains(u"est déjà imprimée"_s), qPrintable(desk.advice()));
        must(desk.workspace->history().redo()); // as the window's menu does
        QCOMPARE(desk.advice(), QString());
    }

    void whoIsInTheWayByNowIsSaidWhenAMoveIsTakenBackOrDoneAgain()
    {
        Desk desk;
        Meeting moved = desk.on({ 2022, 1, 19 });
        auto evenings = must(MeetingStore(desk.workspace->database()).meetings());
        evenings.removeIf([&](const Meeting &each) { return !each.hoursKnown() || each.id == moved.id; });
        moved.place = u"Mairie"_s;
        moved = must(desk.workspace->planning().reviseMeeting(moved));
        must(desk.workspace->planning().reviseMeeting(movedTo(moved, { 2022, 1, 18 })));
        QCOMPARE(desk.advice(), QString());
        const auto elsewhere = desk.test.open();
        Meeting other = movedTo(evenings.first(), { 2022, 1, 19 });
        other.place = u"Mairie"_s;
        other = must(elsewhere->planning().reviseMeeting(other));
        desk.find<QAction>(u"undoAction"_s).trigger();
        QCOMPARE(desk.stored(moved.id).date, QDate(2022, 1, 19)); // not forbidden
        const QString inTheWay = u"Ce lieu est déjà pris à ces horaires"_s;
        QVERIFY2(desk.advice().contains(inTheWay), qPrintable(desk.advice()));
        QVERIFY2(desk.advice().startsWith(calendarwords::group(moved)), qPrintable(desk.advice()));
        // Nobody is on the day it goes to again; then somebody is.
        desk.find<QAction>(u"redoAction"_s).trigger();
        QCOMPARE(desk.stored(moved.id).date, QDate(2022, 1, 18));
        QVERIFY2(!desk.advice().contains(inTheWay), qPrintable(desk.advice()));
        QVERIFY2(desk.advice().contains(u"L’ordre des séances s’inverse"_s), qPrintable(desk.advice()));
        desk.find<QAction>(u"undoAction"_s).trigger();
        must(elsewhere->planning().reviseMeeting(movedTo(other, { 2022, 1, 18 })));
        must(desk.workspace->history().redo()); // as the window's menu does
        QVERIFY2(desk.advice().contains(inTheWay), qPrintable(desk.advice()));
    }

    void aMoveDoneAgainIsToldAsItWasTheFirstTime()
    {
        const Desk desk;
        Meeting meeting = desk.on({ 2022, 1, 19 });
        meeting.place = u"Mairie"_s;
        meeting = must(desk.workspace->planning().reviseMeeting(meeting));
        must(desk.workspace->planning().describePlace(
            { .name = meeting.place, .address = {}, .access = {}, .capacity = 1 }));
        for (int i = 1; i <= 2; ++i) {
            RegistrationDraft draft;
            draft.audience = Audience::Elected;
            draft.person.familyName = u"Élue%1"_s.arg(i);
            draft.person.givenName = u"Anne"_s;
            draft.session = meeting.session;
            draft.track = meeting.track;
            (void)must(desk.workspace->enrolment().enrol(draft));
        }
        const QString crowded = calendarwords::cautions({ tooSmall(meeting.place, 1, 2).value() });
        desk.choose(meeting.id);
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger(); // Thursday
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger();
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger(); // Saturday
        const QString told = desk.advice();
        QVERIFY2(told.contains(crowded), qPrintable(told));
        QVERIFY2(told.contains(u"samedi"_s), qPrintable(told));
        desk.find<QAction>(u"undoAction"_s).trigger();
        QVERIFY2(desk.advice().contains(crowded), qPrintable(desk.advice()));
        desk.find<QAction>(u"redoAction"_s).trigger();
        const auto caution = [](const QString &sentence) { return sentence.section(u'\n', 1); };
        QCOMPARE(caution(desk.advice()), caution(told));
    }

    void speakersOfAMoveDoneAgainAreNamedAsTheFirstTime()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        (void)desk.convoke(before, 1);
        Meeting wanted = movedTo(before, { 2022, 1, 18 });
        wanted.speakers = { u"Camille Leroy"_s };
        must(desk.workspace->planning().reviseMeeting(wanted));
        desk.find<QAction>(u"undoAction"_s).trigger();
        desk.find<QAction>(u"redoAction"_s).trigger();
        QVERIFY2(
            desk.advice().contains(u", maintenant\u00A0: mardi 18 janvier 2022, avec Camille Leroy.\n"_s),
            qPrintable(desk.advice()));
    }

    void anAdditionDoneAgainIsToldAsAnAdditionIs()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        must(desk.workspace->planning().removeMeeting(before.id));
        Meeting wanted = movedTo(before, { 2022, 1, 22 }); // a Saturday, chosen as it was added
        wanted.id = {};
        const MeetingId added = must(desk.workspace->planning().addMeetings({ wanted })).first().id;
        must(desk.workspace->history().undo());
        QCOMPARE(desk.advice(), QString());
        must(desk.workspace->history().redo());
        QCOMPARE(desk.stored(added).date, QDate(2022, 1, 22));
        QCOMPARE(desk.advice(), QString());
    }

    void ofSeveralPutBackAtOnceEachThatIsInAConflictIsNamed()
    {
        const Desk desk;
        auto evenings = must(MeetingStore(desk.workspace->database()).meetings());
        evenings.removeIf([](const Meeting &each) { return !each.hoursKnown(); });
        QList<Meeting> wanted;
        for (const Meeting &each : evenings.first(2)) {
            must(desk.workspace->planning().removeMeeting(each.id));
            wanted.append(movedTo(each, { 2022, 1, 18 }));
            wanted.last().place = u"Mairie"_s;
        }
        (void)must(desk.workspace->planning().addMeetings(wanted));
        must(desk.workspace->history().undo());
        QCOMPARE(desk.advice(), QString());
        must(desk.workspace->history().redo());
        for (const Meeting &each : std::as_const(wanted)) {
            QVERIFY2(desk.advice().contains(calendarwords::group(each) + u", maintenant"_s),
                qPrintable(desk.advice()));
        }
    }

    void aMoveThatIsTakenBackByTheWindowIsToldNoLonger()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        must(desk.workspace->sheets().issue(must(desk.workspace->sheets().prepare({ before.id }))));
        desk.choose(before.id);
        desk.find<QAction>(u"moveMeetingBy-1Action"_s).trigger();
        // What happens to others leaves the message.
        must(desk.workspace->planning().reviseMeeting(movedTo(desk.on({ 2022, 1, 21 }), { 2022, 1, 24 })));
        QVERIFY(!desk.advice().isEmpty());
        must(desk.workspace->history().undo());
        QVERIFY(!desk.advice().isEmpty());
        must(desk.workspace->history().undo()); // as the window's menu does
        QCOMPARE(desk.stored(before.id).date, before.date);
        QCOMPARE(desk.advice(), QString());
        QCOMPARE(desk.month().currentDate(), before.date);
    }

    void escapeForgetsWhatIsCut()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        desk.choose(before.id);
        auto &forget = desk.find<QAction>(u"forgetCutAction"_s);
        QVERIFY(!forget.isEnabled()); // Escape ends a drag
        desk.find<QAction>(u"cutMeetingAction"_s).trigger();
        QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
        QTest::keyClick(&desk.month(), Qt::Key_Escape);
        QCOMPARE(desk.advice(), QString());
        QVERIFY(!forget.isEnabled());
        desk.page->showDate({ 2022, 1, 26 });
        desk.find<QAction>(u"pasteMeetingAction"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, before.date);
    }

    void whatIsCutIsQuietInTheWeekToo()
    {
        const Desk desk(u"week"_s);
        const Meeting meeting = desk.on({ 2022, 1, 19 });
        desk.page->showDate(meeting.date);
        // Between its words and its frame: filled with its session's colour, or not.
        const auto ground = [&] {
            const QRect block = desk.week().rectOf(meeting.id);
            const QImage all = desk.week().viewport()->grab().toImage();
            return all.pixel(block.right() - 2, block.center().y());
        };
        const QRgb empty = desk.week().palette().color(QPalette::Base).rgb();
        const QRgb before = ground();
        QVERIFY(before != empty);
        desk.find<QAction>(u"cutMeetingAction"_s).trigger();
        QTRY_COMPARE(ground(), empty); // the message takes some of its height
        desk.find<QAction>(u"forgetCutAction"_s).trigger();
        QTRY_COMPARE(ground(), before);
    }

    void whatIsCutStaysUntilItIsPutElsewhere()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        desk.choose(before.id);
        desk.find<QAction>(u"cutMeetingAction"_s).trigger();
        QVERIFY(desk.advice().contains(u"est coupée"_s));
        QCOMPARE(desk.stored(before.id).date, before.date);
        desk.page->showDate({ 2022, 3, 30 }); // in another month
        desk.find<QAction>(u"pasteMeetingAction"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, QDate(2022, 3, 30));
        // Once put, nothing is left to put.
        desk.page->showDate({ 2022, 3, 31 });
        desk.find<QAction>(u"pasteMeetingAction"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, QDate(2022, 3, 30));
    }

    void whatIsPutBackAcrossMonthsIsFollowedAndStaysSelected()
    {
        const Desk desk;
        const Meeting before = desk.on({ 2022, 1, 19 });
        desk.choose(before.id);
        desk.find<QAction>(u"cutMeetingAction"_s).trigger();
        // Other meetings of February stand around it in the list.
        desk.page->showDate({ 2022, 2, 14 });
        desk.find<QAction>(u"pasteMeetingAction"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, QDate(2022, 2, 14));
        must(desk.workspace->history().undo()); // as the window's menu does
        QCOMPARE(desk.month().currentDate(), before.date);
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger();
        QCOMPARE(desk.stored(before.id).date, before.date.addDays(1));
        must(desk.workspace->history().undo());
        must(desk.workspace->planning().reviseMeeting(movedTo(desk.stored(before.id), { 2022, 2, 14 })));
        QCOMPARE(desk.month().currentDate(), QDate(2022, 2, 14)); // saved by a form
        must(desk.workspace->history().undo());
        QCOMPARE(desk.month().currentDate(), before.date);
        must(desk.workspace->history().redo());
        QCOMPARE(desk.month().currentDate(), QDate(2022, 2, 14));
        QCOMPARE(desk.selectedInTheList(), before.id);
        // Also when another one has been chosen meanwhile.
        desk.page->showDate({ 2022, 3, 9 });
        must(desk.workspace->history().undo());
        QCOMPARE(desk.month().currentDate(), before.date);
        QCOMPARE(desk.selectedInTheList(), before.id);
    }

    void whenTheSelectedMeetingIsGoneNoneIsSelected()
    {
        const Desk desk;
        const Meeting taken = desk.on({ 2022, 2, 2 });
        must(desk.workspace->planning().removeMeeting(taken.id));
        Meeting again = taken;
        again.id = {};
        const MeetingId added = must(desk.workspace->planning().addMeetings({ again })).first().id;
        desk.choose(added);
        QCOMPARE(desk.selectedInTheList(), added);
        must(desk.workspace->history().undo());
        QCOMPARE(desk.selectedInTheList(), MeetingId {});
        const QList<Meeting> before = must(MeetingStore(desk.workspace->database()).meetings());
        desk.find<QAction>(u"moveMeetingBy1Action"_s).trigger();
        QCOMPARE(must(MeetingStore(desk.workspace->database()).meetings()), before);
    }

    void inTheWeekAMeetingIsDraggedToAnotherHour()
    {
        const Desk desk(u"week"_s);
        const Meeting before = desk.on({ 2022, 1, 19 });
        const QPoint from = desk.week().rectOf(before.id).center();
        const QPoint by = desk.week().pointOf({ 2022, 1, 20 }, QTime(14, 0))
            - desk.week().pointOf({ 2022, 1, 19 }, QTime(17, 0));
        Desk::drag(*desk.week().viewport(), from, from + by);
        const Meeting after = desk.stored(before.id);
        QCOMPARE(after.date, QDate(2022, 1, 20));
        QCOMPARE(after.start(), QTime(14, 0));
        QCOMPARE(after.end(), QTime(16, 0));
        must(desk.workspace->history().undo());
        QVERIFY(desk.stored(before.id).isPlannedAs(before));
    }

    void inTheWeekAMeetingIsMadeLongerByItsEdge()
    {
        const Desk desk(u"week"_s);
        const Meeting before = desk.on({ 2022, 1, 19 });
        const QRect rect = desk.week().rectOf(before.id);
        const QPoint edge(rect.center().x(), rect.bottom() - 2);
        Desk::drag(*desk.week().viewport(), edge,
            QPoint(edge.x(), desk.week().pointOf(before.date, QTime(20, 30)).y()));
        QCOMPARE(desk.stored(before.id).end(), QTime(20, 30));
        QCOMPARE(desk.stored(before.id).start(), before.start());
    }

    void hoursThatAreNotKnownStaySoInTheWeek()
    {
        const Desk desk(u"week"_s);
        const Meeting before = desk.on({ 2022, 1, 21 });
        QVERIFY(!before.hoursKnown());
        const QPoint from = desk.week().rectOf(before.id).center();
        const int there = desk.week().pointOf({ 2022, 1, 18 }, QTime(9, 0)).x();
        Desk::drag(*desk.week().viewport(), from, QPoint(there, from.y()));
        QCOMPARE(desk.stored(before.id).date, QDate(2022, 1, 18));
        QCOMPARE(desk.stored(before.id).halfDays, before.halfDays);
    }

    void whatHasNoHoursGetsThemWhereItIsDropped()
    {
        const Desk desk(u"week"_s);
        const Meeting before = desk.on({ 2022, 1, 21 });
        const auto drop = [&](QTime hour) {
            Desk::drag(*desk.week().viewport(), desk.week().rectOf(before.id).center(),
                desk.week().pointOf({ 2022, 1, 18 }, hour));
            const Meeting now = desk.stored(before.id);
            must(desk.workspace->history().undo()); // one act, taken back as one
            return now;
        };
        Meeting dropped = drop(QTime(14, 0));
        QCOMPARE(dropped.date, QDate(2022, 1, 18));
        QCOMPARE(dropped.halfDays.first().period, HalfDayPeriod::Afternoon);
        QCOMPARE(dropped.start(), QTime(14, 0));
        QCOMPARE(dropped.end(), QTime(17, 0)); // a half-day: the page of 2022 says no length
        QVERIFY(desk.stored(before.id).isPlannedAs(before));

        const CyclePlan plan = must(desk.workspace->programmes().plan(before.cycle));
        CyclePlan longer = plan;
        for (Track &track : longer.cycle.tracks) {
            for (Module &module : track.modules) {
                module.minutes = 150;
            }
        }
        must(desk.workspace->programmes().revise(plan, longer));
        dropped = drop(QTime(9, 0));
        QCOMPARE(dropped.start(), QTime(9, 0));
        QCOMPARE(dropped.end(), QTime(11, 30));
    }

    void aHalfDayNamedAfterItsHoursFollowsThem()
    {
        const Desk desk(u"week"_s);
        Meeting meeting = desk.on({ 2022, 1, 19 });
        HalfDay &halfDay = meeting.halfDays.first();
        halfDay.period = HalfDayPeriod::Afternoon;
        halfDay.start = QTime(14, 0);
        halfDay.end = QTime(17, 0);
        meeting = must(desk.workspace->planning().reviseMeeting(meeting));
        const QPoint from = desk.week().pointOf(meeting.date, QTime(15, 0));
        Desk::drag(*desk.week().viewport(), from, desk.week().pointOf(meeting.date, QTime(11, 0)));
        QCOMPARE(desk.stored(meeting.id).start(), QTime(10, 0));
        QCOMPARE(desk.stored(meeting.id).halfDays.first().period, HalfDayPeriod::Morning);
        // Called otherwise by somebody, it stays so.
        meeting.halfDays.first().period = HalfDayPeriod::Evening;
        QCOMPARE(movedTo(meeting, meeting.date, -240).halfDays.first().period, HalfDayPeriod::Evening);
    }

    void keysThatMoveSayHowFar()
    {
        const Desk desk;
        QStringList said;
        for (const int days : { -7, -1, 1, 7 }) {
            said.append(desk.find<QAction>(u"moveMeetingBy%1Action"_s.arg(days)).text());
        }
        QCOMPARE(said,
            QStringList({ u"Déplacer la rencontre d’une semaine en arrière"_s,
                u"Déplacer la rencontre d’un jour en arrière"_s,
                u"Déplacer la rencontre d’un jour en avant"_s,
                u"Déplacer la rencontre d’une semaine en avant"_s }));
    }

    void drawingOverFreeHoursDatesASeanceThere()
    {
        const Desk desk(u"week"_s);
        auto *dialog = desk.drawOverFreeHours(QTime(9, 0), QTime(12, 30));
        QVERIFY(dialog);
        dialog->accept();
        const Meeting made = desk.on({ 2022, 1, 20 });
        QCOMPARE(made.start(), QTime(9, 0));
        QCOMPARE(made.end(), QTime(12, 30));
        QCOMPARE(made.halfDays.first().period, HalfDayPeriod::Morning);
    }

    void whatIsDrawnIsNamedAfterTheHoursTypedSince()
    {
        const Desk desk(u"week"_s);
        auto *dialog = desk.drawOverFreeHours(QTime(9, 0), QTime(12, 0));
        QVERIFY(dialog);
        for (const auto &[name, hour] :
            { std::pair(u"startEdit"_s, u"14"_s), std::pair(u"endEdit"_s, u"17"_s) }) {
            auto *edit = dialog->findChild<QLineEdit *>(name);
            QVERIFY(edit);
            edit->selectAll();
            QTest::keyClicks(edit, hour);
        }
        dialog->accept();
        const Meeting made = desk.on({ 2022, 1, 20 });
        QCOMPARE(made.start(), QTime(14, 0));
        QCOMPARE(made.halfDays.first().period, HalfDayPeriod::Afternoon);
    }

    void pagesTurnWeeksAndTheViewIsRemembered()
    {
        const Desk desk(u"week"_s);
        desk.find<QAction>(u"nextMonthAction"_s).trigger();
        QCOMPARE(desk.week().currentDate(), QDate(2022, 1, 27));
        QCOMPARE(desk.week().monday(), QDate(2022, 1, 24));
        desk.find<QAction>(u"monthAction"_s).trigger();
        QCOMPARE(QSettings().value(u"calendar/view"_s).toString(), u"month"_s);
        desk.find<QAction>(u"nextMonthAction"_s).trigger();
        QCOMPARE(desk.month().currentDate(), QDate(2022, 2, 27));
    }

    void hoursStopAtTheEndsOfTheDay()
    {
        Meeting meeting;
        meeting.halfDays = { { .id = {}, .period = {}, .start = QTime(9, 0), .end = QTime(12, 0) },
            { .id = {}, .period = {}, .start = QTime(14, 0), .end = std::nullopt } };
        const Meeting early = movedTo(meeting, { 2022, 1, 3 }, -600);
        QCOMPARE(early.halfDays.first().start, QTime(0, 0));
        QCOMPARE(early.halfDays.last().start, QTime(5, 0));
        QVERIFY(!early.halfDays.last().end);
        const Meeting late = movedTo(meeting, { 2022, 1, 3 }, 24 * 60);
        QCOMPARE(late.halfDays.last().start, QTime(23, 45)); // in quarters of an hour, as a hand aims
        QCOMPARE(late.halfDays.first().start, QTime(18, 45));
        QCOMPARE(late.date, QDate(2022, 1, 3));
    }
};

IREV_TEST(MovingMeetingsTest)
#include "movingmeetingstest.moc"
