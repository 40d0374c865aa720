// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/meetingrenamings.h"

#include "app/journal/journalrows.h"
#include "app/storage/database.h"
#include "app/storage/statement.h"

#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace
{

/// Something meetings show the words of.
struct Named {
    enum class Kind { Place, Speaker, Cycle, Session, Track, Module };
    Kind kind = Kind::Place;
    qint64 id = 0;

    bool operator==(const Named &) const = default;
    friend size_t qHash(const Named &named, size_t seed = 0)
    {
        return qHashMulti(seed, int(named.kind), named.id);
    }
};

/// A column of a cycle's rows that meetings show.
struct ShownColumn {
    QString table;
    Named::Kind kind;
    QString column;
};

/// Reads what was renamed in the journal and what stands, once, however many meetings there are.
class Renamings
{
public:
    Renamings(Database &database, const meetinghistory::Past &past)
        : database_(database)
        , past_(past)
    {
    }

    Done read()
    {
        Done done = countPlacesAndSpeakers();
        if (done) {
            done = countProgrammes();
        }
        if (!done || counts_.isEmpty()) {
            return done;
        }
        done = readSessions();
        if (done) {
            done = readMeetings();
        }
        if (done) {
            noteFormerMeetings();
        }
        return done;
    }

    [[nodiscard]] QHash<MeetingId, int> perMeeting() const
    {
        QHash<MeetingId, int> found;
        for (auto each = shown_.begin(); each != shown_.end(); ++each) {
            for (const Named &named : *each) {
                found[each.key()] += counts_.value(named);
            }
        }
        return found;
    }

private:
    Done countPlacesAndSpeakers()
    {
        return Statement(database_,
            uR"(SELECT entity, entity_key, COUNT(*) FROM act_change WHERE entity IN ('place', 'speaker'))"
            R"( AND (before LIKE '%"name"%' OR before LIKE '%"address"%') GROUP BY entity, entity_key)"_s)
            .each([this](const Row &row) {
                const auto kind = row.text(0) == "place"_L1 ? Named::Kind::Place : Named::Kind::Speaker;
                counts_.insert({ kind, row.text(1).toLongLong() }, row.number(2));
            });
    }

    Done countProgrammes()
    {
        return Statement(database_,
            uR"(SELECT before, after, entity_key FROM act_change WHERE entity = 'cycle')"
            R"( AND (before LIKE '%"title"%' OR before LIKE '%"label"%' OR before LIKE '%"number"%'))"_s)
            .each([this](const Row &row) {
                const Difference difference = journalrows::difference(row, 0);
                countProgramme(difference);
                const QJsonObject sessions = difference.before.value("session"_L1).toObject();
                for (auto each = sessions.begin(); each != sessions.end(); ++each) {
                    cycleOf_.insert(each.key().toLongLong(), row.text(2).toLongLong());
                }
            });
    }

    void countProgramme(const Difference &difference)
    {
        static const QList<ShownColumn> columns { { u"cycle"_s, Named::Kind::Cycle, u"title"_s },
            { u"session"_s, Named::Kind::Session, u"label"_s },
            { u"track"_s, Named::Kind::Track, u"label"_s }, { u"module"_s, Named::Kind::Module, u"title"_s },
            { u"module"_s, Named::Kind::Module, u"number"_s } };
        for (const ShownColumn &each : columns) {
            const QJsonObject before = difference.before.value(each.table).toObject();
            const QJsonObject after = difference.after.value(each.table).toObject();
            for (auto row = before.begin(); row != before.end(); ++row) {
                // On one side only, it came or went: no meeting showed it then.
                if (row.value().toObject().contains(each.column)
                    && after.value(row.key()).toObject().contains(each.column)) {
                    ++counts_[{ each.kind, row.key().toLongLong() }];
                }
            }
        }
    }

    Done readSessions()
    {
        return Statement(database_, u"SELECT id, cycle_id FROM session"_s).each([this](const Row &row) {
            cycleOf_.insert(row.integer(0), row.integer(1));
        });
    }

    Done readMeetings()
    {
        const Done meetings
            = Statement(database_, u"SELECT id, session_id, track_id, module_id, place_id FROM meeting"_s)
                  .each([this](const Row &row) {
                      QSet<Named> &shown = shown_[row.id<MeetingId>(0)];
                      noteProgramme(shown, row.integer(1), row.integer(2), row.integer(3));
                      note(shown, { Named::Kind::Place, row.integer(4) });
                  });
        return !meetings
            ? meetings
            : Statement(database_, u"SELECT meeting_id, speaker_id FROM meeting_speaker"_s)
                  .each([this](const Row &row) {
                      note(shown_[row.id<MeetingId>(0)], { Named::Kind::Speaker, row.integer(1) });
                  });
    }

    /// What meetings showed before they were changed or removed.
    void noteFormerMeetings()
    {
        for (const meetinghistory::FormerRow &each : past_.rows()) {
            QSet<Named> &shown = shown_[each.meeting];
            noteProgramme(shown, each.columns.value("session_id"_L1).toInteger(),
                each.columns.value("track_id"_L1).toInteger(),
                each.columns.value("module_id"_L1).toInteger());
            note(shown, { Named::Kind::Place, each.columns.value("place_id"_L1).toInteger() });
            for (const qint64 speaker : each.speakers) {
                note(shown, { Named::Kind::Speaker, speaker });
            }
        }
    }

    void noteProgramme(QSet<Named> &shown, qint64 session, qint64 track, qint64 module) const
    {
        note(shown, { Named::Kind::Session, session });
        note(shown, { Named::Kind::Cycle, cycleOf_.value(session) });
        note(shown, { Named::Kind::Track, track });
        note(shown, { Named::Kind::Module, module });
    }

    void note(QSet<Named> &shown, const Named &named) const
    {
        if (counts_.contains(named)) {
            shown.insert(named);
        }
    }

    Database &database_;
    const meetinghistory::Past &past_;
    QHash<Named, int> counts_; ///< how often it was renamed
    QHash<qint64, qint64> cycleOf_; ///< of a session, one that is no more too
    QHash<MeetingId, QSet<Named>> shown_; ///< of what was renamed
};

} // namespace

Result<QHash<MeetingId, int>> meetingrenamings::of(Database &database, const meetinghistory::Past &past)
{
    Renamings renamings(database, past);
    const Done read = renamings.read();
    return read ? Result<QHash<MeetingId, int>>(renamings.perMeeting()) : std::unexpected(read.error());
}
