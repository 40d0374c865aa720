// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/importer.h"
#include "app/exchange/tablereader.h"
#include "app/registrations/registrationstore.h"
#include "app/storage/statement.h"
#include "tests/support/places.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testregistry.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <memory>
#include <optional>

namespace importing
{

using namespace Qt::StringLiterals;

inline QByteArray sample(const QString &name)
{
    QFile file(testData(u"webform/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline Table tableOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return must(TableReader::read(buffer));
}

/// "2 Un|A / 3 Deux|B": the number and the cells of each row.
inline QString rowsOf(const Table &table)
{
    QStringList rows;
    for (qsizetype row = 0; row < table.size(); ++row) {
        QStringList cells;
        for (const QByteArrayView cell : table.cells(row)) {
            cells << QString::fromUtf8(cell);
        }
        rows << QString::number(table.number(row)) + u' ' + cells.join(u'|');
    }
    return rows.join(u" / "_s);
}

inline const QByteArray header = "SID;Submitted Time;Draft;Nom;Prénom;Structure;Adresse mail;Téléphone;"
                                 "Territoire (contrat de ville);Session choisie;Vos attentes\n";

/// The published programme of 2022, and imports into it.
struct Desk {
    explicit Desk(const QString &engine)
        : test(engine)
        , workspace(test.create(Content::Programme, clockAt(QDate(2022, 1, 20))))
    {
    }

    Database &database() { return workspace->database(); }
    Importer importer()
    {
        return { database(), workspace->changes(), workspace->journal(), workspace->clock() };
    }
    Result<ImportReport> import(const QByteArray &bytes, const ImportChoice &choice = {},
        const FormMapping &mapping = {}, const ImportProgress &progress = {})
    {
        const Table table = tableOf(bytes);
        const RecognisedForm form = must(importer().recognise(table, mapping));
        return importer().run(table, form, choice, progress);
    }
    ImportReport plan(const QByteArray &bytes, const ImportChoice &choice = {})
    {
        const Table table = tableOf(bytes);
        return must(importer().plan(table, must(importer().recognise(table)), choice));
    }
    void setSeats(int seats)
    {
        (void)must(Statement(database(), u"UPDATE session_track SET capacity = :seats"_s)
                .bind(u":seats"_s, std::optional(seats))
                .run());
    }
    QList<Registration> registrations() { return must(RegistrationStore(database()).registrations()); }
    Registration registration(const QString &family)
    {
        const auto all = registrations();
        const auto found = std::ranges::find_if(
            all, [&](const Registration &each) { return each.person.familyName == family; });
        return found == all.end() ? Registration() : *found;
    }
    /// Everything an import may write, as text.
    QStringList content()
    {
        QStringList rows;
        for (const QString &sql : { u"SELECT id, name_key, phone, function FROM person ORDER BY id"_s,
                 u"SELECT id, person_id, status, version FROM registration ORDER BY id"_s,
                 u"SELECT person_id, territory_id, '', '' FROM person_territory ORDER BY 1, 2"_s,
                 u"SELECT source, number, registration_id, fingerprint FROM submission ORDER BY 1, 2"_s,
                 u"SELECT id, kind, subject, things FROM act ORDER BY id"_s }) {
            (void)must(Statement(database(), sql).each([&](const Row &row) {
                rows << row.text(0) + u'|' + row.text(1) + u'|' + row.text(2) + u'|' + row.text(3);
            }));
        }
        return rows;
    }

    TestDatabase test;
    std::unique_ptr<Workspace> workspace;
};

} // namespace importing
