// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/registrations/rostermodel.h"
#include "app/storage/statement.h"
#include "app/workspace.h"
#include "tests/benchmarks/manyregistrations.h"
#include "ui/words/rosterwords.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>
#include <malloc.h>
#include <vector>

/// The list of all registrations, of 10,000 and of 100,000 (another number may be given): what opening it
/// costs beside the bare query of what it shows, what a keystroke in the filter costs beside the bare query
/// of the same filter on the stored key, and what the model weighs beside the text of its cells.

using namespace Qt::StringLiterals;
using namespace benchmark;

namespace
{

constexpr int rounds = 41;

size_t inUse()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
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

/// All that the list shows, read by bare SQL as texts, in the list's order.
qsizetype readBare(Database &database)
{
    qsizetype letters = 0;
    QHash<qint64, QString> territories;
    must(Statement(database,
        u"SELECT pt.person_id, t.label FROM person_territory pt JOIN territory t ON t.id = pt.territory_id"_s)
            .each([&](const Row &row) { territories[row.integer(0)] += row.text(1); }));
    must(Statement(database,
        u"SELECT r.id, p.family_name, p.given_name, r.audience, p.function, o.name, r.status, s.label, "
        u"t.label,"
        " r.requested_at, p.email, p.phone, p.id FROM registration r JOIN person p ON p.id = r.person_id"
        " JOIN session s ON s.id = r.session_id JOIN track t ON t.id = r.track_id"
        " LEFT JOIN organisation o ON o.id = p.organisation_id ORDER BY p.sort_key, r.id"_s)
            .each([&](const Row &row) {
                for (int column = 1; column < 12; ++column) {
                    letters += row.text(column).size();
                }
                letters += territories.value(row.integer(12)).size();
            }));
    return letters;
}

double measureOpening(Workspace &workspace)
{
    constexpr int openings = 5;
    std::vector<double> bare;
    std::vector<double> opened;
    for (int round = 0; round < openings; ++round) {
        bare.push_back(microseconds([&] { (void)readBare(workspace.database()); }));
        opened.push_back(microseconds([&] {
            RosterModel model(workspace.database(), workspace.changes(), workspace.enrolment());
            model.setWords(words::roster());
            must(model.setScope({}));
        }));
    }
    std::printf("opening: bare query %.0f ms, list %.0f ms, ratio %.2f (target: at most 2)\n",
        median(bare) / 1000, median(opened) / 1000, median(opened) / median(bare));
    return median(opened);
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
    const QList<int> counts
        = argc > 1 ? QList<int> { QByteArray(argv[1]).toInt() } : QList<int> { 10'000, 100'000 };
    double before = 0;
    for (const int count : counts) {
        const QTemporaryDir folder;
        DatabaseAddress address;
        address.path = folder.filePath(u"roster.db"_s);
        const auto workspace = must(Workspace::create(address, Content::Programme, u"evaluation-2022"_s));
        must(fill(workspace->database(), count));
        std::printf("%d registrations, medians of %d interleaved rounds (target: keystroke at most 2)\n",
            count, rounds);
        measureMemory(*workspace);
        const double opening = measureOpening(*workspace);
        measureKeystrokes(*workspace);
        if (before > 0) {
            std::printf("opening, growth: %.1f times\n", opening / before);
        }
        before = opening;
    }
    return 0;
}
