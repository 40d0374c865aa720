// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetdesk.h"
#include "tests/support/testregistry.h"
#include "tests/ui/attendancesamples.h"

#include <QDialog>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is done to a sheet besides entering it row by row.
class AttendanceActsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void aSheetWithoutABlankRowSaysWhatToDoForWhoCame_data() { TestDatabase::engines(); }
    void aSheetWithoutABlankRowSaysWhatToDoForWhoCame()
    {
        QFETCH(const QString, engine);
        SheetOnScreen desk(2, engine);
        desk.print(1);
        desk.page->showMeeting(desk.meeting.id);
        (void)desk.enrol(u"Zola"_s);
        desk.press(Qt::Key_Insert);
        auto *dialog = desk.page->findChild<QDialog *>();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>(u"guestFamilyNameEdit"_s);
        QTest::keyClicks(name, u"zola"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.cell(3), u"présent"_s);
        const auto told = [&] {
            desk.press(Qt::Key_Insert);
            const auto dialogs = desk.page->findChildren<QDialog *>();
            return std::ranges::any_of(dialogs, &QWidget::isVisible) ? u"a dialog"_s : desk.message();
        };
        const QString full = u"La feuille n°\u00A0%1 n’a plus de ligne vierge. "_s.arg(desk.sheet);
        QVERIFY2(told().startsWith(full + u"Imprimez de nouveau la feuille"_s), qPrintable(told()));
        (void)desk.enrol(u"Yver"_s);
        QVERIFY2(told().startsWith(full + u"Imprimez une feuille complémentaire"_s), qPrintable(told()));
        const auto additions = must(desk.workspace->sheets().prepareAdditions(desk.meeting.id));
        const qint64 added = must(desk.workspace->sheets().issue({ *additions })).first().number;
        QVERIFY2(
            told().startsWith(full + u"La feuille n°\u00A0%1 de cette rencontre en a encore"_s.arg(added)),
            qPrintable(told()));
        QCOMPARE(desk.grid().rows.size(), 3);
    }
};

IREV_TEST(AttendanceActsTest)

#include "attendanceactstest.moc"
