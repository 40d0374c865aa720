// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programmes/programmestore.h"

#include "app/programmes/speakerstore.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"
#include "app/storage/transaction.h"

#include <QHash>

#include <algorithm>
#include <iterator>

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

/// Each of these bound to :id.
template <class IdType> Done removeEach(Database &database, const QString &sql, const QList<IdType> &ids)
{
    Statement statement(database, sql);
    for (const IdType id : ids) {
        if (const Done removed = done(statement.bind(u":id"_s, id).run()); !removed) {
            return removed;
        }
    }
    return {};
}

QList<ModuleId> modulesOf(const Cycle &cycle)
{
    QList<ModuleId> ids;
    for (const Track &track : cycle.tracks) {
        std::ranges::transform(track.modules, std::back_inserter(ids), &Module::id);
    }
    return ids;
}

QList<TrackId> tracksOf(const Cycle &cycle)
{
    QList<TrackId> ids;
    std::ranges::transform(cycle.tracks, std::back_inserter(ids), &Track::id);
    return ids;
}

template <class IdType> QList<IdType> without(QList<IdType> all, const QList<IdType> &kept)
{
    all.removeIf([&](IdType id) { return kept.contains(id); });
    return all;
}

} // namespace

Result<QList<Cycle>> ProgrammeStore::cycles() const
{
    auto cycles = Statement(database_,
        u"SELECT id, code, title, subtitle, presentation, organiser, partner, source, note FROM cycle ORDER BY id DESC"_s)
                      .list([](const Row &row) {
                          return Cycle { .id = row.id<CycleId>(0),
                              .code = row.text(1),
                              .title = row.text(2),
                              .subtitle = row.text(3),
                              .presentation = row.text(4),
                              .organiser = row.text(5),
                              .partner = row.text(6),
                              .source = row.text(7),
                              .note = row.text(8),
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
                                     row.text(3), row.text(4), {}, row.optionalNumber(5), {} };
                             });
    const auto speakers
        = Statement(database_,
            u"SELECT ms.module_id, s.name FROM module_speaker ms JOIN speaker s ON s.id = ms.speaker_id"
            " ORDER BY ms.module_id, ms.position"_s)
              .list([](const Row &row) { return std::pair(row.id<ModuleId>(0), row.text(1)); });
    const auto trackAudiences
        = audiencesByOwner(database_, u"SELECT track_id, audience FROM track_audience"_s);
    const auto moduleAudiences
        = audiencesByOwner(database_, u"SELECT module_id, audience FROM module_audience"_s);
    for (const std::optional<Error> &error : { whyNot(cycles), whyNot(forms), whyNot(tracks), whyNot(modules),
             whyNot(speakers), whyNot(trackAudiences), whyNot(moduleAudiences) }) {
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
                    for (const auto &[of, name] : *speakers) {
                        if (of == module.id) {
                            module.speakers.append(name);
                        }
                    }
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
        const Done added = done(Statement(database_,
            u"INSERT INTO cycle (id, code, title, subtitle, presentation, organiser, partner, source)"
            " VALUES (:id, :code, '', '', '', '', '', '')"_s)
                .bind(u":id"_s, cycle.id)
                .bind(u":code"_s, cycle.code)
                .run());
        return added ? write(cycle) : added;
    });
}

Done ProgrammeStore::update(const Cycle &stored, const Cycle &edited)
{
    return writing(database_, [&]() -> Done {
        QList<Audience> audiences;
        std::ranges::transform(edited.forms, std::back_inserter(audiences), &RegistrationForm::audience);
        Statement form(
            database_, u"DELETE FROM registration_form WHERE cycle_id = :cycle AND audience = :audience"_s);
        for (const RegistrationForm &each : stored.forms) {
            if (audiences.contains(each.audience)) {
                continue;
            }
            if (const Done removed
                = done(form.bind(u":cycle"_s, stored.id).bind(u":audience"_s, code(each.audience)).run());
                !removed) {
                return removed;
            }
        }
        Done written = removeEach(
            database_, u"DELETE FROM module WHERE id = :id"_s, without(modulesOf(stored), modulesOf(edited)));
        if (written) {
            written = removeEach(database_, u"DELETE FROM track WHERE id = :id"_s,
                without(tracksOf(stored), tracksOf(edited)));
        }
        if (written) {
            // Numbers are unique in a track at every moment: out of each other's way first.
            written = done(Statement(database_,
                u"UPDATE module SET number = number + 1000000"
                " WHERE track_id IN (SELECT id FROM track WHERE cycle_id = :cycle)"_s)
                    .bind(u":cycle"_s, edited.id)
                    .run());
        }
        return written ? write(edited) : written;
    });
}

Done ProgrammeStore::write(const Cycle &cycle)
{
    Done written = done(Statement(database_,
        u"UPDATE cycle SET title = :title, subtitle = :subtitle, presentation = :presentation,"
        " organiser = :organiser, partner = :partner, source = :source, note = :note WHERE id = :id"_s)
            .bind(u":id"_s, cycle.id)
            .bindText(u":title"_s, cycle.title)
            .bindText(u":subtitle"_s, cycle.subtitle)
            .bindText(u":presentation"_s, cycle.presentation)
            .bindText(u":organiser"_s, cycle.organiser)
            .bindText(u":partner"_s, cycle.partner)
            .bindText(u":source"_s, cycle.source)
            .bindText(u":note"_s, cycle.note)
            .run());
    for (const RegistrationForm &form : cycle.forms) {
        if (written) {
            written = done(Statement(database_,
                u"INSERT INTO registration_form (cycle_id, audience, audience_label, form_label, state)"
                " VALUES (:cycle, :audience, :audience_label, :form_label, :state)"
                " ON CONFLICT (cycle_id, audience) DO UPDATE SET audience_label = excluded.audience_label,"
                " form_label = excluded.form_label, state = excluded.state"_s)
                    .bind(u":cycle"_s, cycle.id)
                    .bind(u":audience"_s, code(form.audience))
                    .bindText(u":audience_label"_s, form.audienceLabel)
                    .bindText(u":form_label"_s, form.formLabel)
                    .bind(u":state"_s, code(form.state))
                    .run());
        }
    }
    int position = 0;
    for (const Track &track : cycle.tracks) {
        if (written) {
            written = write(track, ++position);
        }
    }
    return written;
}

Done ProgrammeStore::write(const Track &track, int position)
{
    Done written = done(Statement(database_,
        u"INSERT INTO track (id, cycle_id, code, label, position) VALUES (:id, :cycle, :code, :label, "
        u":position)"
        " ON CONFLICT (id) DO UPDATE SET label = excluded.label, position = excluded.position"_s)
            .bind(u":id"_s, track.id)
            .bind(u":cycle"_s, track.cycle)
            .bind(u":code"_s, track.code)
            .bind(u":label"_s, track.label)
            .bind(u":position"_s, std::optional(position))
            .run());
    if (written) {
        written = done(Statement(database_, u"DELETE FROM track_audience WHERE track_id = :track"_s)
                .bind(u":track"_s, track.id)
                .run());
    }
    Statement ofTrack(
        database_, u"INSERT INTO track_audience (track_id, audience) VALUES (:track, :audience)"_s);
    for (const Audience audience : track.audiences) {
        if (written) {
            written = done(ofTrack.bind(u":track"_s, track.id).bind(u":audience"_s, code(audience)).run());
        }
    }
    for (const Module &each : track.modules) {
        if (written) {
            written = write(each, track.id);
        }
    }
    return written;
}

Done ProgrammeStore::write(const Module &module, TrackId track)
{
    Done written = done(Statement(database_,
        u"INSERT INTO module (id, track_id, number, title, description, minutes)"
        " VALUES (:id, :track, :number, :title, :description, :minutes)"
        " ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title,"
        " description = excluded.description, minutes = excluded.minutes"_s)
            .bind(u":id"_s, module.id)
            .bind(u":track"_s, track)
            .bind(u":number"_s, std::optional(module.number))
            .bindText(u":title"_s, module.title)
            .bindText(u":description"_s, module.description)
            .bind(u":minutes"_s, module.minutes)
            .run());
    for (const QString &sql : { u"DELETE FROM module_audience WHERE module_id = :module"_s,
             u"DELETE FROM module_speaker WHERE module_id = :module"_s }) {
        if (written) {
            written = done(Statement(database_, sql).bind(u":module"_s, module.id).run());
        }
    }
    for (const Audience audience : module.audiences) {
        if (written) {
            written = done(Statement(
                database_, u"INSERT INTO module_audience (module_id, audience) VALUES (:module, :audience)"_s)
                    .bind(u":module"_s, module.id)
                    .bind(u":audience"_s, code(audience))
                    .run());
        }
    }
    int position = 0;
    for (const QString &name : module.speakers) {
        if (!written || name.trimmed().isEmpty()) {
            continue;
        }
        const auto speaker = SpeakerStore(database_).findOrAdd(name);
        written = speaker ? done(Statement(database_,
                                u"INSERT INTO module_speaker (module_id, position, speaker_id)"
                                " VALUES (:module, :position, :speaker)"_s)
                                    .bind(u":module"_s, module.id)
                                    .bind(u":position"_s, std::optional(++position))
                                    .bind(u":speaker"_s, *speaker)
                                    .run())
                          : std::unexpected(speaker.error());
    }
    return written;
}
