-- SPDX-License-Identifier: GPL-3.0-or-later
-- The coordinator's own words of letters, how to come to a place, and what was written to whom. A letter written is part
-- of the registration it was written for: it is in its history and taken back with it. "told" is what the letter said of
-- the meeting: when it says something else by now, the letter is to be written again.
CREATE TABLE letter_template (
    kind TEXT PRIMARY KEY CHECK (kind <> ''),
    subject TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT
-- next
ALTER TABLE place ADD COLUMN access TEXT NOT NULL DEFAULT ''
-- next
CREATE TABLE sent_letter (
    registration_id INTEGER NOT NULL REFERENCES registration (id),
    id INTEGER NOT NULL,
    meeting_id INTEGER REFERENCES meeting (id),
    document TEXT NOT NULL CHECK (document IN ('convocation', 'travel_note', 'attestation')),
    means TEXT NOT NULL CHECK (means IN ('printed', 'file', 'draft')),
    address TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    told TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (registration_id, id)
) STRICT
-- next
CREATE INDEX sent_letter_by_meeting ON sent_letter (meeting_id)
