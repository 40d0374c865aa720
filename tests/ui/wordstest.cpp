// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/words/domainwords.h"
#include "ui/words/errorwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

const QList<Error::Kind> everyKind { Error::Kind::CannotOpen, Error::Kind::NotADatabase, Error::Kind::Damaged,
    Error::Kind::NewerVersion, Error::Kind::ReadOnly, Error::Kind::DiskFull, Error::Kind::Busy,
    Error::Kind::Disconnected, Error::Kind::AlreadyExists, Error::Kind::Invalid, Error::Kind::NotFound,
    Error::Kind::Duplicate, Error::Kind::Full, Error::Kind::Stale, Error::Kind::CannotWrite,
    Error::Kind::BadFile, Error::Kind::Cancelled, Error::Kind::Internal };

/// The subjects app gives as codes, which no sentence may show.
const QStringList codes { u"draft"_s, u"audience"_s, u"halfDayWithPresences"_s, u"session"_s,
    u"registration"_s, u"sheet"_s, u"territory:59-XYZ"_s };

void checkFrench(const QString &sentence)
{
    static const QRegularExpression english(
        uR"(\b(database|file|error|failed|cannot|unable|locked|disk image|no such|draft|audience|sheet|halfDay|the|programme:.*|territory:.*)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression looseSpace(uR"( [:;!?»%]|« )"_s);
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(english), qPrintable(sentence));
    QVERIFY2(!sentence.contains(looseSpace), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'\''), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"%1"_s), qPrintable(sentence));
}

} // namespace

class WordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfErrorHasAFrenchSentenceAndWhatToDo()
    {
        for (const Error::Kind kind : everyKind) {
            for (const QString &subject : { u"/home/exemple/cycle.irev"_s, QString() }) {
                const QString sentence
                    = words::sentence({ kind, subject, u"database disk image is malformed (11)"_s });
                checkFrench(sentence);
                QVERIFY2(kind == Error::Kind::Cancelled || sentence.size() > 50, qPrintable(sentence));
                QVERIFY2(!sentence.contains(u"«\u00a0\u00a0»"_s), qPrintable(sentence));
            }
        }
    }

    void whyThereIsNoSeatIsSaid()
    {
        QSet<QString> told;
        for (const QString &why : { u"no_seat"_s, u"reserved"_s, u"quota:audience"_s, u"quota:organisation"_s,
                 u"quota:territory"_s, u"full_by_hand"_s, u"begun"_s, u"linked"_s }) {
            for (const QString &who : { u"ÉLOY Maëlle"_s, QString() }) {
                const QString sentence = words::sentence({ Error::Kind::Full, who, why });
                checkFrench(sentence);
                QVERIFY2(!sentence.contains(why), qPrintable(sentence));
                QVERIFY(sentence.contains(who));
                told.insert(sentence);
            }
        }
        QCOMPARE(told.size(), 16);
        const QString placed
            = words::sentence({ Error::Kind::AlreadyPlaced, u"ÉLOY Maëlle"_s, u"Session 1"_s });
        checkFrench(placed);
        QVERIFY(placed.contains(u"ÉLOY Maëlle"_s) && placed.contains(u"Session 1"_s));
    }

    void codesOfTheApplicationAreNeverShown()
    {
        for (const Error::Kind kind : { Error::Kind::Invalid, Error::Kind::NotFound, Error::Kind::Damaged }) {
            for (const QString &code : codes) {
                if (kind == Error::Kind::Invalid && !QStringList(codes.first(3)).contains(code)) {
                    continue;
                }
                if (kind == Error::Kind::NotFound && !QStringList(codes.sliced(3)).contains(code)) {
                    continue;
                }
                if ((kind == Error::Kind::Damaged) != (code == u"sheet"_s)) {
                    continue;
                }
                checkFrench(words::sentence({ kind, code, {} }));
            }
        }
        QVERIFY(words::sentence({ Error::Kind::NotFound, u"territory:59-XYZ"_s, {} }).contains(u"59-XYZ"_s));
    }

    void aNameIsQuotedAsTyped()
    {
        const QString name = u"D'HONDT <b>50%1</b> ?"_s;
        QVERIFY(words::sentence({ Error::Kind::Duplicate, name, {} }).contains(name));
        QVERIFY(words::sentence({ Error::Kind::Stale, name, {} }).contains(name));
    }

    void hoursNotKnownAreSaidToBeSo()
    {
        Meeting meeting;
        meeting.halfDays = { HalfDay {} };
        QCOMPARE(words::hours(meeting), u"horaires à préciser"_s);
        meeting.halfDays = { HalfDay { {}, HalfDayPeriod::Evening, QTime(17, 0), QTime(19, 0) } };
        QCOMPARE(words::hours(meeting), u"17\u00a0h\u00a0– 19\u00a0h"_s);
    }

    void aSessionAndASeanceAreNeverConfused()
    {
        Meeting meeting;
        meeting.sessionNumber = 2;
        meeting.moduleNumber = 3;
        meeting.moduleCount = 4;
        QCOMPARE(words::sessionAndModule(meeting), u"Session 2 – Séance 3/4"_s);
    }

    void placesTakenAreCountedInFrench()
    {
        QCOMPARE(
            words::occupancy({ .capacity = 30, .registered = 12 }), u"12\u00a0inscrits sur 30\u00a0places"_s);
        QCOMPARE(words::occupancy({ .capacity = {}, .registered = 1 }),
            u"1\u00a0inscrit (places non précisées)"_s);
        QCOMPARE(words::occupancy({ .capacity = 30, .registered = 30, .waitlisted = 4 }),
            u"COMPLET – 30\u00a0inscrits, 4\u00a0en attente"_s);
        QCOMPARE(words::shortOccupancy({ .capacity = 30, .registered = 12 }), u"12 / 30"_s);
        QCOMPARE(words::shortOccupancy({ .capacity = {}, .registered = 12 }), u"12 / ?"_s);
        QCOMPARE(words::shortOccupancy({ .capacity = 30, .registered = 30, .waitlisted = 4 }),
            u"30 / 30 · COMPLET · 4\u00a0en attente"_s);
    }

    void everyProblemOfARegistrationHasASentence()
    {
        for (int field = 0; field <= int(RegistrationProblem::Field::Expectations); ++field) {
            for (int reason = 0; reason <= int(RegistrationProblem::Reason::Advised); ++reason) {
                checkFrench(words::problem(
                    { RegistrationProblem::Field(field), RegistrationProblem::Reason(reason) }));
            }
        }
    }

    void everyProblemOfAMeetingHasASentence()
    {
        for (int reason = 0; reason <= int(MeetingProblem::Reason::TooLong); ++reason) {
            checkFrench(
                words::problem({ MeetingProblem::Field::HalfDays, MeetingProblem::Reason(reason), 1 }));
        }
    }
};

IREV_TEST(WordsTest)
#include "wordstest.moc"
