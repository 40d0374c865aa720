-- SPDX-License-Identifier: GPL-3.0-or-later
-- The foundation. Written in SQLite's words; the PostgreSQL dialect replaces the types. Dates are ISO text, moments are
-- UTC, *_key columns are folded by app/base/textfold so that both engines search and sort alike.
CREATE TABLE database_revision (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    value INTEGER NOT NULL
) STRICT
-- next
INSERT INTO database_revision (one, value) VALUES (1, 0)
-- next
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
-- next
CREATE TABLE territory (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    label_key TEXT NOT NULL,
    department TEXT NOT NULL,
    department_name TEXT NOT NULL,
    epci TEXT NOT NULL,
    siren TEXT NOT NULL,
    nature TEXT NOT NULL,
    population INTEGER,
    qpv_population INTEGER,
    sig_codes TEXT NOT NULL,
    main_municipality TEXT NOT NULL,
    main_insee TEXT NOT NULL,
    longitude REAL,
    latitude REAL
) STRICT
-- next
CREATE TABLE organisation_kind (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT
-- next
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    kind TEXT REFERENCES organisation_kind (id),
    territory_id TEXT REFERENCES territory (id)
) STRICT
-- next
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    civility TEXT NOT NULL,
    family_name TEXT NOT NULL CHECK (family_name <> ''),
    given_name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT,
    email_key TEXT,
    phone TEXT,
    function TEXT,
    organisation_id INTEGER REFERENCES organisation (id),
    council TEXT
) STRICT
-- next
CREATE INDEX person_by_name ON person (name_key)
-- next
CREATE INDEX person_by_email ON person (email_key)
-- next
CREATE INDEX person_by_organisation ON person (organisation_id)
-- next
CREATE TABLE person_territory (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    territory_id TEXT NOT NULL REFERENCES territory (id),
    PRIMARY KEY (person_id, territory_id)
) STRICT
-- next
CREATE TABLE cycle (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    presentation TEXT NOT NULL,
    organiser TEXT NOT NULL,
    partner TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT
-- next
CREATE TABLE registration_form (
    cycle_id INTEGER NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('professional', 'elected', 'citizen')),
    audience_label TEXT NOT NULL,
    form_label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not_open', 'open', 'closed', 'full')),
    PRIMARY KEY (cycle_id, audience)
) STRICT
-- next
CREATE TABLE track (
    id INTEGER PRIMARY KEY,
    cycle_id INTEGER NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (cycle_id, code)
) STRICT
-- next
CREATE TABLE track_audience (
    track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('professional', 'elected', 'citizen')),
    PRIMARY KEY (track_id, audience)
) STRICT
-- next
CREATE TABLE module (
    id INTEGER PRIMARY KEY,
    track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    minutes INTEGER CHECK (minutes > 0),
    UNIQUE (track_id, number)
) STRICT
-- next
CREATE TABLE module_audience (
    module_id INTEGER NOT NULL REFERENCES module (id) ON DELETE CASCADE,
    audience TEXT NOT NULL CHECK (audience IN ('professional', 'elected', 'citizen')),
    PRIMARY KEY (module_id, audience)
) STRICT
-- next
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    cycle_id INTEGER NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    label TEXT NOT NULL,
    UNIQUE (cycle_id, number)
) STRICT
-- next
CREATE TABLE session_track (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    track_id INTEGER NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    capacity INTEGER CHECK (capacity >= 0),
    PRIMARY KEY (session_id, track_id)
) STRICT
-- next
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    capacity INTEGER CHECK (capacity >= 0)
) STRICT
-- next
CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE
) STRICT
-- next
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    track_id INTEGER NOT NULL REFERENCES track (id),
    module_id INTEGER NOT NULL REFERENCES module (id),
    date TEXT NOT NULL CHECK (length(date) = 10),
    place_id INTEGER REFERENCES place (id),
    version INTEGER NOT NULL,
    UNIQUE (session_id, module_id)
) STRICT
-- next
CREATE INDEX meeting_by_date ON meeting (date)
-- next
CREATE TABLE meeting_speaker (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker_id INTEGER NOT NULL REFERENCES speaker (id),
    PRIMARY KEY (meeting_id, position)
) STRICT
-- next
CREATE TABLE half_day (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    period TEXT CHECK (period IN ('morning', 'afternoon', 'evening')),
    start_time TEXT CHECK (length(start_time) = 5),
    end_time TEXT CHECK (length(end_time) = 5),
    UNIQUE (meeting_id, position),
    CHECK (start_time IS NULL OR end_time IS NULL OR start_time < end_time)
) STRICT
-- next
CREATE TABLE registration (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    session_id INTEGER NOT NULL,
    track_id INTEGER NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('professional', 'elected', 'citizen')),
    status TEXT NOT NULL CHECK (status IN ('requested', 'confirmed', 'waitlisted', 'cancelled', 'refused')),
    status_since TEXT NOT NULL,
    status_reason TEXT,
    requested_at TEXT NOT NULL,
    expectations TEXT,
    adjustment_needed INTEGER NOT NULL CHECK (adjustment_needed IN (0, 1)),
    version INTEGER NOT NULL,
    FOREIGN KEY (session_id, track_id) REFERENCES session_track (session_id, track_id)
) STRICT
-- next
CREATE INDEX registration_by_group ON registration (session_id, track_id, status)
-- next
CREATE INDEX registration_by_person ON registration (person_id)
-- next
CREATE UNIQUE INDEX registration_once ON registration (person_id, session_id, track_id)
    WHERE status IN ('requested', 'confirmed', 'waitlisted')
-- next
CREATE TABLE registration_module (
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    module_id INTEGER NOT NULL REFERENCES module (id),
    PRIMARY KEY (registration_id, module_id)
) STRICT
-- next
CREATE TABLE attendance (
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    half_day_id INTEGER NOT NULL REFERENCES half_day (id),
    state TEXT NOT NULL CHECK (state IN ('present', 'absent', 'excused', 'not_concerned')),
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (registration_id, half_day_id)
) STRICT
-- next
CREATE INDEX attendance_by_half_day ON attendance (half_day_id)
-- next
CREATE TABLE sheet (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    issued_at TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT
-- next
CREATE INDEX sheet_by_meeting ON sheet (meeting_id)
