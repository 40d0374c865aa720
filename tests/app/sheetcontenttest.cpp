// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/sheetcontent.h"

#include "app/attendance/sheet.h"
#include "app/attendance/sheetfonts.h"
#include "app/attendance/sheettext.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/enrolment.h"
#include "app/sessions/meetingstore.h"
#include "app/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

/// Each character as wide as the next: where lines end is seen in letters.
class EvenMeasure final : public FontMeasure
{
public:
    [[nodiscard]] double width(const QString &text, SheetFont /*style*/) const override
    {
        return double(text.size());
    }
};

} // namespace

/// What a sheet says, before any page is made of it.
class SheetContentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLineOfTerritoriesBeginsWithThePointBetweenThem_data() { TestDatabase::engines(); }
    void noLineOfTerritoriesBeginsWithThePointBetweenThem()
    {
        QFETCH(const QString, engine);
        TestDatabase test(engine);
        const auto workspace = test.create(Content::Programme, clockAt({ 2021, 10, 4 }));
        Database &database = workspace->database();
        const Meeting meeting = must(MeetingStore(database).meetings()).first();
        const Cycle cycle = must(ProgrammeStore(database).cycles()).first();
        RegistrationDraft draft;
        draft.person.familyName = u"Éloy"_s;
        draft.person.givenName = u"Maëlle"_s;
        draft.person.territories = { u"59-MEL"_s, u"02-LAON"_s };
        draft.session = meeting.session;
        draft.track = meeting.track;
        for (const Track &track : cycle.tracks) {
            if (track.id == meeting.track) {
                draft.audience = track.audiences.first();
            }
        }
        (void)must(workspace->enrolment().enrol(draft));
        const AttendanceSheet sheet = must(sheetcontent::ofMeeting(database, meeting.id, {}));
        const QString told = sheet.rows.first().territory;
        QVERIFY2(told.contains(u"\u00A0· "_s), qPrintable(told));
        // Wide enough for each word: one that is not is parted between letters.
        for (int width = 12; width <= told.size(); ++width) {
            const QStringList lines
                = sheettext::wrap(told, SheetFont::Detail, width, int(told.size()), EvenMeasure());
            for (const QString &line : lines) {
                QVERIFY2(!line.trimmed().startsWith(u'·'), qPrintable(lines.join(u'\n')));
            }
        }
    }
};

IREV_TEST(SheetContentTest)

#include "sheetcontenttest.moc"
