-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signed sheets that came back from the scanner, whole, with what proves that they are unchanged.
CREATE TABLE scan (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size > 0),
    checksum TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (meeting_id, checksum)
) STRICT
