// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// SQL: the registration `r` came to its session on a day after the meeting `m`, which therefore does not
/// concern it (the programme: a session can be joined once it has begun). The day itself still does. Where
/// the whole group was written down later, from paper, it says nothing.
#define IREV_JOINED_AFTER(r, m)                                                                              \
    "((substr(" r ".requested_at, 1, 10) > " m ".date"                                                       \
    " OR EXISTS (SELECT 1 FROM offer given WHERE given.registration_id = " r ".id"                           \
    " AND given.session_id = " r ".session_id AND given.state = 'accepted'"                                  \
    " AND substr(given.answered_at, 1, 10) > " m ".date))"                                                   \
    " AND EXISTS (SELECT 1 FROM registration early WHERE early.session_id = " r ".session_id"                \
    " AND early.track_id = " r ".track_id AND early.status = 'confirmed'"                                    \
    " AND substr(early.requested_at, 1, 10) <= " m ".date))"

/// SQL: the séance with this id is for the registration `r`: one of those it chose, or, where it chose none,
/// one that is for its audience.
#define IREV_IS_FOR_MODULE(r, module)                                                                        \
    "(CASE WHEN EXISTS (SELECT 1 FROM registration_module chosen WHERE chosen.registration_id = " r ".id)"   \
    " THEN EXISTS (SELECT 1 FROM registration_module chosen WHERE chosen.registration_id = " r ".id"         \
    " AND chosen.module_id = " module ")"                                                                    \
    " ELSE EXISTS (SELECT 1 FROM module_audience a WHERE a.module_id = " module " AND a.audience = " r       \
    ".audience) END)"

/// SQL: the registration `r` was at the whole of the meeting `m`, or at all of it that concerned it: the
/// séance is followed, and nothing of it is left to be made up.
#define IREV_FOLLOWED(r, m)                                                                                  \
    "(EXISTS (SELECT 1 FROM half_day h JOIN attendance a ON a.half_day_id = h.id"                            \
    " WHERE h.meeting_id = " m ".id AND a.registration_id = " r ".id AND a.state = 'present')"               \
    " AND NOT EXISTS (SELECT 1 FROM half_day h WHERE h.meeting_id = " m ".id AND NOT EXISTS (SELECT 1"       \
    " FROM attendance a WHERE a.half_day_id = h.id AND a.registration_id = " r ".id"                         \
    " AND a.state IN ('present', 'not_concerned'))))"

/// SQL: the registration `r` is to follow its séance at the meeting `m` of another session: arranged, and the
/// person has not followed it elsewhere in between. Where something is recorded already, it stands.
#define IREV_MAKES_UP(r, m)                                                                                  \
    "(EXISTS (SELECT 1 FROM make_up u WHERE u.registration_id = " r ".id AND u.meeting_id = " m ".id)"       \
    " AND (EXISTS (SELECT 1 FROM half_day h JOIN attendance a ON a.half_day_id = h.id"                       \
    " WHERE h.meeting_id = " m ".id AND a.registration_id = " r ".id)"                                       \
    " OR NOT EXISTS (SELECT 1 FROM registration same JOIN meeting done ON done.module_id = " m ".module_id"  \
    " WHERE same.person_id = " r ".person_id AND done.id <> " m                                              \
    ".id AND " IREV_FOLLOWED("same", "done") ")))"
