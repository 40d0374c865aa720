-- SPDX-License-Identifier: GPL-3.0-or-later
-- The registration desk: seats and quotas, the waiting list with its offers, wishes, colleagues, transfers; people told
-- apart; submissions of web forms; saved views.
ALTER TABLE session_track ADD COLUMN full_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (full_by_hand IN (0, 1))
-- next
ALTER TABLE session_track ADD COLUMN late_calls_allowed INTEGER NOT NULL DEFAULT 0 CHECK (late_calls_allowed IN (0, 1))
-- next
-- At most so many seats of the group for: an audience (its code); one organisation (its id) or each one (''); one
-- territory (its id) or each one ('').
CREATE TABLE quota (
    session_id INTEGER NOT NULL,
    track_id INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('audience', 'organisation', 'territory')),
    subject TEXT NOT NULL,
    seats INTEGER NOT NULL CHECK (seats >= 0),
    PRIMARY KEY (session_id, track_id, kind, subject),
    FOREIGN KEY (session_id, track_id) REFERENCES session_track (session_id, track_id) ON DELETE CASCADE
) STRICT
-- next
-- Who has a higher priority is called first; among equals, the time of the request.
ALTER TABLE registration ADD COLUMN priority INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE registration ADD COLUMN priority_reason TEXT
-- next
-- Colleagues who come together or not at all share a number.
ALTER TABLE registration ADD COLUMN companions_id INTEGER
-- next
-- The session first asked for, once the registration was transferred.
ALTER TABLE registration ADD COLUMN origin_session_id INTEGER REFERENCES session (id)
-- next
CREATE INDEX registration_by_companions ON registration (companions_id)
-- next
CREATE TABLE wish (
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    rank INTEGER NOT NULL CHECK (rank >= 1),
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    PRIMARY KEY (registration_id, rank)
) STRICT
-- next
CREATE INDEX wish_by_session ON wish (session_id)
-- next
CREATE TABLE offer (
    id INTEGER PRIMARY KEY,
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined', 'expired')),
    proposed_at TEXT NOT NULL,
    deadline TEXT CHECK (length(deadline) = 10),
    answered_at TEXT,
    answer_reason TEXT
) STRICT
-- next
CREATE INDEX offer_by_registration ON offer (registration_id)
-- next
CREATE UNIQUE INDEX offer_pending_once ON offer (registration_id) WHERE state = 'proposed'
-- next
CREATE TABLE person_told_apart (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, other_id),
    CHECK (person_id < other_id)
) STRICT
-- next
CREATE INDEX person_told_apart_by_other ON person_told_apart (other_id)
-- next
-- Which row of which form a registration came from, with a fingerprint of what that row said: the same row read again
-- changes nothing.
CREATE TABLE submission (
    source TEXT NOT NULL,
    number TEXT NOT NULL,
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (source, number)
) STRICT
-- next
CREATE INDEX submission_by_registration ON submission (registration_id)
-- next
CREATE TABLE saved_view (
    list TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    content TEXT NOT NULL,
    PRIMARY KEY (list, name)
) STRICT
