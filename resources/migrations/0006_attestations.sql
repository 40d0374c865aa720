-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was attested to whom, frozen as it was written. Whether it still holds is told by comparing it with the presences
-- of now. A logo is kept under what it is made of, so that documents written before a change keep theirs.
CREATE TABLE logo (
    checksum TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT
-- next
CREATE TABLE attestation (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('meeting', 'session')),
    registration_id INTEGER NOT NULL REFERENCES registration (id),
    meeting_id INTEGER REFERENCES meeting (id),
    issued_at TEXT NOT NULL,
    content TEXT NOT NULL,
    CHECK ((kind = 'meeting') = (meeting_id IS NOT NULL))
) STRICT
-- next
CREATE INDEX attestation_by_registration ON attestation (registration_id)
