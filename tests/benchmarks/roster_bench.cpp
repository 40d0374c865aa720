// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/personstore.h"
#include "app/programmes/programmestore.h"
#include "app/registrations/registrationstore.h"
#include "app/registrations/rostermodel.h"
#include "app/sessions/meetingstore.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"
#include "app/territories/territorystore.h"
#include "app/workspace.h"
#include "ui/words/rosterwords.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <vector>

/// A roster of 10,000 registrations (another number may be given): what a keystroke in the filter costs
/// beside the bare query of the same filter on the stored key, and what the model weighs beside the text of
/// its cells.

using namespace Qt::StringLiterals;

namespace
{

constexpr int rounds = 41;

template <class T> T must(std::expected<T, Error> result)
{
    if (!result) {
        qFatal("%s", qUtf8Printable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return *std::move(result);
    }
}

/// Fictional people, the same every time; a tenth of them from a structure nobody else comes from.
Done fill(Database &database, int count)
{
    static const QStringList families { u"Éloy"_s, u"de La Fontaine"_s, u"Vandenbroucke"_s, u"D’Hondt"_s,
        u"Lefèvre"_s, u"Ben Youssef"_s, u"Kowalczyk"_s, u"Du Bellay"_s, u"Martin"_s, u"Delannoy"_s };
    static const QStringList givens { u"Maëlle"_s, u"Jean-Noël"_s, u"Zoé"_s, u"Karim"_s, u"Anne-Sophie"_s,
        u"Théo"_s, u"Inès"_s };
    static const QStringList functions { u"Cheffe de projet politique de la ville"_s, u"Délégué du préfet"_s,
        u"Chargée de mission"_s, u"Directeur du développement social"_s };
    static const QStringList employers { u"Communauté d’agglomération du Beauvaisis"_s, u"CAF du Nord"_s,
        u"Département de l’Aisne"_s, u"Région Hauts-de-France"_s, u"Commune de Roubaix"_s };
    const Cycle cycle = must(ProgrammeStore(database).cycles()).first();
    const auto sessions = must(MeetingStore(database).sessions(cycle.id));
    const auto territories = must(TerritoryStore(database).territories());
    return writing(database, [&]() -> Done {
        for (int i = 0; i < count; ++i) {
            Registration registration;
            Person &person = registration.person;
            person.id = newId<PersonId>();
            person.familyName
                = families.at(i % families.size()) + (i >= 70 ? u" %1"_s.arg(i / 70) : QString());
            person.givenName = givens.at(i % givens.size());
            person.email = u"prenom.nom%1@structure-%2.example"_s.arg(i).arg(i % 97);
            person.phone
                = u"03 53 01 %1 %2"_s.arg(i / 100 % 100, 2, 10, QChar(u'0')).arg(i % 100, 2, 10, QChar(u'0'));
            person.function = functions.at(i % functions.size());
            person.organisation = must(TerritoryStore(database).findOrAdd(
                i % 10 == 0 ? u"Association %1 du quartier"_s.arg(i) : employers.at(i % employers.size())));
            person.territories = { territories.at(i % territories.size()).id };
            if (i % 3 == 0) {
                person.territories << territories.at((i + 7) % territories.size()).id;
            }
            registration.id = newId<RegistrationId>();
            registration.session = sessions.at(i % sessions.size()).id;
            registration.track = cycle.trackFor(Audience::Professional)->id;
            registration.status = i % 9 == 0 ? RegistrationStatus::Waitlisted : RegistrationStatus::Confirmed;
            registration.requestedAt = QDateTime(QDate(2021, 9, 1), QTime(8, 0)).addSecs(i * 60);
            registration.statusSince = registration.requestedAt;
            must(PersonStore(database).add(person));
            must(RegistrationStore(database).add(registration));
        }
        return {};
    });
}

size_t inUse()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

template <class Act> double microseconds(Act act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1000;
}

/// The ids a bare query finds by the stored, folded name, in order: what any list must at least do.
qsizetype query(Statement &statement, const QString &typed)
{
    std::vector<qint64> ids;
    must(statement.bind(u":typed"_s, u"%"_s + typed + u'%').each([&](const Row &row) {
        ids.push_back(row.integer(0));
    }));
    return qsizetype(ids.size());
}

void measureMemory(Workspace &workspace)
{
    malloc_trim(0);
    const size_t before = inUse();
    RosterModel model(workspace.database(), workspace.changes(), workspace.enrolment());
    model.setWords(words::roster());
    must(model.setScope({}));
    const size_t weight = inUse() - before;
    size_t text = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            text += size_t(model.index(row, column).data().toString().size()) * sizeof(QChar);
        }
    }
    std::printf("memory: model %.2f MB, text of its cells %.2f MB, ratio %.2f (target: at most 2)\n",
        double(weight) / 1e6, double(text) / 1e6, double(weight) / double(text));
}

void measureKeystrokes(Workspace &workspace)
{
    Statement bare(workspace.database(),
        u"SELECT r.id FROM registration r JOIN person p ON p.id = r.person_id"
        " WHERE p.sort_key LIKE :typed ORDER BY p.sort_key, r.id"_s);
    RosterModel model(workspace.database(), workspace.changes(), workspace.enrolment());
    model.setWords(words::roster());
    must(model.setScope({}));
    RosterModel shownModel(workspace.database(), workspace.changes(), workspace.enrolment());
    shownModel.setWords(words::roster());
    must(shownModel.setScope({}));
    QTableView view;
    view.setModel(&shownModel);
    view.resize(1100, 700);
    view.show();
    std::puts("filter keystroke, µs     bare query      model      ratio   model, view repainted      ratio");
    for (const QString &typed : { u"e"_s, u"el"_s, u"elo"_s, u"eloy"_s, u"roubaix"_s, u"introuvable"_s }) {
        std::vector<double> queries;
        std::vector<double> filters;
        std::vector<double> paints;
        // Another text between two measures, as between two keystrokes.
        for (int round = 0; round < rounds; ++round) {
            queries.push_back(microseconds([&] { (void)query(bare, typed); }));
            model.setFilter(typed.chopped(1));
            filters.push_back(microseconds([&] { model.setFilter(typed); }));
            shownModel.setFilter(typed.chopped(1));
            QCoreApplication::processEvents();
            paints.push_back(microseconds([&] {
                shownModel.setFilter(typed);
                QCoreApplication::processEvents();
            }));
        }
        std::printf("%-20s %14.0f %10.0f %10.2f %22.0f %10.2f\n", qUtf8Printable(typed), median(queries),
            median(filters), median(filters) / median(queries), median(paints),
            median(paints) / median(queries));
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const QTemporaryDir folder;
    DatabaseAddress address;
    address.path = folder.filePath(u"roster.db"_s);
    const auto workspace = must(Workspace::create(address, Content::Programme, u"evaluation-2022"_s));
    must(fill(workspace->database(), count));
    std::printf(
        "%d registrations, medians of %d interleaved rounds (target: keystroke at most 2)\n", count, rounds);
    measureMemory(*workspace);
    measureKeystrokes(*workspace);
    return 0;
}
