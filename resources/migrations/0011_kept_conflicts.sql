-- SPDX-License-Identifier: GPL-3.0-or-later
-- Conflicts the coordinator decided to live with, and why. Of two meetings the one of the lower id keeps it; "subject" is
-- the other one's id and the place's or speaker's folded name. It holds for the day it was decided for.
CREATE TABLE kept_conflict (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind <> ''),
    subject TEXT NOT NULL,
    date TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    kept_at TEXT NOT NULL,
    kept_by TEXT NOT NULL,
    PRIMARY KEY (meeting_id, kind, subject)
) STRICT
-- next
-- The structure a speaker comes from, as it is written beside the name; empty when it is not known.
ALTER TABLE speaker ADD COLUMN organisation TEXT NOT NULL DEFAULT ''
