-- SPDX-License-Identifier: GPL-3.0-or-later
-- What other calendars know: school holidays of years that are not shipped, and when a speaker is away or a place taken.
-- An event is known by its UID: the same file read again brings it up to date.
CREATE TABLE school_holiday (
    uid TEXT PRIMARY KEY,
    label TEXT NOT NULL CHECK (label <> ''),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    CHECK (last_day >= first_day)
) STRICT
-- next
CREATE TABLE busy_time (
    id INTEGER PRIMARY KEY,
    place_id INTEGER REFERENCES place (id),
    speaker_id INTEGER REFERENCES speaker (id),
    label TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    start_time TEXT,
    end_time TEXT,
    CHECK ((place_id IS NULL) <> (speaker_id IS NULL)),
    CHECK (last_day >= first_day),
    CHECK ((start_time IS NULL) = (end_time IS NULL))
) STRICT
-- next
CREATE INDEX busy_time_by_place ON busy_time (place_id, first_day)
-- next
CREATE INDEX busy_time_by_speaker ON busy_time (speaker_id, first_day)
