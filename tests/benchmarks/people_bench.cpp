// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/textfold.h"
#include "app/people/jarowinkler.h"
#include "app/people/lookalikes.h"
#include "tests/benchmarks/median.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <vector>

/// Somebody new among 100,000 people (another number may be given): what the search for those who look alike
/// costs beside comparing with every one of them.

using namespace Qt::StringLiterals;

namespace
{

constexpr int searches = 200;
constexpr int scans = 5;
constexpr int rounds = 5; // a search is what it usually takes, not what came in between once

/// Fictional names, some of them much more common than others, as names are.
Person person(int n, QRandomGenerator &chance)
{
    static const QStringList parts { u"ba"_s, u"ler"_s, u"mon"_s, u"du"_s, u"ri"_s, u"chel"_s, u"vau"_s,
        u"tin"_s, u"go"_s, u"sar"_s, u"pié"_s, u"dec"_s, u"lou"_s, u"han"_s, u"quen"_s, u"fos"_s };
    static const QStringList givens { u"Marie"_s, u"Jean"_s, u"Maëlle"_s, u"Anne-Sophie"_s, u"Karim"_s,
        u"Zoé"_s, u"Théo"_s, u"Inès"_s, u"Jean-Noël"_s, u"Fatima"_s, u"Aline"_s, u"Luc"_s, u"Sophie"_s,
        u"Bastien"_s, u"Claire"_s, u"Youssef"_s, u"Hélène"_s, u"Nadia"_s, u"Olivier"_s, u"Paulette"_s,
        u"Rachid"_s, u"Simon"_s };
    const auto pick = [&](qsizetype count) {
        // The smaller of two: the first of the list are the common ones.
        return std::min(chance.bounded(int(count)), chance.bounded(int(count)));
    };
    Person made;
    made.id = PersonId { n + 1 };
    for (int i = 0; i < 3; ++i) {
        made.familyName += parts.at(pick(parts.size()));
    }
    made.givenName = givens.at(pick(givens.size()));
    if (chance.bounded(3) == 0) {
        made.givenName += u'-' + givens.at(pick(givens.size()));
    }
    made.email = u"prenom.nom%1@structure-%2.example"_s.arg(n).arg(n % 997);
    return made;
}

double microseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1000;
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100000;
    QRandomGenerator chance(2022);
    std::vector<Person> people;
    people.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        people.push_back(person(i, chance));
    }
    QElapsedTimer timer;
    timer.start();
    LookAlikeIndex index;
    for (const Person &each : people) {
        index.add(each);
    }
    const double built = microseconds(timer);

    std::vector<QString> keys;
    keys.reserve(people.size());
    for (const Person &each : people) {
        keys.push_back(text::fold(each.familyName + u' ' + each.givenName));
    }
    std::vector<Person> newcomers;
    for (int i = 0; i < searches; ++i) {
        newcomers.push_back(person(count + i, chance));
        newcomers.back().id = {};
    }
    double scan = 0;
    int close = 0;
    for (int i = 0; i < scans; ++i) {
        const QString key
            = text::fold(newcomers[size_t(i)].familyName + u' ' + newcomers[size_t(i)].givenName);
        timer.start();
        for (const QString &known : keys) {
            close += likeness::jaroWinkler(key, known) >= LookAlikeIndex::threshold ? 1 : 0;
        }
        scan += microseconds(timer) / scans;
    }
    std::vector<std::vector<double>> times(newcomers.size());
    qsizetype found = 0;
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < newcomers.size(); ++i) {
            timer.start();
            found += index.like(newcomers[i]).size();
            times[i].push_back(microseconds(timer));
        }
    }
    double mean = 0;
    double longest = 0;
    const Person *slowest = nullptr;
    for (size_t i = 0; i < newcomers.size(); ++i) {
        const double usual = benchmark::median(times[i]);
        mean += usual / searches;
        if (usual > longest) {
            longest = usual;
            slowest = &newcomers[i];
        }
    }
    std::printf("people                               %9d\n", count);
    std::printf("the index, built once                %9.0f us\n", built);
    std::printf("one newcomer beside everybody        %9.0f us (%d close names)\n", scan, close / scans);
    std::printf("search for look-alikes, mean         %9.1f us (%.1f found): %.3f %% of it\n", mean,
        double(found) / searches / rounds, 100 * mean / scan);
    std::printf("search for look-alikes, the slowest  %9.1f us: %.3f %% of it (at most 2 %%), %s %s\n",
        longest, 100 * longest / scan, qUtf8Printable(slowest->familyName),
        qUtf8Printable(slowest->givenName));
    return 100 * longest / scan <= 2 ? 0 : 1;
}
