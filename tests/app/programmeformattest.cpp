// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmefile.h"

#include "tests/support/testregistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{

QByteArray shippedJson()
{
    QFile file(u":/irev/programmes/evaluation-2022.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `whole` with the value at this path replaced, or taken away when it is undefined.
QJsonValue altered(const QJsonValue &whole, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QString step = path.takeFirst();
    if (whole.isArray()) {
        QJsonArray array = whole.toArray();
        const qsizetype index = step.toInt();
        if (index == array.size()) {
            array.append(value);
        } else {
            array.replace(index, altered(array.at(index), path, value));
        }
        return array;
    }
    QJsonObject object = whole.toObject();
    const QJsonValue inside = altered(object.value(step), path, value);
    if (inside.isUndefined()) {
        object.remove(step);
    } else {
        object.insert(step, inside);
    }
    return object;
}

/// The shipped programme with `value`, in JSON, at the place "tracks[1].modules[0].title"; nothing takes it
/// away.
QByteArray shippedWith(const QString &place, const QByteArray &value)
{
    const QStringList path = QString(place).replace(u'[', u'.').remove(u']').split(u'.');
    const QJsonValue parsed = value.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                              : QJsonDocument::fromJson('[' + value + ']').array().first();
    const QJsonObject whole = QJsonDocument::fromJson(shippedJson()).object();
    return QJsonDocument(altered(whole, path, parsed).toObject()).toJson();
}

} // namespace

/// What the reader of programmes accepts and refuses; the shipped programme is altered in one place at a
/// time.
class ProgrammeFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionalFieldsMayBeFilled();
    void refusesWhatIsWrongAtItsPlace_data();
    void refusesWhatIsWrongAtItsPlace();
    void everyFieldIsNeeded();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void theFirstMistakeIsTheOneTold();
};

void ProgrammeFormatTest::optionalFieldsMayBeFilled()
{
    const QByteArray meeting = R"({"session": 1, "track": "professionals", "module": 1, "date": "2021-11-23",
        "half_days": [{"period": "morning", "start": "09:30", "end": "12:00"},
                      {"period": "afternoon", "start": "12:00", "end": null}],
        "place": "à distance", "speakers": ["Camille Roussel"]})";
    auto read = readProgramme(shippedWith(u"meetings[0]"_s, meeting));
    QVERIFY2(read, read ? "" : qPrintable(read.error().subject));
    const ProgrammeFile::Meeting &first = read->meetings.first();
    QCOMPARE(first.place, u"à distance"_s);
    QCOMPARE(first.speakers, QStringList { u"Camille Roussel"_s });
    QCOMPARE(first.halfDays.size(), 2);
    QCOMPARE(first.halfDays.first().period, HalfDayPeriod::Morning);
    QCOMPARE(first.halfDays.first().start, std::optional(QTime(9, 30)));
    QCOMPARE(first.halfDays.last().end, std::nullopt);

    read = readProgramme(shippedWith(u"sessions[2].groups[1].capacity"_s, "24"));
    QVERIFY(read);
    QCOMPARE(read->sessions.last().groups.last().capacity, std::optional(24));
    read = readProgramme(shippedWith(u"tracks[0].modules[3].minutes"_s, "180"));
    QVERIFY(read);
    QCOMPARE(read->cycle.tracks.first().modules.last().minutes, std::optional(180));
    QVERIFY(readProgramme(shippedWith(u"partner"_s, R"("")")));
}

void ProgrammeFormatTest::refusesWhatIsWrongAtItsPlace_data()
{
    QTest::addColumn<QString>("place"); // where the shipped file is altered
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("toldPlace"); // empty: the same
    QTest::addColumn<QString>("told");

    const auto row = [](const char *name, const QString &place, const QByteArray &value, const QString &told,
                         const QString &toldPlace = {}) {
        QTest::newRow(name) << place << value << (toldPlace.isEmpty() ? place : toldPlace) << told;
    };
    row("another format", u"format"_s, R"("excel")", u"irev-cycles-programme"_s);
    row("a later version", u"version"_s, "2", u"a later version"_s);
    row("a bad code", u"code"_s, R"("Évaluation 2022")", u"lower-case"_s);
    row("a code with a line end", u"code"_s, R"("evaluation\n")", u"lower-case"_s);
    row("a number for a text", u"title"_s, "2022", u"a text"_s);
    row("null for a text", u"title"_s, "null", u"a text"_s);
    row("an empty title", u"title"_s, R"("  ")", u"empty"_s);
    row("a text for a list", u"presentation"_s, R"("…")", u"a list"_s);
    row("a number in a list of texts", u"presentation[1]"_s, "3", u"a text"_s);
    row("an unknown field", u"colour"_s, R"("red")", u"unknown field"_s);
    row("an unknown field inside", u"meetings[17].half_days[0].room"_s, R"("A")", u"unknown field"_s);
    row("an unknown field of a form", u"audiences[1].form.url"_s, R"("")", u"unknown field"_s);

    const QByteArray endless = '"' + QByteArray(301, 'x') + '"';
    row("an endless title", u"title"_s, endless, u"at most 300"_s);
    row("an endless partner", u"partner"_s, endless, u"at most 300"_s);
    row("an endless title of a module", u"tracks[1].modules[0].title"_s, endless, u"at most 300"_s);
    row("an endless place", u"meetings[3].place"_s, endless, u"at most 300"_s);
    row("an endless name", u"meetings[3].speakers"_s, "[\"Zoé\", " + endless + ']', u"at most 300"_s,
        u"meetings[3].speakers[1]"_s);
    row("an endless name of a session", u"sessions[1].label"_s, endless, u"at most 300"_s);

    row("an unknown audience", u"audiences[2].id"_s, R"("visitor")", u"professional, elected"_s);
    row("an audience twice", u"audiences[2].id"_s, R"("elected")", u"used twice"_s);
    row("a form that is no object", u"audiences[0].form"_s, R"("full")", u"an object"_s);
    row("an unknown form state", u"audiences[0].form.state"_s, R"("complet")", u"not_open"_s);
    row("an audience without label", u"audiences[0].label"_s, R"("")", u"empty"_s);

    row("no track at all", u"tracks"_s, "[]", u"at least one"_s);
    row("a track twice", u"tracks[1].code"_s, R"("professionals")", u"used twice"_s);
    row("a track's bad code", u"tracks[1].code"_s, R"("Élus")", u"lower-case"_s);
    row("a track of nobody", u"tracks[1].audiences"_s, "[]", u"at least one"_s);
    row("a track of strangers", u"tracks[1].audiences"_s, R"(["visitor"])", u"visitor"_s);
    row("an audience in two tracks", u"tracks[1].audiences"_s, R"(["elected", "citizen"])",
        u"citizen has a track"_s);
    row("an audience twice in a track", u"tracks[0].audiences"_s, R"(["citizen", "citizen"])", u"repeated"_s);
    row("a module that is no object", u"tracks[1].modules[0]"_s, "1", u"an object"_s);
    row("a module number twice", u"tracks[0].modules[3].number"_s, "1", u"used twice"_s);
    row("a module number 0", u"tracks[0].modules[0].number"_s, "0", u"whole number"_s);
    row("a broken number", u"tracks[0].modules[0].number"_s, "1.5", u"whole number"_s);
    row("a text for a number", u"tracks[0].modules[0].number"_s, R"("1")", u"whole number"_s);
    row("a huge number", u"tracks[0].modules[0].number"_s, "1e300", u"whole number"_s);
    row("a module without title", u"tracks[1].modules[0].title"_s, "", u"missing"_s);
    row("a module for others", u"tracks[1].modules[0].audiences"_s, R"(["citizen"])", u"citizen"_s);
    row("a module of no length", u"tracks[1].modules[0].minutes"_s, "0", u"whole number"_s);
    row("a module longer than a day", u"tracks[1].modules[0].minutes"_s, "1441", u"from 1 to 1440"_s);

    row("a session twice", u"sessions[2].number"_s, "1", u"used twice"_s);
    row("a group of no track", u"sessions[0].groups[1].track"_s, R"("visitors")", u"no such track"_s);
    row("a track twice in a session", u"sessions[0].groups[1].track"_s, R"("professionals")",
        u"used twice"_s);
    row("a capacity below nothing", u"sessions[0].groups[0].capacity"_s, "-1", u"whole number"_s);
    row("a capacity in words", u"sessions[0].groups[0].capacity"_s, R"("trente")", u"whole number"_s);

    row("a meeting of no session", u"meetings[0].session"_s, "4", u"no such session"_s);
    row("a meeting of no track", u"meetings[0].track"_s, R"("visitors")", u"no such track: visitors"_s);
    row("a meeting of no module", u"meetings[4].module"_s, "3", u"no such module"_s);
    row("a meeting held twice", u"meetings[1].module"_s, "1", u"held twice"_s);
    row("a day that does not exist", u"meetings[0].date"_s, R"("2022-02-30")", u"YYYY-MM-DD"_s);
    row("a French date", u"meetings[0].date"_s, R"("23/11/2021")", u"YYYY-MM-DD"_s);
    row("slashes in a date", u"meetings[0].date"_s, R"("2021/11/23")", u"YYYY-MM-DD"_s);
    row("text after a date", u"meetings[0].date"_s, R"("2021-11-23 ou plus tard")", u"YYYY-MM-DD"_s);
    row("no date", u"meetings[0].date"_s, "null", u"a text"_s);
    row("no half-day", u"meetings[0].half_days"_s, "[]", u"1 to 4"_s);
    row("an unknown period", u"meetings[0].half_days[0].period"_s, R"("night")", u"morning, afternoon"_s);
    row("an hour that does not exist", u"meetings[4].half_days[0].start"_s, R"("25:00")", u"HH:MM"_s);
    row("a French hour", u"meetings[4].half_days[0].start"_s, R"("17 h")", u"HH:MM"_s);
    row("seconds", u"meetings[4].half_days[0].start"_s, R"("17:00:00")", u"HH:MM"_s);
    row("one figure", u"meetings[4].half_days[0].start"_s, R"("7:00")", u"HH:MM"_s);
    row("an empty hour", u"meetings[4].half_days[0].start"_s, R"("")", u"HH:MM"_s);
    row("an end before the start", u"meetings[4].half_days[0].end"_s, R"("16:00")", u"not after the start"_s);
    row("an end at the start", u"meetings[4].half_days[0].end"_s, R"("17:00")", u"not after the start"_s);
    row("half-days that overlap", u"meetings[4].half_days[1]"_s,
        R"({"period": "evening", "start": "18:30", "end": "20:00"})", u"before the end"_s,
        u"meetings[4].half_days[1].start"_s);
    row("a place in numbers", u"meetings[0].place"_s, "12", u"a text or null"_s);
    row("speakers in one text", u"meetings[0].speakers"_s, R"("X, Y")", u"a list"_s);
}

void ProgrammeFormatTest::refusesWhatIsWrongAtItsPlace()
{
    QFETCH(QString, place);
    QFETCH(QByteArray, value);
    QFETCH(QString, toldPlace);
    QFETCH(QString, told);
    const auto read = readProgramme(shippedWith(place, value));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::BadFile);
    QCOMPARE(read.error().subject, toldPlace);
    QVERIFY2(read.error().detail.contains(told), qPrintable(read.error().detail));
}

void ProgrammeFormatTest::everyFieldIsNeeded()
{
    for (const QString &inside :
        { QString(), u"audiences[0]"_s, u"audiences[0].form"_s, u"tracks[0]"_s, u"tracks[0].modules[0]"_s,
            u"sessions[0]"_s, u"sessions[0].groups[0]"_s, u"meetings[0]"_s, u"meetings[0].half_days[0]"_s }) {
        QJsonValue object = QJsonDocument::fromJson(shippedJson()).object();
        const QStringList steps
            = QString(inside).replace(u'[', u'.').remove(u']').split(u'.', Qt::SkipEmptyParts);
        for (const QString &step : steps) {
            object = object.isArray() ? object[step.toInt()] : object[step];
        }
        const QStringList fields = object.toObject().keys();
        QVERIFY(!fields.isEmpty());
        for (const QString &field : fields) {
            const QString place = inside.isEmpty() ? field : inside + u'.' + field;
            const auto read = readProgramme(shippedWith(place, {}));
            QVERIFY2(!read, qPrintable(place));
            QCOMPARE(read.error().subject, place);
            QCOMPARE(read.error().detail, u"missing"_s);
        }
    }
}

void ProgrammeFormatTest::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");

    QTest::newRow("nothing") << ""_ba << u"ligne 1"_s;
    QTest::newRow("a text") << "programme"_ba << u"ligne 1"_s;
    QTest::newRow("a list") << "[]"_ba << u"ligne 1"_s;
    QTest::newRow("a comma missing") << "{\n  \"format\": 1\n  \"version\": 1\n}"_ba << u"ligne 3"_s;
    QTest::newRow("a letter that is no UTF-8") << "{\n  \"title\": \"\xC9valuer\"\n}"_ba << u"ligne 2"_s;
    QTest::newRow("a field twice")
        << "{\n  \"version\": 1,\n  \"code\": \"a\\\"b: c\",\n  \"version\": 1\n}"_ba << u"ligne 4"_s;
    QTest::newRow("a field twice, written otherwise")
        << "{\n  \"a\": {\"code\": 1, \"list\": [{\"code\": 1}],\n  \"c\\u006fde\": 1}\n}"_ba << u"ligne 3"_s;
    QTest::newRow("cut short") << shippedJson().first(2000) << QString();
}

void ProgrammeFormatTest::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, line);
    const auto read = readProgramme(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::BadFile);
    QVERIFY2(line.isEmpty() || read.error().subject == line, qPrintable(read.error().subject));
    QVERIFY(!read.error().detail.isEmpty());
}

void ProgrammeFormatTest::theFirstMistakeIsTheOneTold()
{
    const auto read = readProgramme("{}");
    QVERIFY(!read);
    QCOMPARE(read.error().subject, u"format"_s);
    QCOMPARE(read.error().detail, u"missing"_s);
}

IREV_TEST(ProgrammeFormatTest)
#include "programmeformattest.moc"
