// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attendance/attendancedesk.h"
#include "app/documents/issuedattestations.h"
#include "app/sessions/meetingstore.h"
#include "ui/commandline/openworkspace.h"
#include "ui/commandline/table.h"
#include "ui/commandline/verbs.h"
#include "ui/words/attendancewords.h"
#include "ui/words/attestationwords.h"

#include <QHash>
#include <QSet>
#include <QTextStream>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{

class Text
{
    Q_DECLARE_TR_FUNCTIONS(commandline)
};

constexpr int mostColumns = 4;

/// What an option says of some rows.
struct Wanted {
    QString option;
    std::optional<AttendanceState> state; ///< none empties
    QList<int> rows; ///< printed numbers
    bool isRest = false; ///< every row left empty and named nowhere else
};

/// "1,2,5-12".
Outcome<QList<int>> rowNumbers(const QString &option, const QString &typed)
{
    const auto wrong = [&] {
        return wrongUsage(Text::tr("--%1 attend des numéros de ligne, par exemple 1,2,5-12, et non « %2 »")
                .arg(option, typed));
    };
    QList<int> numbers;
    const QStringList parts = typed.split(u',');
    for (const QString &part : parts) {
        const QStringList ends = part.trimmed().split(u'-');
        bool isFirst = false;
        bool isLast = false;
        const int first = ends.first().trimmed().toInt(&isFirst);
        const int last = ends.last().trimmed().toInt(&isLast);
        constexpr int most = 100'000;
        if (ends.size() > 2 || !isFirst || !isLast || first < 1 || last < first || last > most) {
            return wrong();
        }
        for (int number = first; number <= last; ++number) {
            numbers.append(number);
        }
    }
    return numbers;
}

Outcome<QList<Wanted>> wantedOf(const Arguments &arguments)
{
    QList<Wanted> all { { u"present"_s, AttendanceState::Present, {}, false },
        { u"excused"_s, AttendanceState::Excused, {}, false },
        { u"absent"_s, AttendanceState::Absent, {}, false },
        { u"not-concerned"_s, AttendanceState::NotConcerned, {}, false }, { u"clear"_s, {}, {}, false } };
    all.removeIf([&](const Wanted &each) { return !arguments.has(each.option); });
    if (all.isEmpty()) {
        return wrongUsage(Text::tr("il manque ce qui est à saisir : --present, --excused, --absent, "
                                   "--not-concerned ou --clear"));
    }
    QHash<int, QString> named;
    int rests = 0;
    for (Wanted &each : all) {
        const QString typed = arguments.value(each.option);
        if (typed == "rest"_L1 && each.state) {
            each.isRest = true;
            ++rests;
            continue;
        }
        auto rows = rowNumbers(each.option, typed);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        each.rows = *std::move(rows);
        for (const int row : std::as_const(each.rows)) {
            if (named.contains(row) && named.value(row) != each.option) {
                return wrongUsage(Text::tr("la ligne %1 est nommée dans --%2 et dans --%3")
                        .arg(row)
                        .arg(named.value(row), each.option));
            }
            named.insert(row, each.option);
        }
    }
    return rests <= 1 ? Outcome<QList<Wanted>>(all)
                      : wrongUsage(Text::tr("« rest » ne peut être donné qu’une fois"));
}

QString columnNames(const AttendanceGrid &grid)
{
    QStringList names;
    for (qsizetype i = 0; i < grid.columns.size(); ++i) {
        names.append(
            Text::tr("%1 : %2, %3").arg(i + 1).arg(grid.columns.at(i).heading, grid.columns.at(i).hours));
    }
    return names.join(u"\u202f; "_s);
}

/// Positions of the columns meant.
Outcome<QList<qsizetype>> columnsOf(const AttendanceGrid &grid, const Arguments &arguments)
{
    const auto number = arguments.number(u"half-day"_s, 1, mostColumns);
    if (!number) {
        return std::unexpected(number.error());
    }
    if (*number && **number > grid.columns.size()) {
        return refused(Text::tr("La feuille n° %1 n’a pas de demi-journée %2. Elle a : %3.")
                .arg(grid.sheetNumber)
                .arg(**number)
                .arg(columnNames(grid)));
    }
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < grid.columns.size(); ++i) {
        if (!*number || **number == i + 1) {
            columns.append(i);
        }
    }
    return columns;
}

/// Which rows there are, for who typed one that is not.
QString rowsThere(const AttendanceGrid &grid)
{
    if (grid.rows.isEmpty()) {
        return Text::tr("elle ne porte aucun nom");
    }
    return Text::tr("ses noms vont de la ligne %1 à la ligne %2")
        .arg(grid.rows.first().number)
        .arg(grid.rows.last().number);
}

Outcome<QList<AttendanceEntry>> entriesOf(
    const AttendanceGrid &grid, const QList<Wanted> &wanted, const QList<qsizetype> &columns)
{
    QList<AttendanceEntry> entries;
    QSet<qsizetype> named;
    const auto enter = [&](qsizetype position, std::optional<AttendanceState> state, bool onlyEmpty) {
        const AttendanceRow &row = grid.rows.at(position);
        for (const qsizetype column : columns) {
            if (!onlyEmpty || row.isEmpty(column)) {
                entries.append(
                    { row.registration, grid.columns.at(column).halfDay, state, row.states.at(column) });
            }
        }
    };
    for (const Wanted &each : wanted) {
        for (const int number : each.rows) {
            const qsizetype position = grid.find(number);
            if (position < 0 && grid.isBlankRow(number)) {
                return refused(Text::tr(
                    "La ligne %1 de la feuille n°\u00a0%2 est une ligne vierge\u00a0: la personne qui "
                    "y a signé s’ajoute dans l’application, page Émargement. Rien n’a "
                    "été saisi.")
                        .arg(number)
                        .arg(grid.sheetNumber));
            }
            if (position < 0) {
                return refused(
                    Text::tr("La feuille n° %1 n’a pas de nom à la ligne %2 : %3. Rien n’a été saisi.")
                        .arg(grid.sheetNumber)
                        .arg(number)
                        .arg(rowsThere(grid)));
            }
            if (!grid.rows.at(position).status) {
                return refused(
                    Text::tr("Ligne %1 : l’inscription de « %2 » n’existe plus dans la base. Rien n’a "
                             "été saisi.")
                        .arg(number)
                        .arg(grid.rows.at(position).name));
            }
            named.insert(position);
            enter(position, each.state, false);
        }
    }
    const auto rest = std::ranges::find_if(wanted, &Wanted::isRest);
    for (qsizetype i = 0; rest != wanted.end() && i < grid.rows.size(); ++i) {
        const bool isLeft = rest->state == AttendanceState::Present && grid.rows.at(i).hasLostSeat();
        if (!named.contains(i) && grid.rows.at(i).status && !isLeft) {
            enter(i, rest->state, true);
        }
    }
    return entries;
}

QList<qint64> numbersOf(const QList<IssuedAttestation> &attestations)
{
    QList<qint64> numbers;
    for (const IssuedAttestation &each : attestations) {
        numbers.append(each.number);
    }
    return numbers;
}

} // namespace

Outcome<> verbs::attendance(const Arguments &arguments, QTextStream &out)
{
    const auto number = arguments.number(u"sheet"_s, 1, std::numeric_limits<int>::max());
    if (!number) {
        return std::unexpected(number.error());
    }
    const auto wanted = wantedOf(arguments);
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    const auto workspace = openWorkspace(arguments);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Database &database = (*workspace)->database();
    const auto grid = AttendanceGrid::ofSheet(database, **number);
    if (!grid) {
        return refused(grid.error());
    }
    const auto columns = columnsOf(*grid, arguments);
    if (!columns) {
        return std::unexpected(columns.error());
    }
    const auto entries = entriesOf(*grid, *wanted, *columns);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const auto attested = issuedattestations::ofPeopleAt(database, grid->meeting);
    if (!attested) {
        return refused(attested.error());
    }
    if (const Done recorded = (*workspace)->attendance().record(*grid, *entries); !recorded) {
        return refused(recorded.error());
    }
    const auto attestedNow = issuedattestations::ofPeopleAt(database, grid->meeting);
    if (!attestedNow) {
        return refused(attestedNow.error());
    }
    const auto after = AttendanceGrid::ofSheet(database, **number);
    if (!after) {
        return refused(after.error());
    }
    const auto meeting = MeetingStore(database).meeting(after->meeting);
    if (!meeting) {
        return refused(meeting.error());
    }
    const auto count = [&](AttendanceState state) {
        int sum = 0;
        for (const qsizetype column : *columns) {
            sum += after->count(column, state);
        }
        return sum;
    };
    int empty = 0;
    for (const AttendanceRow &row : after->rows) {
        for (const qsizetype column : *columns) {
            empty += row.status && !row.states.at(column) ? 1 : 0;
        }
    }
    const QList<IssuedAttestation> cancelled = issuedattestations::cancelled(*attested, *attestedNow);
    const QList<IssuedAttestation> restored = issuedattestations::restored(*attested, *attestedNow);
    const bool isAllPresent = std::ranges::any_of(
        *wanted, [](const Wanted &each) { return each.isRest && each.state == AttendanceState::Present; });
    QStringList notes { isAllPresent ? words::leftEmpty(*after, *columns) : QString(),
        words::cancelledAttestations(cancelled), words::restoredAttestations(restored) };
    notes.removeAll(QString());
    out << DataTable::objectToJson(
        { u"sheet"_s, u"session"_s, u"track"_s, u"module"_s, u"date"_s, u"present"_s, u"excused"_s,
            u"absent"_s, u"not_concerned"_s, u"empty"_s, u"cancelled_attestations"_s,
            u"restored_attestations"_s, u"note"_s },
        { after->sheetNumber, meeting->sessionNumber, meeting->trackCode, meeting->moduleNumber,
            meeting->date.toString(Qt::ISODate), count(AttendanceState::Present),
            count(AttendanceState::Excused), count(AttendanceState::Absent),
            count(AttendanceState::NotConcerned), empty, numbersOf(cancelled), numbersOf(restored),
            notes.join(u' ') })
        << '\n';
    return {};
}
