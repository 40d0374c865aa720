// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"
#include "app/storage/transaction.h"
#include "tests/support/testregistry.h"
#include "tests/ui/attendancesamples.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace
{

constexpr std::chrono::milliseconds shortPatience { 50 };

/// Another post, in the midst of something long.
class OtherPost
{
public:
    explicit OtherPost(const DatabaseAddress &address)
        : database_(must(Database::open(address)))
        , held_(must(Transaction::begin(*database_)))
    {
    }
    void letGo() { held_.reset(); }

private:
    std::unique_ptr<Database> database_;
    std::optional<Transaction> held_;
};

/// A key that waits for its turn, as those pressed while the program answers nothing do.
void typeAhead(SheetOnScreen &desk, Qt::Key key, const QString &text = {})
{
    for (const QEvent::Type type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QCoreApplication::postEvent(desk.view, new QKeyEvent(type, key, Qt::NoModifier, text));
    }
}

} // namespace

/// A database that answers too late, and what was typed while it was waited for.
class AttendanceHaltTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void keysTypedAheadOfAWriteThatFailedAreNotTaken_data() { TestDatabase::engines(); }
    void keysTypedAheadOfAWriteThatFailedAreNotTaken()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(3, engine);
        desk.openWaiting(shortPatience);
        OtherPost other(desk.test.address());
        typeAhead(desk, Qt::Key_Plus, u"+"_s);
        QMetaObject::invokeMethod(desk.view, [&other] { other.letGo(); }, Qt::QueuedConnection);
        typeAhead(desk, Qt::Key_Plus, u"+"_s);
        typeAhead(desk, Qt::Key_3, u"3"_s);
        typeAhead(desk, Qt::Key_Minus, u"-"_s);
        typeAhead(desk, Qt::Key_Down);
        typeAhead(desk, Qt::Key_F8);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.grid().emptyCells(), 3);
        QCOMPARE(desk.current(), 1);
        QVERIFY2(desk.message().startsWith(
                     u"La base est occupée par un autre programme. Pas enregistré\u00A0: ligne 1, "
                     "PERSONNE01 Maëlle (présent), ni ce qui a été tapé ensuite."_s),
            qPrintable(desk.message()));
        QVERIFY2(desk.message().endsWith(u"Touche Échap, puis reprenez à la ligne 1."_s),
            qPrintable(desk.message()));
        desk.type(u"+"_s); // nobody has looked up yet
        QCOMPARE(desk.grid().emptyCells(), 3);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.message(),
            u"Pas enregistré\u00A0: ligne 1, PERSONNE01 Maëlle (présent). Reprenez à la ligne 1."_s);
        desk.type(u"3-"_s); // another row: it stays told
        QCOMPARE(desk.cell(3), u"absent"_s);
        QVERIFY2(desk.message().contains(u"ligne 1,"_s), qPrintable(desk.message()));
        desk.type(u"1+"_s);
        QCOMPARE(desk.cell(1), u"présent"_s);
        QCOMPARE(desk.message(), QString());
    }

    void aMessageThatIsClosedHasBeenSeen()
    {
        SheetOnScreen desk(3);
        desk.openWaiting(shortPatience);
        OtherPost other(desk.test.address());
        desk.type(u"+"_s);
        other.letGo();
        desk.type(u"+"_s);
        QCOMPARE(desk.grid().emptyCells(), 3);
        desk.page->findChild<MessageBar *>()->clear();
        desk.type(u"++"_s);
        QCOMPARE(desk.cell(1), u"présent"_s);
        QCOMPARE(desk.cell(2), u"présent"_s);
        QCOMPARE(desk.message(), QString());
    }

    void whatIsSaidInItsPlaceLeavesItTold()
    {
        SheetOnScreen desk(3);
        desk.openWaiting(shortPatience);
        OtherPost other(desk.test.address());
        desk.type(u"+"_s);
        other.letGo();
        desk.page->findChild<MessageBar *>()->say(MessageBar::Tone::Advice, u"Autre chose."_s);
        desk.type(u"+"_s);
        QCOMPARE(desk.grid().emptyCells(), 3);
        QVERIFY2(desk.message().contains(u"ligne 1,"_s) && desk.message().endsWith(u"Autre chose."_s),
            qPrintable(desk.message()));
    }

    void eachRowThatCouldNotBeWrittenStaysToldUntilItIs()
    {
        SheetOnScreen desk(4);
        desk.openWaiting(shortPatience);
        {
            OtherPost other(desk.test.address());
            desk.type(u"+"_s);
            desk.press(Qt::Key_Escape);
            desk.type(u"3-"_s);
        }
        QVERIFY2(desk.message().contains(u"ligne 1, PERSONNE01 Maëlle (présent)"_s)
                && desk.message().contains(u"ligne 3, PERSONNE03 Maëlle (absent)"_s)
                && desk.message().endsWith(u"reprenez à la ligne 3."_s),
            qPrintable(desk.message()));
        desk.press(Qt::Key_Escape);
        desk.type(u"-"_s);
        QCOMPARE(desk.cell(3), u"absent"_s);
        QCOMPARE(desk.message(),
            u"Pas enregistré\u00A0: ligne 1, PERSONNE01 Maëlle (présent). Reprenez à la ligne 1."_s);
        desk.type(u"1+"_s);
        QCOMPARE(desk.message(), QString());
    }

    void allPresentThatCouldNotBeWrittenStaysToldUntilItIs()
    {
        SheetOnScreen desk(3);
        desk.openWaiting(shortPatience);
        OtherPost other(desk.test.address());
        typeAhead(desk, Qt::Key_F8);
        QMetaObject::invokeMethod(desk.view, [&other] { other.letGo(); }, Qt::QueuedConnection);
        typeAhead(desk, Qt::Key_2, u"2"_s);
        typeAhead(desk, Qt::Key_Minus, u"-"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(desk.grid().emptyCells(), 3);
        QVERIFY2(desk.message().contains(u"«\u00A0Tous présents\u00A0»"_s), qPrintable(desk.message()));
        desk.press(Qt::Key_Escape);
        desk.type(u"2-"_s);
        QVERIFY2(desk.message().contains(u"«\u00A0Tous présents\u00A0»"_s), qPrintable(desk.message()));
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.grid().count(0, AttendanceState::Present), 2);
        QCOMPARE(desk.message(), QString());
    }

    void aCountThatCouldNotBeKeptStaysInItsField_data() { TestDatabase::engines(); }
    void aCountThatCouldNotBeKeptStaysInItsField()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(3, engine);
        desk.openWaiting(shortPatience);
        OtherPost other(desk.test.address());
        auto *spin = desk.page->findChild<QSpinBox *>(u"signatures0Spin"_s);
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, u"2"_s);
        QTest::keyClick(spin, Qt::Key_Return);
        QVERIFY2(desk.message().startsWith(u"La base est occupée"_s), qPrintable(desk.message()));
        other.letGo();
        Q_EMIT desk.workspace->changes().everythingChanged(); // the page reads again
        QTRY_VERIFY(!desk.page->findChild<QTimer *>(u"readingTimer"_s)->isActive());
        QCOMPARE(spin->text(), u"2"_s);
        QVERIFY2(desk.text(u"verdict0Label"_s).startsWith(u"Nombre pas encore enregistré"_s),
            qPrintable(desk.text(u"verdict0Label"_s)));
        QVERIFY(desk.grid().counted.isEmpty());
        QTest::keyClick(spin, Qt::Key_Return);
        QCOMPARE(desk.grid().counted.value(desk.meeting.halfDays.first().id), 2);
        QVERIFY2(desk.text(u"verdict0Label"_s).startsWith(u"2 de plus"_s),
            qPrintable(desk.text(u"verdict0Label"_s)));
        QCOMPARE(desk.message(), QString()); // what kept it away is over
    }

    void noVerdictStandsBesideANumberBeingTyped()
    {
        SheetOnScreen desk(3);
        desk.press(Qt::Key_F8);
        auto *spin = desk.page->findChild<QSpinBox *>(u"signatures0Spin"_s);
        const auto verdict = [&] { return desk.text(u"verdict0Label"_s); };
        const QString same = u"C’est le même nombre que les présents saisis."_s;
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, u"3"_s);
        QTest::keyClick(spin, Qt::Key_Return);
        QCOMPARE(verdict(), same);
        QTest::keyClicks(spin, u"2"_s); // over the number, which Enter has selected
        QCOMPARE(verdict(), QString());
        QTest::keyClick(spin, Qt::Key_Backspace);
        QTest::keyClicks(spin, u"3"_s);
        QTest::keyClick(spin, Qt::Key_Return);
        QCOMPARE(verdict(), same);
    }
};

IREV_TEST(AttendanceHaltTest)

#include "attendancehalttest.moc"
