// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmefile.h"

#include "app/base/french.h"
#include "tests/support/places.h"
#include "tests/support/testregistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const ProgrammeFile &programme()
{
    static const ProgrammeFile read = *shippedProgramme(u"evaluation-2022"_s);
    return read;
}

} // namespace

class ProgrammeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgrammeOf2022IsShipped();
    void theProgrammeIsTheOneOfThePage();
    void theFormsAreAsOnThePage();
    void theTracksTakeTheirAudiences();
    void theModulesAreAsOnThePage();
    void citizensTakePartInOneModuleOnly();
    void threeSessionsAreOpenToBothTracks();
    void theMeetingsAreThoseOfThePage();
    void onlyTheHoursOfElectedOfficialsAreKnown();
    void everySentenceFollowsFrenchTypography();
    void anotherProgrammeIsNotFound();
    void codesReadBackAsTheirValues();
};

void ProgrammeFileTest::theProgrammeOf2022IsShipped()
{
    QCOMPARE(shippedProgrammes(), QStringList { u"evaluation-2022"_s });
    const auto read = shippedProgramme(u"evaluation-2022"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().subject + u": "_s + read.error().detail));
    QCOMPARE(read->cycle.code, u"evaluation-2022"_s);
    QVERIFY(!read->cycle.id.isValid());
}

void ProgrammeFileTest::theProgrammeIsTheOneOfThePage()
{
    const Cycle &cycle = programme().cycle;
    QCOMPARE(cycle.title, u"2022\u00A0: Évaluation des contrats de ville, et après\u202F?"_s);
    QCOMPARE(cycle.subtitle,
        u"Vers une évaluation concertée et utile des contrats de ville des Hauts-de-France"_s);
    QVERIFY(cycle.organiser.startsWith(u"IREV"));
    QCOMPARE(cycle.partner, u"Asdo Études"_s);
    QVERIFY(
        cycle.presentation.startsWith(u"Dans les Hauts-de-France, les 40 contrats de ville conclus en 2015"));
    QVERIFY(cycle.presentation.contains(u"accompagnement individualisé"));
    QVERIFY(cycle.source.contains(u"https://irev.fr/"));
    QVERIFY(cycle.source.contains(u"11 octobre 2021"));
    QVERIFY(cycle.source.contains(u"20 décembre 2021"));
    // The page does not say that date n is séance n: the file must own up to it.
    QVERIFY(cycle.note.contains(u"la page ne le dit pas"));
}

void ProgrammeFileTest::theFormsAreAsOnThePage()
{
    const Cycle &cycle = programme().cycle;
    QCOMPARE(cycle.forms.size(), 3);
    QCOMPARE(cycle.forms.at(0).audience, Audience::Professional);
    QCOMPARE(cycle.forms.at(0).formLabel, u"Inscription cycle dédié aux professionnel.le.s"_s);
    QCOMPARE(cycle.forms.at(0).state, FormState::Full);
    QCOMPARE(cycle.forms.at(1).audience, Audience::Elected);
    QCOMPARE(cycle.forms.at(1).formLabel, u"Inscriptions cycle dédié aux élu.e.s"_s);
    QCOMPARE(cycle.forms.at(1).state, FormState::Open);
    QCOMPARE(cycle.forms.at(2).audience, Audience::Citizen);
    QCOMPARE(cycle.forms.at(2).formLabel, u"Inscriptions en tant que conseiller.e.s citoyen.ne.s"_s);
    QCOMPARE(cycle.forms.at(2).state, FormState::Open);
    QCOMPARE(cycle.audienceLabel(Audience::Professional), u"Professionnel.le.s"_s);
    QCOMPARE(cycle.audienceLabel(Audience::Elected), u"Élu.e.s"_s);
    QCOMPARE(cycle.audienceLabel(Audience::Citizen), u"Conseiller.e.s citoyen.ne.s"_s);
}

void ProgrammeFileTest::theTracksTakeTheirAudiences()
{
    const Cycle &cycle = programme().cycle;
    QCOMPARE(cycle.tracks.size(), 2);
    QCOMPARE(cycle.tracks.at(0).code, u"professionals"_s);
    QCOMPARE(cycle.tracks.at(0).audiences, (QList { Audience::Professional, Audience::Citizen }));
    QCOMPARE(cycle.tracks.at(1).code, u"elected"_s);
    QCOMPARE(cycle.tracks.at(1).audiences, QList { Audience::Elected });
}

void ProgrammeFileTest::theModulesAreAsOnThePage()
{
    const QList<Module> professionals = programme().cycle.tracks.at(0).modules;
    const QList<Module> elected = programme().cycle.tracks.at(1).modules;
    QCOMPARE(professionals.size(), 4);
    QCOMPARE(elected.size(), 2);
    const QStringList titles {
        u"Pourquoi évaluer et pour qui\u202F?"_s,
        u"À quelles questions veut-on répondre avec l’évaluation\u202F?"_s,
        u"Quelles méthodes employer pour évaluer\u202F?"_s,
        u"Comment allez-vous organiser l’évaluation de contrat de ville sur votre territoire\u202F?"_s,
        u"Pourquoi et comment évaluer votre contrat de ville\u202F?"_s,
        u"Retours d’expériences de territoires dans les Hauts-de-France"_s,
    };
    const QStringList descriptions {
        u"Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation"_s,
        u"Co-construction d’un référentiel partagé. Participation de représentants de conseils citoyens"_s,
        u"Vous armer pour faire ou faire faire"_s,
        u"Séance opérationnelle pour écrire votre feuille de route"_s,
        u"Réflexion politique partagée sur l’intérêt et les enjeux de l’évaluation des contrats de ville. "
        u"Apport de "
        "contenu sur les modalités d’évaluation du contrat de ville."_s,
        u"Intervention de différents directeurs de collectivités pilotes de contrats de ville et partage "
        "d’expériences entre élu.e.s"_s,
    };
    const QList<Module> modules = professionals + elected;
    for (qsizetype i = 0; i < modules.size(); ++i) {
        QCOMPARE(modules.at(i).number, int(i < 4 ? i + 1 : i - 3));
        QCOMPARE(modules.at(i).title, titles.at(i));
        QCOMPARE(modules.at(i).description, descriptions.at(i));
        QVERIFY(!modules.at(i).minutes);
    }
}

void ProgrammeFileTest::citizensTakePartInOneModuleOnly()
{
    for (const Module &module : programme().cycle.tracks.at(0).modules) {
        QVERIFY(module.audiences.contains(Audience::Professional));
        QCOMPARE(module.audiences.contains(Audience::Citizen), module.number == 2);
    }
}

void ProgrammeFileTest::threeSessionsAreOpenToBothTracks()
{
    QCOMPARE(programme().sessions.size(), 3);
    int number = 0;
    for (const ProgrammeFile::Session &session : programme().sessions) {
        QCOMPARE(session.number, ++number);
        QCOMPARE(session.label, u"Session %1"_s.arg(number));
        QCOMPARE(session.groups.size(), 2);
        for (const ProgrammeFile::Group &group : session.groups) {
            QVERIFY(!group.capacity);
        }
    }
}

void ProgrammeFileTest::theMeetingsAreThoseOfThePage()
{
    const QByteArray published = contentOf(testData(u"cycle-2021-2022.json"_s));
    const QJsonArray expected = QJsonDocument::fromJson(published).object().value(u"seances"_s).toArray();
    QCOMPARE(expected.size(), 18);
    QCOMPARE(programme().meetings.size(), 18);
    for (const auto &each : expected) {
        const int session = each[u"session"_s].toString().section(u' ', 1).toInt();
        const QString track = each[u"public"_s].toString() == u"elus" ? u"elected"_s : u"professionals"_s;
        const int module = each[u"seance"_s].toInt();
        const auto meeting = std::ranges::find_if(
            programme().meetings, [&](const ProgrammeFile::Meeting &candidate) {
                return candidate.session == session && candidate.track == track && candidate.module == module;
            });
        QVERIFY(meeting != programme().meetings.end());
        QCOMPARE(meeting->date.toString(Qt::ISODate), each[u"date"_s].toString());
        QCOMPARE(french::longDate(meeting->date), each[u"date_longue"_s].toString());
        QCOMPARE(meeting->halfDays.size(), 1);
        const ProgrammeFile::HalfDay &halfDay = meeting->halfDays.first();
        QCOMPARE(halfDay.start ? halfDay.start->toString(u"HH:mm") : QString(), each[u"debut"_s].toString());
        QCOMPARE(halfDay.end ? halfDay.end->toString(u"HH:mm") : QString(), each[u"fin"_s].toString());
        const auto ofTrack = std::ranges::find(programme().cycle.tracks, track, &Track::code);
        const auto held = std::ranges::find(ofTrack->modules, module, &Module::number);
        QCOMPARE(held->title, french::typography(each[u"titre"_s].toString()));
    }
}

void ProgrammeFileTest::onlyTheHoursOfElectedOfficialsAreKnown()
{
    for (const ProgrammeFile::Meeting &meeting : programme().meetings) {
        const ProgrammeFile::HalfDay &halfDay = meeting.halfDays.first();
        const bool isElected = meeting.track == u"elected";
        QCOMPARE(halfDay.period, isElected ? HalfDayPeriod::Evening : HalfDayPeriod::Unknown);
        QCOMPARE(halfDay.start, isElected ? std::optional(QTime(17, 0)) : std::nullopt);
        QCOMPARE(halfDay.end, isElected ? std::optional(QTime(19, 0)) : std::nullopt);
        QVERIFY(meeting.place.isEmpty());
        QVERIFY(meeting.speakers.isEmpty());
    }
}

void ProgrammeFileTest::everySentenceFollowsFrenchTypography()
{
    const Cycle &cycle = programme().cycle;
    QStringList sentences { cycle.title, cycle.subtitle, cycle.presentation, cycle.organiser, cycle.partner,
        cycle.note };
    for (const Track &track : cycle.tracks) {
        for (const Module &module : track.modules) {
            sentences << module.title << module.description;
        }
    }
    for (const QString &sentence : sentences) {
        QCOMPARE(sentence, french::typography(sentence));
    }
}

void ProgrammeFileTest::anotherProgrammeIsNotFound()
{
    for (const QString &code : { u"evaluation-2099"_s, QString(), u"../reference/qpv"_s }) {
        const auto read = shippedProgramme(code);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::NotFound);
    }
}

void ProgrammeFileTest::codesReadBackAsTheirValues()
{
    for (const Audience audience : { Audience::Professional, Audience::Elected, Audience::Citizen }) {
        QCOMPARE(audienceFromCode(code(audience)), std::optional(audience));
    }
    for (const FormState state :
        { FormState::NotOpen, FormState::Open, FormState::Closed, FormState::Full }) {
        QCOMPARE(formStateFromCode(code(state)), std::optional(state));
    }
    for (const HalfDayPeriod period : { HalfDayPeriod::Unknown, HalfDayPeriod::Morning,
             HalfDayPeriod::Afternoon, HalfDayPeriod::Evening }) {
        QCOMPARE(periodFromCode(code(period)), period);
    }
    QVERIFY(code(HalfDayPeriod::Unknown).isNull());
    QVERIFY(!audienceFromCode(u"Professional"));
    QVERIFY(!audienceFromCode({}));
    QVERIFY(!formStateFromCode(u"complet"));
    QCOMPARE(periodFromCode(u"night"), HalfDayPeriod::Unknown);
}

IREV_TEST(ProgrammeFileTest)
#include "programmefiletest.moc"
