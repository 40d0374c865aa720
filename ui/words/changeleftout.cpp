// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/changewords.h"

#include <QSet>

using namespace Qt::StringLiterals;

bool changewords::isLeftOut(const QString &table, const QString &column)
{
    static const QSet<QString> leftOut {
        // ids; what they stand for is the heading
        u"person.id"_s,
        u"organisation.id"_s,
        u"registration.id"_s,
        u"meeting.id"_s,
        u"offer.id"_s,
        u"half_day.id"_s,
        u"person_territory.person_id"_s,
        u"registration_module.registration_id"_s,
        u"wish.registration_id"_s,
        u"offer.registration_id"_s,
        u"submission.registration_id"_s,
        u"attendance.registration_id"_s,
        u"make_up.registration_id"_s,
        u"make_up.arranged_at"_s,
        u"sent_letter.registration_id"_s,
        u"sheet_guest.registration_id"_s,
        u"meeting_speaker.meeting_id"_s,
        u"half_day.meeting_id"_s,
        u"sheet_count.meeting_id"_s,
        u"cycle.id"_s,
        u"place.id"_s,
        u"speaker.id"_s,
        u"letter_template.kind"_s,
        u"saved_view.list"_s,
        u"saved_view.name"_s,
        u"saved_view.content"_s,
        // told whole when it comes or goes
        u"kept_conflict.meeting_id"_s,
        u"kept_conflict.kind"_s,
        u"kept_conflict.subject"_s,
        u"kept_conflict.date"_s,
        u"kept_conflict.kept_at"_s,
        u"kept_conflict.kept_by"_s,
        u"busy_time.id"_s,
        u"busy_time.place_id"_s,
        u"busy_time.speaker_id"_s,
        u"busy_time.label"_s,
        u"busy_time.first_day"_s,
        u"busy_time.last_day"_s,
        u"busy_time.start_time"_s,
        u"busy_time.end_time"_s,
        u"busy_time.source"_s,
        u"school_holiday.uid"_s,
        u"track.id"_s,
        u"track.cycle_id"_s,
        u"module.id"_s,
        u"module.track_id"_s,
        u"session.id"_s,
        u"session.cycle_id"_s,
        // for files and commands; never changes
        u"cycle.code"_s,
        u"track.code"_s,
        u"session_track.session_id"_s,
        u"session_track.track_id"_s,
        u"quota.session_id"_s,
        u"quota.track_id"_s,
        u"registration_form.cycle_id"_s,
        u"registration_form.audience"_s,
        // a letter never changes: it is told whole when it comes or goes
        u"sent_letter.id"_s,
        u"sent_letter.meeting_id"_s,
        u"sent_letter.document"_s,
        u"sent_letter.means"_s,
        u"sent_letter.address"_s,
        u"sent_letter.sent_at"_s,
        u"sent_letter.sent_by"_s,
        u"sent_letter.told"_s,
        u"sent_letter.words"_s,
        // folded for searching and sorting
        u"person.sort_key"_s,
        u"person.name_key"_s,
        u"person.email_key"_s,
        u"organisation.name_key"_s,
        u"speaker.name_key"_s,
        u"place.name_key"_s,
        // the act's own moment
        u"offer.proposed_at"_s,
        u"offer.answered_at"_s,
        u"attendance.recorded_at"_s,
        u"sheet_count.counted_at"_s,
        // only moves with the others when one is added or removed; another order is told of all of them
        u"half_day.position"_s,
        u"meeting_speaker.position"_s,
        u"module_speaker.position"_s,
    };
    return leftOut.contains(table + u'.' + column);
}
