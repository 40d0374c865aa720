// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/findings.h"
#include "app/people/sortname.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostNamed = 3; // of the rows of one finding

/// What tells a row from the others of its table: family name, given name, and what it is called besides.
const QHash<QString, QString> &namings()
{
    const auto ofRegistration = [](const QString &table) {
        return std::pair { table,
            u"SELECT p.family_name, p.given_name, NULL FROM %1 x"
            " JOIN registration r ON r.id = x.registration_id JOIN person p ON p.id = r.person_id"
            " WHERE x.rowid = :row"_s.arg(table) };
    };
    static const QHash<QString, QString> all {
        { u"person"_s, u"SELECT family_name, given_name, NULL FROM person WHERE rowid = :row"_s },
        { u"person_territory"_s,
            u"SELECT p.family_name, p.given_name, NULL FROM person_territory x"
            " JOIN person p ON p.id = x.person_id WHERE x.rowid = :row"_s },
        { u"registration"_s,
            u"SELECT p.family_name, p.given_name, s.label FROM registration r"
            " LEFT JOIN person p ON p.id = r.person_id LEFT JOIN session s ON s.id = r.session_id"
            " WHERE r.rowid = :row"_s },
        ofRegistration(u"registration_module"_s),
        ofRegistration(u"attendance"_s),
        ofRegistration(u"attestation"_s),
        ofRegistration(u"make_up"_s),
        ofRegistration(u"offer"_s),
        ofRegistration(u"wish"_s),
        { u"organisation"_s, u"SELECT NULL, NULL, name FROM organisation WHERE rowid = :row"_s },
        { u"module"_s, u"SELECT NULL, NULL, title FROM module WHERE rowid = :row"_s },
        { u"meeting"_s,
            u"SELECT NULL, NULL, s.label || ', ' || m.date FROM meeting m"
            " LEFT JOIN session s ON s.id = m.session_id WHERE m.rowid = :row"_s },
        { u"sheet"_s, u"SELECT NULL, NULL, 'n° ' || number FROM sheet WHERE rowid = :row"_s },
    };
    return all;
}

/// Empty where a row has no name, or it cannot be read.
QString nameOf(Database &database, const QString &table, qint64 row)
{
    const QString naming = namings().value(table);
    if (naming.isEmpty()) {
        return {};
    }
    const auto name = Statement(database, naming).bind(u":row"_s, bound(row)).first([](const Row &found) {
        return found.isNull(0) ? found.text(2) : names::display(found.text(0), found.text(1));
    });
    return name ? name->value_or(QString()) : QString();
}

/// The rows of one table that name rows of another which are not there.
struct Broken {
    QString table;
    QString other;
    QList<qint64> rows;
    qsizetype count = 0; ///< with those that have no number
};

} // namespace

void inspection::inspectLinks(Findings &findings)
{
    QList<Broken> all;
    findings.read(QString(), u"PRAGMA foreign_key_check"_s, [&](const Row &row) {
        const QString table = row.text(0);
        const QString other = row.text(2);
        auto group = std::ranges::find_if(
            all, [&](const Broken &each) { return each.table == table && each.other == other; });
        if (group == all.end()) {
            group = all.insert(all.end(), { .table = table, .other = other, .rows = {}, .count = 0 });
        }
        ++group->count;
        if (!row.isNull(1)) {
            group->rows.append(row.integer(1));
        }
    });
    for (const Broken &each : all) {
        QStringList named;
        for (const qint64 row : each.rows.first(std::min(each.rows.size(), mostNamed))) {
            if (const QString name = nameOf(findings.database(), each.table, row); !name.isEmpty()) {
                named.append(name);
            }
        }
        if (!named.isEmpty() && each.count > named.size()) {
            named.append(u"…"_s);
        }
        findings.addBrokenLink(each.table, each.other, each.count, named.join(u", "_s));
    }
}
