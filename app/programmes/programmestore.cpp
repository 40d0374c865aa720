// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmestore.h"

#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

/// Rows of a table of (owner id, audience code), by owner.
Result<QHash<qint64, QList<Audience>>> audiencesByOwner(Database &database, const QString &select)
{
    QHash<qint64, QList<Audience>> owners;
    const Done read = Statement(database, select).each([&](const Row &row) {
        if (const auto audience = audienceFromCode(row.text(1))) {
            owners[row.integer(0)].append(*audience);
        }
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    // In the order audiences are always shown, not that of their codes.
    for (QList<Audience> &audiences : owners) {
        std::ranges::sort(audiences);
    }
    return owners;
}

template <class T> std::optional<Error> whyNot(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

Done done(const Result<int> &ran)
{
    return ran ? Done {} : std::unexpected(ran.error());
}

} // namespace

Result<QList<Cycle>> ProgrammeStore::cycles() const
{
    auto cycles = Statement(database_,
        u"SELECT id, code, title, subtitle, presentation, organiser, partner, source FROM cycle ORDER BY id DESC"_s)
                      .list([](const Row &row) {
                          return Cycle { .id = row.id<CycleId>(0),
                              .code = row.text(1),
                              .title = row.text(2),
                              .subtitle = row.text(3),
                              .presentation = row.text(4),
                              .organiser = row.text(5),
                              .partner = row.text(6),
                              .source = row.text(7),
                              .forms = {},
                              .tracks = {} };
                      });
    const auto forms
        = Statement(database_,
            u"SELECT cycle_id, audience, audience_label, form_label, state FROM registration_form"_s)
              .list([](const Row &row) {
                  return std::pair(row.id<CycleId>(0),
                      RegistrationForm { audienceFromCode(row.text(1)).value_or(Audience::Professional),
                          row.text(2), row.text(3),
                          formStateFromCode(row.text(4)).value_or(FormState::NotOpen) });
              });
    const auto tracks
        = Statement(database_, u"SELECT id, cycle_id, code, label FROM track ORDER BY position, id"_s)
              .list([](const Row &row) {
                  return Track { row.id<TrackId>(0), row.id<CycleId>(1), row.text(2), row.text(3), {}, {} };
              });
    const auto modules = Statement(database_,
        u"SELECT id, track_id, number, title, description, minutes FROM module ORDER BY track_id, number"_s)
                             .list([](const Row &row) {
                                 return Module { row.id<ModuleId>(0), row.id<TrackId>(1), row.number(2),
                                     row.text(3), row.text(4), {}, row.optionalNumber(5) };
                             });
    const auto trackAudiences
        = audiencesByOwner(database_, u"SELECT track_id, audience FROM track_audience"_s);
    const auto moduleAudiences
        = audiencesByOwner(database_, u"SELECT module_id, audience FROM module_audience"_s);
    for (const std::optional<Error> &error : { whyNot(cycles), whyNot(forms), whyNot(tracks), whyNot(modules),
             whyNot(trackAudiences), whyNot(moduleAudiences) }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    for (Cycle &cycle : *cycles) {
        for (const auto &[owner, form] : *forms) {
            if (owner == cycle.id) {
                cycle.forms.append(form);
            }
        }
        std::ranges::sort(cycle.forms, {}, &RegistrationForm::audience);
        for (Track track : *tracks) {
            if (track.cycle != cycle.id) {
                continue;
            }
            track.audiences = trackAudiences->value(track.id.value);
            for (Module module : *modules) {
                if (module.track == track.id) {
                    module.audiences = moduleAudiences->value(module.id.value);
                    track.modules.append(module);
                }
            }
            cycle.tracks.append(track);
        }
    }
    return cycles;
}

Done ProgrammeStore::add(const Cycle &cycle)
{
    return writing(database_, [&]() -> Done {
        const auto added = Statement(database_,
            u"INSERT INTO cycle (id, code, title, subtitle, presentation, organiser, partner, source)"
            " VALUES (:id, :code, :title, :subtitle, :presentation, :organiser, :partner, :source)"_s)
                               .bind(u":id"_s, cycle.id)
                               .bind(u":code"_s, cycle.code)
                               .bind(u":title"_s, cycle.title)
                               .bind(u":subtitle"_s, cycle.subtitle)
                               .bind(u":presentation"_s, cycle.presentation)
                               .bind(u":organiser"_s, cycle.organiser)
                               .bind(u":partner"_s, cycle.partner)
                               .bind(u":source"_s, cycle.source)
                               .run();
        if (!added) {
            return std::unexpected(added.error());
        }
        for (const RegistrationForm &form : cycle.forms) {
            const Done written = done(Statement(database_,
                u"INSERT INTO registration_form (cycle_id, audience, audience_label, form_label, state)"
                " VALUES (:cycle, :audience, :audience_label, :form_label, :state)"_s)
                    .bind(u":cycle"_s, cycle.id)
                    .bind(u":audience"_s, code(form.audience))
                    .bind(u":audience_label"_s, form.audienceLabel)
                    .bind(u":form_label"_s, form.formLabel)
                    .bind(u":state"_s, code(form.state))
                    .run());
            if (!written) {
                return written;
            }
        }
        int position = 0;
        for (const Track &track : cycle.tracks) {
            if (const Done written = addTrack(track, ++position); !written) {
                return written;
            }
        }
        return {};
    });
}

Done ProgrammeStore::addTrack(const Track &track, int position)
{
    Done written = done(Statement(database_,
        u"INSERT INTO track (id, cycle_id, code, label, position) VALUES (:id, :cycle, :code, :label, :position)"_s)
            .bind(u":id"_s, track.id)
            .bind(u":cycle"_s, track.cycle)
            .bind(u":code"_s, track.code)
            .bind(u":label"_s, track.label)
            .bind(u":position"_s, std::optional(position))
            .run());
    Statement ofTrack(
        database_, u"INSERT INTO track_audience (track_id, audience) VALUES (:track, :audience)"_s);
    for (const Audience audience : track.audiences) {
        if (written) {
            written = done(ofTrack.bind(u":track"_s, track.id).bind(u":audience"_s, code(audience)).run());
        }
    }
    Statement module(database_,
        u"INSERT INTO module (id, track_id, number, title, description, minutes)"
        " VALUES (:id, :track, :number, :title, :description, :minutes)"_s);
    Statement ofModule(
        database_, u"INSERT INTO module_audience (module_id, audience) VALUES (:module, :audience)"_s);
    for (const Module &each : track.modules) {
        if (!written) {
            return written;
        }
        written = done(module.bind(u":id"_s, each.id)
                .bind(u":track"_s, track.id)
                .bind(u":number"_s, std::optional(each.number))
                .bind(u":title"_s, each.title)
                .bind(u":description"_s, each.description)
                .bind(u":minutes"_s, each.minutes)
                .run());
        for (const Audience audience : each.audiences) {
            if (written) {
                written
                    = done(ofModule.bind(u":module"_s, each.id).bind(u":audience"_s, code(audience)).run());
            }
        }
    }
    return written;
}
