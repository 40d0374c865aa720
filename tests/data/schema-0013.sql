-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as schema 13 wrote it: the published programme with fictional people, no table empty. Frozen with the
-- release; see the README. The statements of the migrations 0001 to 0013, then its rows; parted, as there, by a line
-- "-- next".
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
-- next
-- The journal: who did what and when, with what each touched row was before and became, as JSON of the columns that
-- differ. History reads it, undo applies it backwards. An act taken back is an act of its own.
CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('done', 'undone', 'redone')),
    subject TEXT NOT NULL,
    things INTEGER NOT NULL,
    undoes INTEGER REFERENCES act (id)
) STRICT
-- next
CREATE TABLE act_change (
    act_id INTEGER NOT NULL REFERENCES act (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_key TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (act_id, position)
) STRICT
-- next
CREATE INDEX act_change_by_entity ON act_change (entity, entity_key)
-- next
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
-- next
-- Seats are counted from the index alone: every page that shows figures reads it, also the first one.
DROP INDEX registration_by_group
-- next
CREATE INDEX registration_by_group ON registration (session_id, track_id, status, audience)
-- next
-- Back from paper: who came without being expected, what was counted on the sheet, séances made up elsewhere.
-- A sheet that holds only who came to the list after another one was printed.
ALTER TABLE sheet ADD COLUMN completes INTEGER
-- next
-- How many names it holds, so that what is still to be entered is counted without reading its content; none on those
-- printed before.
ALTER TABLE sheet ADD COLUMN names INTEGER
-- next
-- Somebody who signed on a row that held no seat for them: a blank one, or their own after they had cancelled.
CREATE TABLE sheet_guest (
    sheet_number INTEGER NOT NULL REFERENCES sheet (number) ON DELETE CASCADE,
    row_number INTEGER NOT NULL CHECK (row_number >= 1),
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    PRIMARY KEY (sheet_number, row_number)
) STRICT
-- next
CREATE INDEX sheet_guest_by_registration ON sheet_guest (registration_id)
-- next
-- Signatures counted on the paper, for one of its columns.
CREATE TABLE sheet_count (
    sheet_number INTEGER NOT NULL REFERENCES sheet (number) ON DELETE CASCADE,
    half_day_id INTEGER NOT NULL REFERENCES half_day (id) ON DELETE CASCADE,
    signatures INTEGER NOT NULL CHECK (signatures >= 0),
    counted_at TEXT NOT NULL,
    PRIMARY KEY (sheet_number, half_day_id)
) STRICT
-- next
-- A séance missed in one's own session and followed in another one.
CREATE TABLE make_up (
    registration_id INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    arranged_at TEXT NOT NULL,
    PRIMARY KEY (registration_id, meeting_id)
) STRICT
-- next
CREATE INDEX make_up_by_meeting ON make_up (meeting_id)
-- next
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
-- next
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
-- next
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
-- next
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
-- next
-- Who speaks at a séance wherever it is held; a meeting still names its own.
CREATE TABLE module_speaker (
    module_id INTEGER NOT NULL REFERENCES module (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker_id INTEGER NOT NULL REFERENCES speaker (id),
    PRIMARY KEY (module_id, position)
) STRICT
-- next
CREATE INDEX module_speaker_by_speaker ON module_speaker (speaker_id)
-- next
-- registration_once begins with the person too: one index less to write for each registration.
DROP INDEX registration_by_person
-- next
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
-- next
-- Those of one person, whatever their status: looked for on their card, and when a person is removed again. The unique
-- index holds the active ones only, and taking back an import of a hundred thousand rows read them all for each.
CREATE INDEX registration_by_person ON registration (person_id)
-- next
-- Days on which a speaker is away or a place taken are also written down by hand: another calendar read again leaves those.
ALTER TABLE busy_time ADD COLUMN source TEXT NOT NULL DEFAULT 'calendar' CHECK (source IN ('calendar', 'hand'))
-- next
UPDATE database_revision SET value = 72 WHERE one = 1
-- next
INSERT INTO setting (key, value) VALUES
('profile.name', 'Centre de ressources fictif'),
('profile.address', '1 rue des Essais
59999 Vertcoteau'),
('profile.contact', '03 53 01 00 00
contact@ressources.example'),
('profile.city', 'Vertcoteau'),
('profile.signatory', 'Hélène MARTIN'),
('profile.signatory_role', 'directrice'),
('profile.legal_lines', 'Association fictive'),
('profile.data_notice', ''),
('profile.logo', 'b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476'),
('import mapping a5db69d485d081b7', '{"Adresse mail":"email","Draft":"draft","Nom":"family_name","Prénom":"given_name","Remarques":"ignore","SID":"number","Session choisie":"session","Structure":"organisation","Submitted Time":"submitted_at","Territoire (contrat de ville)":"territories","Téléphone":"phone","Vos attentes":"expectations"}'),
('sheet_series', '4AD11F44'),
('last_sheet_number', '3'),
('last_attestation_number', '4')
-- next
INSERT INTO territory (id, label, label_key, department, department_name, epci, siren, nature, population, qpv_population, sig_codes, main_municipality, main_insee, longitude, latitude) VALUES
('02-CHATEAU-THIERRY', 'Château-Thierry', 'chateau thierry', '02', 'Aisne', 'CA de la Région de Château-Thierry', '200072031', 'CA', 54593, 3054, 'CV007', 'Château-Thierry', '02168', 3.4591, 49.0952),
('02-CHAUNY', 'Chauny – Tergnier – La Fère', 'chauny tergnier la fere', '02', 'Aisne', 'CA Chauny Tergnier La Fère', '200071785', 'CA', 55359, 4256, 'CV008|CV009', 'Tergnier', '02738', 3.297, 49.6353),
('02-HIRSON', 'Hirson – Trois Rivières', 'hirson trois rivieres', '02', 'Aisne', 'CC des Trois Rivières', '240200600', 'CC', 21171, 2272, 'CV010', 'Hirson', '02381', 4.1151, 49.8832),
('02-LAON', 'Pays de Laon', 'pays de laon', '02', 'Aisne', 'CA du Pays de Laon', '200043495', 'CA', 42622, 5597, 'CV011', 'Laon', '02408', 3.626, 49.5544),
('02-SAINT-QUENTIN', 'Saint-Quentinois', 'saint quentinois', '02', 'Aisne', 'CA du Saint-Quentinois', '200071892', 'CA', 80689, 11723, 'CV012', 'Saint-Quentin', '02691', 3.266, 49.8092),
('02-SOISSONS', 'GrandSoissons', 'grandsoissons', '02', 'Aisne', 'CA GrandSoissons Agglomération', '240200477', 'CA', 52415, 9085, 'CV013', 'Soissons', '02722', 3.3318, 49.3793),
('02-VILLERS-COTTERETS', 'Villers-Cotterêts – Retz-en-Valois', 'villers cotterets retz en valois', '02', 'Aisne', 'CC Retz en Valois', '200071991', 'CC', 29361, 1080, 'CV014', 'Villers-Cotterêts', '02810', 3.1514, 49.3025),
('59-OSTREVENT', 'Cœur d’Ostrevent', 'coeur d ostrevent', '59', 'Nord', 'CC Cœur d’Ostrevent (CCCO)', '245901152', 'CC', 71066, 12109, 'CV191', 'Somain', '59574', 3.257, 50.3709),
('59-MEL', 'Métropole européenne de Lille', 'metropole europeenne de lille', '59', 'Nord', 'Métropole Européenne de Lille', '200093201', 'METRO', 1174273, 207382, 'CV192', 'Lille', '59350', 3.033, 50.6441),
('59-VALENCIENNES', 'Valenciennes Métropole', 'valenciennes metropole', '59', 'Nord', 'CA Valenciennes Métropole', '245901160', 'CA', 192787, 34078, 'CV193', 'Valenciennes', '59606', 3.5632, 50.3779),
('59-DOUAISIS', 'Douaisis', 'douaisis', '59', 'Nord', 'CA Douaisis Agglo', '200044618', 'CA', 148983, 16720, 'CV194', 'Douai', '59178', 3.1176, 50.3569),
('59-PORTE-DU-HAINAUT', 'La Porte du Hainaut', 'la porte du hainaut', '59', 'Nord', 'CA de la Porte du Hainaut', '200042190', 'CA', 158837, 29132, 'CV195', 'Denain', '59172', 3.4018, 50.3772),
('59-CAMBRAI', 'Cambrai', 'cambrai', '59', 'Nord', 'CA de Cambrai', '200068500', 'CA', 81739, 5192, 'CV196', 'Cambrai', '59122', 3.2193, 50.1428),
('59-CAUDRESIS', 'Caudrésis – Catésis', 'caudresis catesis', '59', 'Nord', 'CA du Caudrésis et du Catésis', '200030633', 'CA', 64565, 2257, 'CV197', 'Caudry', '59139', 3.467, 50.0995),
('59-DUNKERQUE', 'Dunkerque Grand Littoral', 'dunkerque grand littoral', '59', 'Nord', 'CU de Dunkerque', '245900428', 'CU', 195917, 25018, 'CV198', 'Dunkerque', '59183', 2.3263, 51.0041),
('59-MAUBEUGE', 'Maubeuge – Val de Sambre', 'maubeuge val de sambre', '59', 'Nord', 'CA Maubeuge Val de Sambre', '200043396', 'CA', 125160, 20678, 'CV199', 'Maubeuge', '59392', 3.9753, 50.2527),
('59-SUD-AVESNOIS', 'Sud Avesnois', 'sud avesnois', '59', 'Nord', 'CC du Sud Avesnois', '200043404', 'CC', 25055, 4157, 'CV200', 'Fourmies', '59249', 4.1053, 50.0506),
('59-FLANDRE-INTERIEURE', 'Flandre intérieure', 'flandre interieure', '59', 'Nord', 'CC de Flandre Intérieure', '200040947', 'CC', 102391, 1416, 'CV201', 'Hazebrouck', '59295', 2.5617, 50.7505),
('59-PEVELE', 'Pévèle Carembault', 'pevele carembault', '59', 'Nord', 'CC Pévèle-Carembault', '200041960', 'CC', 95816, 1470, 'CV202', 'Ostricourt', '59452', 3.1702, 50.5037),
('59-MORMAL', 'Pays de Mormal', 'pays de mormal', '59', 'Nord', 'CC du Pays de Mormal', '200043321', 'CC', 48392, 1516, 'CV203', 'Le Quesnoy', '59481', 3.7055, 50.2302),
('60-CLERMONT', 'Clermontois', 'clermontois', '60', 'Oise', 'CC du Clermontois', '246000376', 'CC', 37491, 1212, 'CV204', 'Clermont', '60157', 2.4204, 49.373),
('60-BEAUVAIS', 'Beauvaisis', 'beauvaisis', '60', 'Oise', 'CA du Beauvaisis', '200067999', 'CA', 103191, 16628, 'CV205', 'Beauvais', '60057', 2.1293, 49.4507),
('60-COMPIEGNE', 'Compiègne', 'compiegne', '60', 'Oise', 'CA de la Région de Compiègne et de la Basse Automne', '200067965', 'CA', 82870, 9406, 'CV206', 'Compiègne', '60159', 2.8204, 49.3676),
('60-CREIL', 'Creil Sud Oise', 'creil sud oise', '60', 'Oise', 'CA Creil Sud Oise', '200068047', 'CA', 87036, 31652, 'CV207', 'Creil', '60175', 2.4366, 49.2536),
('60-VALOIS', 'Pays de Valois', 'pays de valois', '60', 'Oise', 'CC du Pays de Valois', '246000871', 'CC', 55673, 1721, 'CV208', 'Crépy-en-Valois', '60176', 2.8872, 49.1816),
('60-LIANCOURT', 'Liancourtois', 'liancourtois', '60', 'Oise', 'CC du Liancourtois', '246000129', 'CC', 23745, 1329, 'CV209', 'Liancourt', '60360', 2.4636, 49.3247),
('60-SABLONS', 'Sablons', 'sablons', '60', 'Oise', 'CC des Sablons', '246000582', 'CC', 38511, 2794, 'CV210', 'Méru', '60395', 2.0863, 49.2555),
('60-NOYON', 'Pays noyonnais', 'pays noyonnais', '60', 'Oise', 'CC du Pays Noyonnais', '246000756', 'CC', 32668, 2779, 'CV211', 'Noyon', '60471', 3.0317, 49.6047),
('60-OISE-HALATTE', 'Pays d’Oise et d’Halatte', 'pays d oise et d halatte', '60', 'Oise', 'CC des Pays d’Oise et d’Halatte', '246000921', 'CC', 34240, 1354, 'CV212', 'Pont-Sainte-Maxence', '60509', 2.5883, 49.3108),
('62-ARRAS', 'Arras', 'arras', '62', 'Pas-de-Calais', 'CU d’Arras', '200033579', 'CU', 108347, 12411, 'CV217', 'Arras', '62041', 2.7811, 50.2824),
('62-LENS-LIEVIN', 'Lens – Liévin', 'lens lievin', '62', 'Pas-de-Calais', 'CA de Lens – Liévin', '246200364', 'CA', 241703, 53545, 'CV219', 'Lens', '62498', 2.7864, 50.4294),
('62-SAINT-OMER', 'Pays de Saint-Omer', 'pays de saint omer', '62', 'Pas-de-Calais', 'CA du Pays de Saint-Omer', '200069037', 'CA', 105169, 6460, 'CV220|CV218', 'Saint-Omer', '62765', 2.2203, 50.678),
('62-BETHUNE-BRUAY', 'Béthune-Bruay, Artois-Lys Romane', 'bethune bruay, artois lys romane', '62', 'Pas-de-Calais', 'CA de Béthune-Bruay, Artois-Lys Romane', '200072460', 'CA', 276759, 33129, 'CV221|CV223', 'Béthune', '62119', 2.5701, 50.5295),
('62-BOULONNAIS', 'Boulonnais', 'boulonnais', '62', 'Pas-de-Calais', 'CA du Boulonnais', '246200729', 'CA', 112836, 14930, 'CV222', 'Boulogne-sur-Mer', '62160', 1.647, 50.692),
('62-CALAIS', 'Grand Calais Terres & Mers', 'grand calais terres & mers', '62', 'Pas-de-Calais', 'CA Grand Calais Terres et Mers', '200090751', 'CA', 104367, 12696, 'CV224', 'Calais', '62193', 1.8563, 50.9226),
('62-HENIN-CARVIN', 'Hénin-Carvin', 'henin carvin', '62', 'Pas-de-Calais', 'CA d’Hénin-Carvin', '246200299', 'CA', 126509, 14674, 'CV225', 'Hénin-Beaumont', '62427', 2.9685, 50.4399),
('62-MONTREUILLOIS', 'Deux Baies en Montreuillois', 'deux baies en montreuillois', '62', 'Pas-de-Calais', 'CA des Deux Baies en Montreuillois', '200069029', 'CA', 66119, 973, 'CV226', 'Étaples', '62318', 1.6899, 50.4733),
('62-DEUX-CAPS', 'Terre des Deux Caps', 'terre des deux caps', '62', 'Pas-de-Calais', 'CC de la Terre des Deux Caps', '246200380', 'CC', 22197, 1082, 'CV227', 'Marquise', '62560', 1.7045, 50.8281),
('80-ABBEVILLE', 'Baie de Somme', 'baie de somme', '80', 'Somme', 'CA de la Baie de Somme', '200070993', 'CA', 48903, 6163, 'CV300', 'Abbeville', '80001', 1.763, 50.089),
('80-AMIENS', 'Amiens Métropole', 'amiens metropole', '80', 'Somme', 'CA Amiens Métropole', '248000531', 'CA', 180905, 30279, 'CV301', 'Amiens', '80021', 2.2887, 49.8752)
-- next
INSERT INTO organisation_kind (id, label, position) VALUES
('commune', 'Commune', 1),
('epci', 'Intercommunalité (EPCI)', 2),
('etat', 'État', 3),
('region', 'Région', 4),
('departement', 'Département', 5),
('caf', 'CAF', 6),
('bailleur', 'Bailleur social', 7),
('association', 'Association', 8),
('autre', 'Autre', 9)
-- next
INSERT INTO organisation (id, name, name_key, kind, territory_id) VALUES
(271956997690331484, 'Ville de Vertcoteau', 'ville de vertcoteau', 'commune', NULL),
(271956997798785656, 'CA fictive du Bocage', 'ca fictive du bocage', 'epci', NULL),
(271956997881536498, 'CAF fictive de la Plaine', 'caf fictive de la plaine', 'caf', NULL),
(271956998094758004, 'Association « Les Deux Rives »', 'association « les deux rives »', 'association', NULL),
(271956998533495131, 'Ville de Sainte-Aubépine', 'ville de sainte aubepine', 'commune', NULL),
(271956998643245664, 'Ville de Hautegarenne', 'ville de hautegarenne', NULL, NULL)
-- next
INSERT INTO person (id, civility, family_name, given_name, sort_name, sort_key, name_key, email, email_key, phone, function, organisation_id, council) VALUES
(271956997696389627, 'Madame', 'Éloy', 'Anne-Sophie', 'Éloy', 'eloy anne sophie', 'eloy anne sophie', 'as.eloy@vertcoteau.example', 'as.eloy@vertcoteau.example', '03 53 01 00 01', 'Cheffe de projet', 271956997690331484, NULL),
(271956997800919617, 'Monsieur', 'd’Aubigny', 'Éric', 'Aubigny (d’)', 'aubigny (d ) eric', 'd aubigny eric', 'eric@bocage.example', 'eric@bocage.example', NULL, NULL, 271956997798785656, NULL),
(271956997881937017, 'Madame', 'Nguyễn', 'Zoé', 'Nguyễn', 'nguyen zoe', 'nguyen zoe', 'zoe.nguyen@plaine.example', 'zoe.nguyen@plaine.example', '06 39 98 00 02', NULL, 271956997881536498, NULL),
(271956998095018588, 'Monsieur', 'Kowalczyk', 'Karim', 'Kowalczyk', 'kowalczyk karim', 'kowalczyk karim', 'karim@deuxrives.example', 'karim@deuxrives.example', NULL, NULL, 271956998094758004, NULL),
(271956998178669478, '', 'Wattel', 'Noé', 'Wattel', 'wattel noe', 'wattel noe', NULL, NULL, NULL, NULL, 271956998094758004, NULL),
(271956998422526030, 'Madame', 'Hautcœur', 'Marie-Noëlle', 'Hautcœur', 'hautcoeur marie noelle', 'hautcoeur marie noelle', NULL, NULL, NULL, NULL, NULL, NULL),
(271956998536345821, 'Madame', 'Le Goff', 'Honorine', 'Le Goff', 'le goff honorine', 'le goff honorine', NULL, NULL, NULL, 'Maire', 271956998533495131, NULL),
(271956998571496211, 'Madame', 'Traoré', 'Fatou', 'Traoré', 'traore fatou', 'traore fatou', 'fatou.traore@courriel.example', 'fatou.traore@courriel.example', '06 39 98 00 05', NULL, NULL, 'Bois-Joli'),
(271956998646045425, 'Madame', 'Nguyễn', 'Zoé', 'Nguyễn', 'nguyen zoe', 'nguyen zoe', NULL, NULL, NULL, NULL, 271956998643245664, NULL),
(271956998749285545, 'Madame', 'Tison', 'Léa', 'Tison', 'tison lea', 'tison lea', NULL, NULL, NULL, NULL, 271956997798785656, NULL),
(271956998792020168, 'Monsieur', 'Urbain', 'Théo', 'Urbain', 'urbain theo', 'urbain theo', NULL, NULL, NULL, NULL, NULL, NULL),
(271956999109747650, '', 'Œuvrard', 'Joséphine', 'Œuvrard', 'oeuvrard josephine', 'oeuvrard josephine', 'j.oeuvrard@vertcoteau.example', 'j.oeuvrard@vertcoteau.example', '03 53 01 00 03', NULL, 271956997690331484, NULL),
(271956999116097809, '', 'Ben Youssef', 'Idriss', 'Ben Youssef', 'ben youssef idriss', 'ben youssef idriss', 'idriss@courriel.example', 'idriss@courriel.example', NULL, NULL, NULL, NULL),
(271957001636276344, 'Madame', 'Saint-Omer', 'Valérie', 'Saint-Omer', 'saint omer valerie', 'saint omer valerie', NULL, NULL, NULL, NULL, NULL, NULL),
(271957007837498389, 'Monsieur', 'Poirée', 'Gérard', 'Poirée', 'poiree gerard', 'poiree gerard', NULL, NULL, NULL, NULL, NULL, NULL)
-- next
INSERT INTO person_territory (person_id, territory_id) VALUES
(271956997696389627, '80-AMIENS'),
(271956997696389627, '62-ARRAS')
-- next
INSERT INTO cycle (id, code, title, subtitle, presentation, organiser, partner, source) VALUES
(271956996179649901, 'evaluation-2022', '2022 : Évaluation des contrats de ville, et après ?', 'Vers une évaluation concertée et utile des contrats de ville des Hauts-de-France', 'Dans les Hauts-de-France, les 40 contrats de ville conclus en 2015 prendront fin en décembre 2022. Il s’agira donc d’une année charnière pour la politique de la ville : à la fois une année de bilan (qu’est-ce que ces contrats de ville ont apporté aux territoires et à leurs habitants ?) ; et une année de projection sur l’avenir de la politique de la ville (quelles politiques garder, quelles autres interrompre ? Quels moyens déployer, et pour quels objectifs ? Comment s’adapter aux nouveaux enjeux qui émergent ?)

En collaboration avec l’agence Asdo Études, l’IREV lance un cycle de qualification inédit, qui s’adresse à la fois aux professionnel.le.s de la politique de la ville, aux conseillers citoyens et aux élu.e.s, puis un accompagnement individualisé portant sur l’évaluation des contrats de ville sera proposé aux territoires qui le souhaitent.

Se qualifier collectivement : les cycles pour les professionnels, les élus et les conseillers citoyens.

Cycle pour les professionnel.le.s de la politique de la ville (les pilotes des contrats de ville, les délégués du préfet, les partenaires du contrat de ville comme les communes, la Région, le Département ou la CAF, les services départementaux et régionaux de l’État…).', 'IREV – Centre de ressources politique de la ville Hauts-de-France', 'Asdo Études', 'https://irev.fr/thematiques/methodologie/evaluation-et-demarches-evaluatives/2022-evaluation-des-contrats-de-ville (page du 11 octobre 2021, modifiée le 20 décembre 2021)')
-- next
INSERT INTO registration_form (cycle_id, audience, audience_label, form_label, state) VALUES
(271956996179649901, 'professional', 'Professionnel.le.s', 'Inscription cycle dédié aux professionnel.le.s', 'full'),
(271956996179649901, 'elected', 'Élu.e.s', 'Inscriptions cycle dédié aux élu.e.s', 'open'),
(271956996179649901, 'citizen', 'Conseiller.e.s citoyen.ne.s', 'Inscriptions en tant que conseiller.e.s citoyen.ne.s', 'open')
-- next
INSERT INTO track (id, cycle_id, code, label, position) VALUES
(271956996201107769, 271956996179649901, 'professionals', 'Professionnel.le.s', 1),
(271956996201107774, 271956996179649901, 'elected', 'Élu.e.s', 2)
-- next
INSERT INTO track_audience (track_id, audience) VALUES
(271956996201107769, 'professional'),
(271956996201107769, 'citizen'),
(271956996201107774, 'elected')
-- next
INSERT INTO module (id, track_id, number, title, description, minutes) VALUES
(271956996201107770, 271956996201107769, 1, 'Pourquoi évaluer et pour qui ?', 'Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation', NULL),
(271956996201107771, 271956996201107769, 2, 'À quelles questions veut-on répondre avec l’évaluation ?', 'Co-construction d’un référentiel partagé. Participation de représentants de conseils citoyens', 360),
(271956996201107772, 271956996201107769, 3, 'Quelles méthodes employer pour évaluer ?', 'Vous armer pour faire ou faire faire', NULL),
(271956996201107773, 271956996201107769, 4, 'Comment allez-vous organiser l’évaluation de contrat de ville sur votre territoire ?', 'Séance opérationnelle pour écrire votre feuille de route', NULL),
(271956996201107775, 271956996201107774, 1, 'Pourquoi et comment évaluer votre contrat de ville ?', 'Réflexion politique partagée sur l’intérêt et les enjeux de l’évaluation des contrats de ville. Apport de contenu sur les modalités d’évaluation du contrat de ville.', NULL),
(271956996201107776, 271956996201107774, 2, 'Retours d’expériences de territoires dans les Hauts-de-France', 'Intervention de différents directeurs de collectivités pilotes de contrats de ville et partage d’expériences entre élu.e.s', NULL)
-- next
INSERT INTO module_audience (module_id, audience) VALUES
(271956996201107770, 'professional'),
(271956996201107771, 'professional'),
(271956996201107771, 'citizen'),
(271956996201107772, 'professional'),
(271956996201107773, 'professional'),
(271956996201107775, 'elected'),
(271956996201107776, 'elected')
-- next
INSERT INTO session (id, cycle_id, number, label) VALUES
(271956996205558392, 271956996179649901, 1, 'Session 1'),
(271956996206178032, 271956996179649901, 2, 'Session 2'),
(271956996206178033, 271956996179649901, 3, 'Session 3')
-- next
INSERT INTO session_track (session_id, track_id, capacity, full_by_hand, late_calls_allowed) VALUES
(271956996205558392, 271956996201107769, 5, 0, 1),
(271956996205558392, 271956996201107774, NULL, 0, 0),
(271956996206178032, 271956996201107769, NULL, 0, 0),
(271956996206178032, 271956996201107774, 8, 0, 0),
(271956996206178033, 271956996201107769, NULL, 0, 0),
(271956996206178033, 271956996201107774, NULL, 0, 0)
-- next
INSERT INTO place (id, name, name_key, address, capacity, access) VALUES
(271956996761745956, 'Maison des associations de Vertcoteau', 'maison des associations de vertcoteau', '12 rue des Deux Rives
59999 Vertcoteau', 24, 'Bus 3, arrêt Mairie'),
(271956996850662064, 'à distance', 'a distance', '', NULL, ''),
(271956997053958077, 'Salle de l’Étang', 'salle de l etang', '', NULL, ''),
(271956997141928217, 'Salle Vert-Bocage', 'salle vert bocage', '3 place du Marché', 40, '')
-- next
INSERT INTO speaker (id, name, name_key, organisation) VALUES
(271956996561925200, 'Maëlle Éloy', 'maelle eloy', ''),
(271956996564076768, 'Asdo Études', 'asdo etudes', 'Cabinet fictif'),
(271956996850662065, 'Karim D’Hondt', 'karim d hondt', '')
-- next
INSERT INTO meeting (id, session_id, track_id, module_id, date, place_id, version) VALUES
(271956996206178034, 271956996205558392, 271956996201107769, 271956996201107770, '2021-11-23', 271956996761745956, 2),
(271956996208614051, 271956996205558392, 271956996201107769, 271956996201107771, '2021-12-10', 271956996850662064, 2),
(271956996208614053, 271956996205558392, 271956996201107769, 271956996201107772, '2022-01-07', NULL, 1),
(271956996210091187, 271956996205558392, 271956996201107769, 271956996201107773, '2022-01-21', NULL, 1),
(271956996210857122, 271956996205558392, 271956996201107774, 271956996201107775, '2021-12-15', NULL, 1),
(271956996213210738, 271956996205558392, 271956996201107774, 271956996201107776, '2022-01-19', NULL, 1),
(271956996213210740, 271956996206178032, 271956996201107769, 271956996201107770, '2022-01-14', 271956996761745956, 2),
(271956996213210742, 271956996206178032, 271956996201107769, 271956996201107771, '2022-01-28', 271956997053958077, 2),
(271956996213532640, 271956996206178032, 271956996201107769, 271956996201107772, '2022-02-25', NULL, 1),
(271956996216896542, 271956996206178032, 271956996201107769, 271956996201107773, '2022-03-11', NULL, 1),
(271956996216896544, 271956996206178032, 271956996201107774, 271956996201107775, '2022-01-05', NULL, 1),
(271956996216896546, 271956996206178032, 271956996201107774, 271956996201107776, '2022-01-28', 271956997053958077, 2),
(271956996217734263, 271956996206178033, 271956996201107769, 271956996201107770, '2022-02-02', NULL, 1),
(271956996217734265, 271956996206178033, 271956996201107769, 271956996201107771, '2022-02-16', NULL, 1),
(271956996217737347, 271956996206178033, 271956996201107769, 271956996201107772, '2022-03-02', NULL, 1),
(271956996217737349, 271956996206178033, 271956996201107769, 271956996201107773, '2022-03-16', NULL, 1),
(271956996218731795, 271956996206178033, 271956996201107774, 271956996201107775, '2022-02-23', NULL, 1)
-- next
INSERT INTO meeting_speaker (meeting_id, position, speaker_id) VALUES
(271956996206178034, 1, 271956996561925200),
(271956996206178034, 2, 271956996564076768),
(271956996208614051, 1, 271956996850662065),
(271956996213210740, 1, 271956996561925200),
(271956996213210742, 1, 271956996564076768)
-- next
INSERT INTO half_day (id, meeting_id, position, period, start_time, end_time) VALUES
(271956996208166294, 271956996206178034, 1, 'morning', '09:30', '12:30'),
(271956996208614052, 271956996208614051, 1, 'morning', '09:30', '12:30'),
(271956996208614054, 271956996208614053, 1, NULL, NULL, NULL),
(271956996210857121, 271956996210091187, 1, NULL, NULL, NULL),
(271956996213210737, 271956996210857122, 1, 'evening', '17:00', '19:00'),
(271956996213210739, 271956996213210738, 1, 'evening', '17:00', '19:00'),
(271956996213210741, 271956996213210740, 1, 'morning', '09:30', '12:30'),
(271956996213210743, 271956996213210742, 1, 'morning', '09:30', '12:30'),
(271956996213532641, 271956996213532640, 1, NULL, NULL, NULL),
(271956996216896543, 271956996216896542, 1, NULL, NULL, NULL),
(271956996216896545, 271956996216896544, 1, 'evening', '17:00', '19:00'),
(271956996216896547, 271956996216896546, 1, 'morning', '11:00', '13:00'),
(271956996217734264, 271956996217734263, 1, NULL, NULL, NULL),
(271956996217737346, 271956996217734265, 1, NULL, NULL, NULL),
(271956996217737348, 271956996217737347, 1, NULL, NULL, NULL),
(271956996217737350, 271956996217737349, 1, NULL, NULL, NULL),
(271956996218900322, 271956996218731795, 1, 'evening', '17:00', '19:00'),
(271956996761745957, 271956996206178034, 2, 'afternoon', '14:00', '17:00'),
(271956996945033307, 271956996213210740, 2, 'afternoon', '14:00', '17:00')
-- next
INSERT INTO registration (id, person_id, session_id, track_id, audience, status, status_since, status_reason, requested_at, expectations, adjustment_needed, version, priority, priority_reason, companions_id, origin_session_id) VALUES
(271956997697526510, 271956997696389627, 271956996205558392, 271956996201107769, 'professional', 'confirmed', '2021-10-13T07:47:25.345Z', NULL, '2021-10-13T07:47:25.345Z', 'Construire un référentiel partagé', 1, 1, 0, NULL, NULL, NULL),
(271956997800919618, 271956997800919617, 271956996205558392, 271956996201107769, 'professional', 'confirmed', '2021-10-13T08:34:38.345Z', NULL, '2021-10-13T08:34:38.345Z', NULL, 0, 1, 0, NULL, NULL, NULL),
(271956997882417026, 271956997881937017, 271956996205558392, 271956996201107769, 'professional', 'cancelled', '2021-11-08T08:00:12.345Z', 'Empêchement professionnel', '2021-10-13T09:21:51.345Z', NULL, 0, 2, 0, NULL, NULL, NULL),
(271956998095494118, 271956998095018588, 271956996205558392, 271956996201107769, 'professional', 'confirmed', '2021-11-09T08:00:12.345Z', NULL, '2021-10-13T10:09:04.345Z', NULL, 0, 5, 1, 'deuxième demande', NULL, NULL),
(271956998178669479, 271956998178669478, 271956996205558392, 271956996201107769, 'professional', 'confirmed', '2021-11-22T08:00:12.345Z', NULL, '2021-10-13T10:56:17.345Z', NULL, 0, 4, 0, NULL, NULL, NULL),
(271956998422526031, 271956998422526030, 271956996206178032, 271956996201107769, 'professional', 'confirmed', '2021-11-09T08:00:12.345Z', NULL, '2021-10-13T11:43:30.345Z', NULL, 0, 3, 0, NULL, NULL, 271956996205558392),
(271956998536345822, 271956998536345821, 271956996206178032, 271956996201107774, 'elected', 'confirmed', '2021-10-13T12:30:43.345Z', NULL, '2021-10-13T12:30:43.345Z', NULL, 0, 1, 0, NULL, NULL, NULL),
(271956998576313915, 271956998571496211, 271956996206178032, 271956996201107769, 'citizen', 'confirmed', '2021-11-09T08:00:12.345Z', NULL, '2021-10-13T13:17:56.345Z', NULL, 0, 2, 0, NULL, NULL, NULL),
(271956998648078989, 271956998646045425, 271956996206178032, 271956996201107769, 'professional', 'confirmed', '2021-11-09T08:00:12.345Z', NULL, '2021-10-13T14:05:09.345Z', NULL, 0, 2, 0, NULL, NULL, NULL),
(271956998751064304, 271956998749285545, 271956996206178033, 271956996201107774, 'elected', 'requested', '2021-10-13T14:52:22.345Z', NULL, '2021-10-13T14:52:22.345Z', NULL, 0, 1, 0, NULL, NULL, NULL),
(271956998792020169, 271956998792020168, 271956996206178033, 271956996201107774, 'elected', 'refused', '2021-10-13T15:39:35.345Z', 'Hors du public du cycle', '2021-10-13T15:39:35.345Z', NULL, 0, 2, 0, NULL, NULL, NULL),
(271956999109747649, 271956999109747650, 271956996206178032, 271956996201107769, 'professional', 'confirmed', '2021-11-09T08:00:12.345Z', NULL, '2021-10-18T07:05:00.000Z', 'Outils simples', 0, 2, 0, NULL, NULL, NULL),
(271956999116097808, 271956999116097809, 271956996206178033, 271956996201107769, 'professional', 'waitlisted', '2021-10-20T07:00:12.345Z', NULL, '2021-10-18T08:41:00.000Z', NULL, 0, 1, 0, NULL, NULL, NULL),
(271956999116097810, 271956999109747650, 271956996206178033, 271956996201107769, 'professional', 'waitlisted', '2021-10-20T07:00:12.345Z', NULL, '2021-10-18T09:02:00.000Z', NULL, 0, 2, 0, NULL, NULL, NULL),
(271957001640084596, 271957001636276344, 271956996205558392, 271956996201107769, 'professional', 'confirmed', '2021-11-24T08:47:25.345Z', NULL, '2021-11-24T08:47:25.345Z', NULL, 0, 1, 0, NULL, NULL, NULL),
(271957007848772312, 271957007837498389, 271956996206178033, 271956996201107769, 'professional', 'waitlisted', '2022-01-20T08:47:25.345Z', NULL, '2022-01-20T08:47:25.345Z', NULL, 0, 1, 0, NULL, NULL, NULL)
-- next
INSERT INTO registration_module (registration_id, module_id) VALUES
(271956997800919618, 271956996201107770),
(271956997800919618, 271956996201107771),
(271957001640084596, 271956996201107770)
-- next
INSERT INTO attendance (registration_id, half_day_id, state, recorded_at) VALUES
(271956997800919618, 271956996208166294, 'present', '2021-11-24T08:00:12.345Z'),
(271956997800919618, 271956996761745957, 'present', '2021-11-24T08:00:12.345Z'),
(271956997697526510, 271956996208166294, 'absent', '2021-11-24T08:00:12.345Z'),
(271956997697526510, 271956996761745957, 'absent', '2021-11-24T08:00:12.345Z'),
(271956998095494118, 271956996208166294, 'present', '2021-11-24T08:00:12.345Z'),
(271956998095494118, 271956996761745957, 'present', '2021-11-24T08:00:12.345Z'),
(271956998178669479, 271956996208166294, 'excused', '2021-11-24T08:00:12.345Z'),
(271956998178669479, 271956996761745957, 'excused', '2021-11-24T08:00:12.345Z'),
(271957001640084596, 271956996208166294, 'present', '2021-11-24T08:47:25.345Z'),
(271957001640084596, 271956996761745957, 'present', '2021-11-24T08:47:25.345Z'),
(271956997697526510, 271956996213210741, 'present', '2022-01-17T08:00:12.345Z'),
(271956997697526510, 271956996945033307, 'present', '2022-01-17T08:00:12.345Z'),
(271956998422526031, 271956996213210741, 'present', '2022-01-17T08:00:12.345Z'),
(271956998422526031, 271956996945033307, 'present', '2022-01-17T08:00:12.345Z'),
(271956998648078989, 271956996213210741, 'not_concerned', '2022-01-17T08:00:12.345Z'),
(271956998648078989, 271956996945033307, 'not_concerned', '2022-01-17T08:00:12.345Z'),
(271956999109747649, 271956996213210741, 'present', '2022-01-17T08:00:12.345Z'),
(271956999109747649, 271956996945033307, 'present', '2022-01-17T08:00:12.345Z')
-- next
INSERT INTO sheet (id, number, meeting_id, issued_at, content, completes, names) VALUES
(271957000640827589, 1, 271956996206178034, '2021-11-22T08:00:12.345Z', '{"blank_rows":2,"columns":[{"half_day":"271956996208166294","heading":"Matin","hours":"9 h 30 – 12 h 30"},{"half_day":"271956996761745957","heading":"Après-midi","hours":"14 h – 17 h"}],"completes":"0","cycle":"2022 : Évaluation des contrats de ville, et après ?","date":"2021-11-23","first_number":1,"format":1,"hours":"9 h 30 – 17 h","lists_waiting":true,"logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","look":{"function":true,"organisation":true,"orientation":"suited","row_height":10.4,"speakers":true,"territory":false},"meeting":"271956996206178034","module":"Pourquoi évaluer et pour qui ?","module_count":4,"module_number":1,"notice":"Données recueillies par l’organisateur pour attester les présences et établir le bilan du cycle ; droit d’accès et de rectification auprès de lui.","number":"1","organiser":"Centre de ressources fictif","partner":"Asdo Études","place":"Maison des associations de Vertcoteau","printed_at":"2021-11-22T08:00:12.345Z","rows":[{"function":"","name":"d’AUBIGNY Éric","note":"","organisation":"CA fictive du Bocage","registration":"271956997800919618","sort":"Aubigny (d’)","territory":""},{"function":"Cheffe de projet","name":"ÉLOY Anne-Sophie","note":"","organisation":"Ville de Vertcoteau","registration":"271956997697526510","sort":"Éloy","territory":"Amiens Métropole · Arras"},{"function":"","name":"KOWALCZYK Karim","note":"","organisation":"Association « Les Deux Rives »","registration":"271956998095494118","sort":"Kowalczyk","territory":""}],"series":"4AD11F44","session":"Session 1 – Professionnel.le.s","speakers":["Maëlle Éloy","Asdo Études"],"waiting":[{"name":"WATTEL Noé","organisation":"Association « Les Deux Rives »","rank":1,"since":"mercredi 13 octobre 2021"}]}', NULL, 3),
(271957001115365469, 2, 271956996206178034, '2021-11-22T08:00:12.345Z', '{"blank_rows":0,"columns":[{"half_day":"271956996208166294","heading":"Matin","hours":"9 h 30 – 12 h 30"},{"half_day":"271956996761745957","heading":"Après-midi","hours":"14 h – 17 h"}],"completes":"1","cycle":"2022 : Évaluation des contrats de ville, et après ?","date":"2021-11-23","first_number":6,"format":1,"hours":"9 h 30 – 17 h","lists_waiting":false,"logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","look":{"function":true,"organisation":true,"orientation":"suited","row_height":10.4,"speakers":true,"territory":false},"meeting":"271956996206178034","module":"Pourquoi évaluer et pour qui ?","module_count":4,"module_number":1,"notice":"Données recueillies par l’organisateur pour attester les présences et établir le bilan du cycle ; droit d’accès et de rectification auprès de lui.","number":"2","organiser":"Centre de ressources fictif","partner":"Asdo Études","place":"Maison des associations de Vertcoteau","printed_at":"2021-11-22T08:00:12.345Z","rows":[{"function":"","name":"WATTEL Noé","note":"","organisation":"Association « Les Deux Rives »","registration":"271956998178669479","sort":"Wattel","territory":""}],"series":"4AD11F44","session":"Session 1 – Professionnel.le.s","speakers":["Maëlle Éloy","Asdo Études"],"waiting":[]}', 1, 1),
(271957002269492412, 3, 271956996213210740, '2022-01-10T08:00:12.345Z', '{"blank_rows":6,"columns":[{"half_day":"271956996213210741","heading":"Matin","hours":"9 h 30 – 12 h 30"},{"half_day":"271956996945033307","heading":"Après-midi","hours":"14 h – 17 h"}],"completes":"0","cycle":"2022 : Évaluation des contrats de ville, et après ?","date":"2022-01-14","first_number":1,"format":1,"hours":"9 h 30 – 17 h","lists_waiting":false,"logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","look":{"function":true,"organisation":true,"orientation":"suited","row_height":10.4,"speakers":true,"territory":false},"meeting":"271956996213210740","module":"Pourquoi évaluer et pour qui ?","module_count":4,"module_number":1,"notice":"Données recueillies par l’organisateur pour attester les présences et établir le bilan du cycle ; droit d’accès et de rectification auprès de lui.","number":"3","organiser":"Centre de ressources fictif","partner":"Asdo Études","place":"Maison des associations de Vertcoteau","printed_at":"2022-01-10T08:00:12.345Z","rows":[{"function":"Cheffe de projet","name":"ÉLOY Anne-Sophie","note":"rattrapage, session 1","organisation":"Ville de Vertcoteau","registration":"271956997697526510","sort":"Éloy","territory":"Amiens Métropole · Arras"},{"function":"","name":"HAUTCŒUR Marie-Noëlle","note":"","organisation":"","registration":"271956998422526031","sort":"Hautcœur","territory":""},{"function":"","name":"NGUYỄN Zoé","note":"","organisation":"Ville de Hautegarenne","registration":"271956998648078989","sort":"Nguyễn","territory":""},{"function":"","name":"ŒUVRARD Joséphine","note":"","organisation":"Ville de Vertcoteau","registration":"271956999109747649","sort":"Œuvrard","territory":""}],"series":"4AD11F44","session":"Session 2 – Professionnel.le.s","speakers":["Maëlle Éloy"],"waiting":[]}', NULL, 4)
-- next
INSERT INTO act (id, at, who, kind, step, subject, things, undoes) VALUES
(271956996495663601, '2021-10-11T07:00:12.345Z', 'coordination', 'revise_letter', 'done', 'Convocation', 1, NULL),
(271956996582428525, '2021-10-11T07:00:12.345Z', 'coordination', 'revise_cycle', 'done', '2022 : Évaluation des contrats de ville, et après ?', 1, NULL),
(271956996762951853, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_meeting', 'done', 'Session 1 – Séance 1', 1, NULL),
(271956996850662066, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_meeting', 'done', 'Session 1 – Séance 2', 1, NULL),
(271956996945033308, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_meeting', 'done', 'Session 2 – Séance 1', 1, NULL),
(271956997056805609, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_meeting', 'done', 'Session 2 – Séance 2', 1, NULL),
(271956997142144007, '2021-10-12T07:00:12.345Z', 'coordination', 'describe_place', 'done', 'Salle Vert-Bocage', 1, NULL),
(271956997276015254, '2021-10-12T07:00:12.345Z', 'coordination', 'describe_place', 'done', 'Maison des associations de Vertcoteau', 1, NULL),
(271956997326468212, '2021-10-12T07:00:12.345Z', 'coordination', 'describe_speaker', 'done', 'Asdo Études', 1, NULL),
(271956997412176920, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_busy_times', 'done', 'Maëlle Éloy', 1, NULL),
(271956997443460835, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_busy_times', 'done', 'Maison des associations de Vertcoteau', 1, NULL),
(271956997512358480, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_school_holidays', 'done', 'Vacances de la Toussaint', 1, NULL),
(271956997577025556, '2021-10-12T07:00:12.345Z', 'coordination', 'revise_meeting', 'done', 'Session 2 – Séance 2', 1, NULL),
(271956997616442440, '2021-10-12T07:00:12.345Z', 'coordination', 'keep_conflict', 'done', 'Session 2 – Séance 2', 1, NULL),
(271956997690887342, '2021-10-13T07:47:25.345Z', 'coordination', 'enrol', 'done', 'Mme ÉLOY', 1, NULL),
(271956997798785657, '2021-10-13T08:34:38.345Z', 'coordination', 'enrol', 'done', 'M. d’AUBIGNY', 1, NULL),
(271956997881536499, '2021-10-13T09:21:51.345Z', 'coordination', 'enrol', 'done', 'Mme NGUYỄN', 1, NULL),
(271956997960128856, '2021-10-13T09:21:51.345Z', 'coordination', 'set_capacity', 'done', 'Session 1 – Professionnel.le.s', 1, NULL),
(271956998015667273, '2021-10-13T09:21:51.345Z', 'coordination', 'set_capacity', 'done', 'Session 2 – Élu.e.s', 1, NULL),
(271956998094758005, '2021-10-13T10:09:04.345Z', 'coordination', 'enrol', 'done', 'M. KOWALCZYK', 1, NULL),
(271956998180961887, '2021-10-13T10:56:17.345Z', 'coordination', 'enrol', 'done', 'Noé WATTEL', 1, NULL),
(271956998254300177, '2021-10-13T10:56:17.345Z', 'coordination', 'link_colleagues', 'done', 'M. KOWALCZYK', 2, NULL),
(271956998351611734, '2021-10-13T10:56:17.345Z', 'coordination', 'prioritise', 'done', 'M. KOWALCZYK', 1, NULL),
(271956998430298370, '2021-10-13T11:43:30.345Z', 'coordination', 'enrol', 'done', 'Mme HAUTCŒUR', 1, NULL),
(271956998536345820, '2021-10-13T12:30:43.345Z', 'coordination', 'enrol', 'done', 'Mme LE GOFF', 1, NULL),
(271956998580832601, '2021-10-13T13:17:56.345Z', 'coordination', 'enrol', 'done', 'Mme TRAORÉ', 1, NULL),
(271956998645573822, '2021-10-13T14:05:09.345Z', 'coordination', 'enrol', 'done', 'Mme NGUYỄN', 1, NULL),
(271956998752710608, '2021-10-13T14:52:22.345Z', 'coordination', 'enrol', 'done', 'Mme TISON', 1, NULL),
(271956998831234287, '2021-10-13T15:39:35.345Z', 'coordination', 'enrol', 'done', 'M. URBAIN', 1, NULL),
(271956998931309671, '2021-10-13T15:39:35.345Z', 'coordination', 'refuse', 'done', 'M. URBAIN', 1, NULL),
(271956998970978698, '2021-10-13T15:39:35.345Z', 'coordination', 'remove_meetings', 'done', 'Session 3 – Séance 2', 1, NULL),
(271956999010527857, '2021-10-13T15:39:35.345Z', 'coordination', 'transfer', 'done', 'Mme HAUTCŒUR', 1, NULL),
(271956999109964965, '2021-10-20T07:00:12.345Z', 'coordination', 'import', 'done', '2022 : Évaluation des contrats de ville, et après ?', 3, NULL),
(271956999204440723, '2021-10-21T07:00:12.345Z', 'coordination', 'merge_people', 'done', 'Joséphine ŒUVRARD', 1, NULL),
(271956999253052475, '2021-10-21T07:00:12.345Z', 'coordination', 'merge_organisations', 'done', 'Ville de Vertcoteau', 1, NULL),
(271956999280594733, '2021-10-21T07:00:12.345Z', 'coordination', 'revise_person', 'done', 'Mme TRAORÉ', 1, NULL),
(271956999315087385, '2021-10-21T07:00:12.345Z', 'coordination', 'revise_person', 'undone', 'Mme TRAORÉ', 1, 271956999280594733),
(271956999344815658, '2021-10-21T07:00:12.345Z', 'coordination', 'revise_person', 'redone', 'Mme TRAORÉ', 1, 271956999315087385),
(271956999452550444, '2021-10-21T07:00:12.345Z', 'coordination', 'add_view', 'done', 'Élus d’ailleurs', 1, NULL),
(271956999575388670, '2021-11-08T08:00:12.345Z', 'coordination', 'cancel', 'done', 'Mme NGUYỄN', 1, NULL),
(271956999724961664, '2021-11-08T08:00:12.345Z', 'coordination', 'unlink_colleagues', 'done', 'Noé WATTEL', 1, NULL),
(271956999876623026, '2021-11-08T08:00:12.345Z', 'coordination', 'propose', 'done', 'Noé WATTEL', 1, NULL),
(271956999985238976, '2021-11-08T08:00:12.345Z', 'coordination', 'decline_offer', 'done', 'Noé WATTEL', 1, NULL),
(271957000149180364, '2021-11-08T08:00:12.345Z', 'coordination', 'propose', 'done', 'M. KOWALCZYK', 1, NULL),
(271957000285723300, '2021-11-09T08:00:12.345Z', 'coordination', 'accept_offer', 'done', 'M. KOWALCZYK', 1, NULL),
(271957000500958612, '2021-11-09T08:00:12.345Z', 'coordination', 'confirm', 'done', 'Mme HAUTCŒUR', 4, NULL),
(271957000783967591, '2021-11-22T08:00:12.345Z', 'coordination', 'set_capacity', 'done', 'Session 1 – Professionnel.le.s', 1, NULL),
(271957000956210957, '2021-11-22T08:00:12.345Z', 'coordination', 'confirm', 'done', 'Noé WATTEL', 1, NULL),
(271957001250096939, '2021-11-24T08:00:12.345Z', 'coordination', 'record_attendance', 'done', 'd’AUBIGNY Éric', 3, NULL),
(271957001423771090, '2021-11-24T08:00:12.345Z', 'coordination', 'record_attendance', 'done', 'WATTEL Noé', 1, NULL),
(271957001643914830, '2021-11-24T08:47:25.345Z', 'coordination', 'record_attendance', 'done', 'SAINT-OMER Valérie', 1, NULL),
(271957002160434023, '2022-01-10T08:00:12.345Z', 'coordination', 'arrange_make_up', 'done', 'Mme ÉLOY', 1, NULL),
(271957005976888339, '2022-01-10T08:00:12.345Z', 'coordination', 'send_letters', 'done', 'Mme ÉLOY', 4, NULL),
(271957006159955330, '2022-01-17T08:00:12.345Z', 'coordination', 'record_attendance', 'done', 'ÉLOY Anne-Sophie', 4, NULL),
(271957006959924574, '2022-01-18T08:00:12.345Z', 'coordination', 'send_letters', 'done', 'Joséphine ŒUVRARD', 2, NULL),
(271957007345288610, '2022-01-18T08:00:12.345Z', 'coordination', 'send_letters', 'done', 'Mme HAUTCŒUR', 1, NULL),
(271957007560716016, '2022-01-20T08:00:12.345Z', 'coordination', 'send_letters', 'done', 'M. d’AUBIGNY', 1, NULL),
(271957007797877876, '2022-01-20T08:47:25.345Z', 'coordination', 'set_capacity', 'done', 'Session 3 – Professionnel.le.s', 1, NULL),
(271957007867935734, '2022-01-20T08:47:25.345Z', 'coordination', 'enrol', 'done', 'M. POIRÉE', 1, NULL),
(271957007898203670, '2022-01-20T08:47:25.345Z', 'coordination', 'set_capacity', 'done', 'Session 3 – Professionnel.le.s', 1, NULL),
(271957007969033359, '2022-01-20T08:47:25.345Z', 'coordination', 'propose', 'done', 'M. POIRÉE', 1, NULL)
-- next
INSERT INTO act_change (act_id, position, entity, entity_key, before, after) VALUES
(271956996495663601, 0, 'letter', 'convocation', '{}', '{"letter_template":{"convocation":{"body":"{appel},\n\nNous avons le plaisir de vous accueillir à la {séance} du cycle « {cycle} » ({session}, {parcours}).\n\n{titre}\nDate : {date}\nHoraires : {horaires}\nLieu : {lieu}\n{adresse}\nAvec {intervenants}\n\nAu programme :\n{programme}\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n{contact}\n\nNous vous prions d’agréer, {appel}, l’expression de nos salutations distinguées.\n\n{signataire}\n{fonction du signataire}\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure.","kind":"convocation","subject":"Convocation – {séance} du {date}"}}}'),
(271956996582428525, 0, 'cycle', '271956996179649901', '{"module":{"271956996201107771":{"minutes":null}}}', '{"module":{"271956996201107771":{"minutes":360}},"module_speaker":{"271956996201107770/1":{"module_id":271956996201107770,"position":1,"speaker_id":271956996561925200},"271956996201107770/2":{"module_id":271956996201107770,"position":2,"speaker_id":271956996564076768}}}'),
(271956996762951853, 0, 'meeting', '271956996206178034', '{"half_day":{"271956996208166294":{"end_time":null,"period":null,"start_time":null}},"meeting":{"271956996206178034":{"place_id":null}}}', '{"half_day":{"271956996208166294":{"end_time":"12:30","period":"morning","start_time":"09:30"},"271956996761745957":{"end_time":"17:00","id":271956996761745957,"meeting_id":271956996206178034,"period":"afternoon","position":2,"start_time":"14:00"}},"meeting":{"271956996206178034":{"place_id":271956996761745956}},"meeting_speaker":{"271956996206178034/1":{"meeting_id":271956996206178034,"position":1,"speaker_id":271956996561925200},"271956996206178034/2":{"meeting_id":271956996206178034,"position":2,"speaker_id":271956996564076768}}}'),
(271956996850662066, 0, 'meeting', '271956996208614051', '{"half_day":{"271956996208614052":{"end_time":null,"period":null,"start_time":null}},"meeting":{"271956996208614051":{"place_id":null}}}', '{"half_day":{"271956996208614052":{"end_time":"12:30","period":"morning","start_time":"09:30"}},"meeting":{"271956996208614051":{"place_id":271956996850662064}},"meeting_speaker":{"271956996208614051/1":{"meeting_id":271956996208614051,"position":1,"speaker_id":271956996850662065}}}'),
(271956996945033308, 0, 'meeting', '271956996213210740', '{"half_day":{"271956996213210741":{"end_time":null,"period":null,"start_time":null}},"meeting":{"271956996213210740":{"place_id":null}}}', '{"half_day":{"271956996213210741":{"end_time":"12:30","period":"morning","start_time":"09:30"},"271956996945033307":{"end_time":"17:00","id":271956996945033307,"meeting_id":271956996213210740,"period":"afternoon","position":2,"start_time":"14:00"}},"meeting":{"271956996213210740":{"place_id":271956996761745956}},"meeting_speaker":{"271956996213210740/1":{"meeting_id":271956996213210740,"position":1,"speaker_id":271956996561925200}}}'),
(271956997056805609, 0, 'meeting', '271956996213210742', '{"half_day":{"271956996213210743":{"end_time":null,"period":null,"start_time":null}},"meeting":{"271956996213210742":{"place_id":null}}}', '{"half_day":{"271956996213210743":{"end_time":"12:30","period":"morning","start_time":"09:30"}},"meeting":{"271956996213210742":{"place_id":271956997053958077}},"meeting_speaker":{"271956996213210742/1":{"meeting_id":271956996213210742,"position":1,"speaker_id":271956996564076768}}}'),
(271956997142144007, 0, 'place', '271956997141928217', '{}', '{"place":{"271956997141928217":{"access":"","address":"3 place du Marché","capacity":40,"id":271956997141928217,"name":"Salle Vert-Bocage","name_key":"salle vert bocage"}}}'),
(271956997276015254, 0, 'place', '271956996761745956', '{"place":{"271956996761745956":{"access":"","address":"","capacity":null}}}', '{"place":{"271956996761745956":{"access":"Bus 3, arrêt Mairie","address":"12 rue des Deux Rives\n59999 Vertcoteau","capacity":24}}}'),
(271956997326468212, 0, 'speaker', '271956996564076768', '{"speaker":{"271956996564076768":{"organisation":""}}}', '{"speaker":{"271956996564076768":{"organisation":"Cabinet fictif"}}}'),
(271956997412176920, 0, 'speaker', '271956996561925200', '{}', '{"busy_time":{"271956997405504734":{"end_time":null,"first_day":"2022-02-07","id":271956997405504734,"label":"congés","last_day":"2022-02-11","source":"hand","speaker_id":271956996561925200,"start_time":null}}}'),
(271956997443460835, 0, 'place', '271956996761745956', '{}', '{"busy_time":{"271956997443460834":{"end_time":"18:00","first_day":"2022-02-02","id":271956997443460834,"label":"Loto","last_day":"2022-02-02","place_id":271956996761745956,"source":"calendar","start_time":"14:00"}}}'),
(271956997512358480, 0, 'school_holiday', 'toussaint-2031@vacances.example', '{}', '{"school_holiday":{"toussaint-2031@vacances.example":{"first_day":"2031-10-18","label":"Vacances de la Toussaint","last_day":"2031-11-02","uid":"toussaint-2031@vacances.example"}}}'),
(271956997577025556, 0, 'meeting', '271956996216896546', '{"half_day":{"271956996216896547":{"end_time":"19:00","period":"evening","start_time":"17:00"}},"meeting":{"271956996216896546":{"date":"2022-01-26","place_id":null}}}', '{"half_day":{"271956996216896547":{"end_time":"13:00","period":"morning","start_time":"11:00"}},"meeting":{"271956996216896546":{"date":"2022-01-28","place_id":271956997053958077}}}'),
(271956997616442440, 0, 'meeting', '271956996213210742', '{}', '{"kept_conflict":{"271956996213210742/same_place/271956996216896546/salle de l etang":{"date":"2022-01-28","kept_at":"2021-10-12T07:00:12.345Z","kept_by":"coordination","kind":"same_place","meeting_id":271956996213210742,"reason":"deux salles, l’une \"bleue\"","subject":"271956996216896546/salle de l etang"}}}'),
(271956997690887342, 0, 'organisation', '271956997690331484', '{}', '{"organisation":{"271956997690331484":{"id":271956997690331484,"kind":"commune","name":"Ville de Vertcoteau","name_key":"ville de vertcoteau","territory_id":null}}}'),
(271956997690887342, 1, 'person', '271956997696389627', '{}', '{"person":{"271956997696389627":{"civility":"Madame","council":null,"email":"as.eloy@vertcoteau.example","email_key":"as.eloy@vertcoteau.example","family_name":"Éloy","function":"Cheffe de projet","given_name":"Anne-Sophie","id":271956997696389627,"name_key":"eloy anne sophie","organisation_id":271956997690331484,"phone":"03 53 01 00 01","sort_key":"eloy anne sophie","sort_name":"Éloy"}},"person_territory":{"271956997696389627/62-ARRAS":{"person_id":271956997696389627,"territory_id":"62-ARRAS"},"271956997696389627/80-AMIENS":{"person_id":271956997696389627,"territory_id":"80-AMIENS"}}}'),
(271956997690887342, 2, 'registration', '271956997697526510', '{}', '{"registration":{"271956997697526510":{"adjustment_needed":1,"audience":"professional","companions_id":null,"expectations":"Construire un référentiel partagé","id":271956997697526510,"origin_session_id":null,"person_id":271956997696389627,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T07:47:25.345Z","session_id":271956996205558392,"status":"confirmed","status_reason":null,"status_since":"2021-10-13T07:47:25.345Z","track_id":271956996201107769}}}'),
(271956997798785657, 0, 'organisation', '271956997798785656', '{}', '{"organisation":{"271956997798785656":{"id":271956997798785656,"kind":"epci","name":"CA fictive du Bocage","name_key":"ca fictive du bocage","territory_id":null}}}'),
(271956997798785657, 1, 'person', '271956997800919617', '{}', '{"person":{"271956997800919617":{"civility":"Monsieur","council":null,"email":"eric@bocage.example","email_key":"eric@bocage.example","family_name":"d’Aubigny","function":null,"given_name":"Éric","id":271956997800919617,"name_key":"d aubigny eric","organisation_id":271956997798785656,"phone":null,"sort_key":"aubigny (d ) eric","sort_name":"Aubigny (d’)"}}}'),
(271956997798785657, 2, 'registration', '271956997800919618', '{}', '{"registration":{"271956997800919618":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271956997800919618,"origin_session_id":null,"person_id":271956997800919617,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T08:34:38.345Z","session_id":271956996205558392,"status":"confirmed","status_reason":null,"status_since":"2021-10-13T08:34:38.345Z","track_id":271956996201107769}},"registration_module":{"271956997800919618/271956996201107770":{"module_id":271956996201107770,"registration_id":271956997800919618},"271956997800919618/271956996201107771":{"module_id":271956996201107771,"registration_id":271956997800919618}}}'),
(271956997881536499, 0, 'organisation', '271956997881536498', '{}', '{"organisation":{"271956997881536498":{"id":271956997881536498,"kind":"caf","name":"CAF fictive de la Plaine","name_key":"caf fictive de la plaine","territory_id":null}}}'),
(271956997881536499, 1, 'person', '271956997881937017', '{}', '{"person":{"271956997881937017":{"civility":"Madame","council":null,"email":"zoe.nguyen@plaine.example","email_key":"zoe.nguyen@plaine.example","family_name":"Nguyễn","function":null,"given_name":"Zoé","id":271956997881937017,"name_key":"nguyen zoe","organisation_id":271956997881536498,"phone":"06 39 98 00 02","sort_key":"nguyen zoe","sort_name":"Nguyễn"}}}'),
(271956997881536499, 2, 'registration', '271956997882417026', '{}', '{"registration":{"271956997882417026":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271956997882417026,"origin_session_id":null,"person_id":271956997881937017,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T09:21:51.345Z","session_id":271956996205558392,"status":"confirmed","status_reason":null,"status_since":"2021-10-13T09:21:51.345Z","track_id":271956996201107769}}}'),
(271956997960128856, 0, 'group', '271956996205558392/271956996201107769', '{"session_track":{"271956996205558392/271956996201107769":{"capacity":null,"late_calls_allowed":0}}}', '{"quota":{"271956996205558392/271956996201107769/organisation/":{"kind":"organisation","seats":2,"session_id":271956996205558392,"subject":"","track_id":271956996201107769},"271956996205558392/271956996201107769/territory/80-AMIENS":{"kind":"territory","seats":2,"session_id":271956996205558392,"subject":"80-AMIENS","track_id":271956996201107769}},"session_track":{"271956996205558392/271956996201107769":{"capacity":3,"late_calls_allowed":1}}}'),
(271956998015667273, 0, 'group', '271956996206178032/271956996201107774', '{"session_track":{"271956996206178032/271956996201107774":{"capacity":null}}}', '{"quota":{"271956996206178032/271956996201107774/audience/elected":{"kind":"audience","seats":6,"session_id":271956996206178032,"subject":"elected","track_id":271956996201107774}},"session_track":{"271956996206178032/271956996201107774":{"capacity":8}}}'),
(271956998094758005, 0, 'organisation', '271956998094758004', '{}', '{"organisation":{"271956998094758004":{"id":271956998094758004,"kind":"association","name":"Association « Les Deux Rives »","name_key":"association « les deux rives »","territory_id":null}}}'),
(271956998094758005, 1, 'person', '271956998095018588', '{}', '{"person":{"271956998095018588":{"civility":"Monsieur","council":null,"email":"karim@deuxrives.example","email_key":"karim@deuxrives.example","family_name":"Kowalczyk","function":null,"given_name":"Karim","id":271956998095018588,"name_key":"kowalczyk karim","organisation_id":271956998094758004,"phone":null,"sort_key":"kowalczyk karim","sort_name":"Kowalczyk"}}}'),
(271956998094758005, 2, 'registration', '271956998095494118', '{}', '{"registration":{"271956998095494118":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271956998095494118,"origin_session_id":null,"person_id":271956998095018588,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T10:09:04.345Z","session_id":271956996205558392,"status":"waitlisted","status_reason":null,"status_since":"2021-10-13T10:09:04.345Z","track_id":271956996201107769}},"wish":{"271956998095494118/1":{"rank":1,"registration_id":271956998095494118,"session_id":271956996206178032},"271956998095494118/2":{"rank":2,"registration_id":271956998095494118,"session_id":271956996206178033}}}'),
(271956998180961887, 0, 'person', '271956998178669478', '{}', '{"person":{"271956998178669478":{"civility":"","council":null,"email":null,"email_key":null,"family_name":"Wattel","function":null,"given_name":"Noé","id":271956998178669478,"name_key":"wattel noe","organisation_id":271956998094758004,"phone":null,"sort_key":"wattel noe","sort_name":"Wattel"}}}'),
(271956998180961887, 1, 'registration', '271956998178669479', '{}', '{"registration":{"271956998178669479":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271956998178669479,"origin_session_id":null,"person_id":271956998178669478,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T10:56:17.345Z","session_id":271956996205558392,"status":"waitlisted","status_reason":null,"status_since":"2021-10-13T10:56:17.345Z","track_id":271956996201107769}}}'),
(271956998254300177, 0, 'registration', '271956998095494118', '{"registration":{"271956998095494118":{"companions_id":null}}}', '{"registration":{"271956998095494118":{"companions_id":271956998236266378}}}'),
(271956998254300177, 1, 'registration', '271956998178669479', '{"registration":{"271956998178669479":{"companions_id":null}}}', '{"registration":{"271956998178669479":{"companions_id":271956998236266378}}}'),
(271956998351611734, 0, 'registration', '271956998095494118', '{"registration":{"271956998095494118":{"priority":0,"priority_reason":null}}}', '{"registration":{"271956998095494118":{"priority":1,"priority_reason":"deuxième demande"}}}'),
(271956998430298370, 0, 'person', '271956998422526030', '{}', '{"person":{"271956998422526030":{"civility":"Madame","council":null,"email":null,"email_key":null,"family_name":"Hautcœur","function":null,"given_name":"Marie-Noëlle","id":271956998422526030,"name_key":"hautcoeur marie noelle","organisation_id":null,"phone":null,"sort_key":"hautcoeur marie noelle","sort_name":"Hautcœur"}}}'),
(271956998430298370, 1, 'registration', '271956998422526031', '{}', '{"registration":{"271956998422526031":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271956998422526031,"origin_session_id":null,"person_id":271956998422526030,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T11:43:30.345Z","session_id":271956996205558392,"status":"waitlisted","status_reason":null,"status_since":"2021-10-13T11:43:30.345Z","track_id":271956996201107769}}}'),
(271956998536345820, 0, 'organisation', '271956998533495131', '{}', '{"organisation":{"271956998533495131":{"id":271956998533495131,"kind":"commune","name":"Ville de Sainte-Aubépine","name_key":"ville de sainte aubepine","territory_id":null}}}'),
(271956998536345820, 1, 'person', '271956998536345821', '{}', '{"person":{"271956998536345821":{"civility":"Madame","council":null,"email":null,"email_key":null,"family_name":"Le Goff","function":"Maire","given_name":"Honorine","id":271956998536345821,"name_key":"le goff honorine","organisation_id":271956998533495131,"phone":null,"sort_key":"le goff honorine","sort_name":"Le Goff"}}}'),
(271956998536345820, 2, 'registration', '271956998536345822', '{}', '{"registration":{"271956998536345822":{"adjustment_needed":0,"audience":"elected","companions_id":null,"expectations":null,"id":271956998536345822,"origin_session_id":null,"person_id":271956998536345821,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T12:30:43.345Z","session_id":271956996206178032,"status":"confirmed","status_reason":null,"status_since":"2021-10-13T12:30:43.345Z","track_id":271956996201107774}}}'),
(271956998580832601, 0, 'person', '271956998571496211', '{}', '{"person":{"271956998571496211":{"civility":"Madame","council":"Bois-Joli","email":"fatou.traore@courriel.example","email_key":"fatou.traore@courriel.example","family_name":"Traoré","function":null,"given_name":"Fatou","id":271956998571496211,"name_key":"traore fatou","organisation_id":null,"phone":null,"sort_key":"traore fatou","sort_name":"Traoré"}}}'),
(271956998580832601, 1, 'registration', '271956998576313915', '{}', '{"registration":{"271956998576313915":{"adjustment_needed":0,"audience":"citizen","companions_id":null,"expectations":null,"id":271956998576313915,"origin_session_id":null,"person_id":271956998571496211,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T13:17:56.345Z","session_id":271956996206178032,"status":"waitlisted","status_reason":null,"status_since":"2021-10-13T13:17:56.345Z","track_id":271956996201107769}}}'),
(271956998645573822, 0, 'organisation', '271956998643245664', '{}', '{"organisation":{"271956998643245664":{"id":271956998643245664,"kind":null,"name":"Ville de Hautegarenne","name_key":"ville de hautegarenne","territory_id":null}}}'),
(271956998645573822, 1, 'person', '271956998646045425', '{}', '{"person":{"271956998646045425":{"civility":"Madame","council":null,"email":null,"email_key":null,"family_name":"Nguyễn","function":null,"given_name":"Zoé","id":271956998646045425,"name_key":"nguyen zoe","organisation_id":271956998643245664,"phone":null,"sort_key":"nguyen zoe","sort_name":"Nguyễn"}},"person_told_apart":{"271956997881937017/271956998646045425":{"other_id":271956998646045425,"person_id":271956997881937017}}}'),
(271956998645573822, 2, 'person', '271956997881937017', '{}', '{"person_told_apart":{"271956997881937017/271956998646045425":{"other_id":271956998646045425,"person_id":271956997881937017}}}'),
(271956998645573822, 3, 'registration', '271956998648078989', '{}', '{"registration":{"271956998648078989":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271956998648078989,"origin_session_id":null,"person_id":271956998646045425,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T14:05:09.345Z","session_id":271956996206178032,"status":"waitlisted","status_reason":null,"status_since":"2021-10-13T14:05:09.345Z","track_id":271956996201107769}}}'),
(271956998752710608, 0, 'person', '271956998749285545', '{}', '{"person":{"271956998749285545":{"civility":"Madame","council":null,"email":null,"email_key":null,"family_name":"Tison","function":null,"given_name":"Léa","id":271956998749285545,"name_key":"tison lea","organisation_id":271956997798785656,"phone":null,"sort_key":"tison lea","sort_name":"Tison"}}}'),
(271956998752710608, 1, 'registration', '271956998751064304', '{}', '{"registration":{"271956998751064304":{"adjustment_needed":0,"audience":"elected","companions_id":null,"expectations":null,"id":271956998751064304,"origin_session_id":null,"person_id":271956998749285545,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T14:52:22.345Z","session_id":271956996206178033,"status":"requested","status_reason":null,"status_since":"2021-10-13T14:52:22.345Z","track_id":271956996201107774}}}'),
(271956998831234287, 0, 'person', '271956998792020168', '{}', '{"person":{"271956998792020168":{"civility":"Monsieur","council":null,"email":null,"email_key":null,"family_name":"Urbain","function":null,"given_name":"Théo","id":271956998792020168,"name_key":"urbain theo","organisation_id":null,"phone":null,"sort_key":"urbain theo","sort_name":"Urbain"}}}'),
(271956998831234287, 1, 'registration', '271956998792020169', '{}', '{"registration":{"271956998792020169":{"adjustment_needed":0,"audience":"elected","companions_id":null,"expectations":null,"id":271956998792020169,"origin_session_id":null,"person_id":271956998792020168,"priority":0,"priority_reason":null,"requested_at":"2021-10-13T15:39:35.345Z","session_id":271956996206178033,"status":"confirmed","status_reason":null,"status_since":"2021-10-13T15:39:35.345Z","track_id":271956996201107774}}}'),
(271956998931309671, 0, 'registration', '271956998792020169', '{"registration":{"271956998792020169":{"status":"confirmed","status_reason":null}}}', '{"registration":{"271956998792020169":{"status":"refused","status_reason":"Hors du public du cycle"}}}'),
(271956998970978698, 0, 'meeting', '271956996221900773', '{"half_day":{"271956996221900774":{"end_time":"19:00","id":271956996221900774,"meeting_id":271956996221900773,"period":"evening","position":1,"start_time":"17:00"}},"meeting":{"271956996221900773":{"date":"2022-03-09","id":271956996221900773,"module_id":271956996201107776,"place_id":null,"session_id":271956996206178033,"track_id":271956996201107774}}}', '{}'),
(271956999010527857, 0, 'registration', '271956998422526031', '{"registration":{"271956998422526031":{"origin_session_id":null,"session_id":271956996205558392}}}', '{"registration":{"271956998422526031":{"origin_session_id":271956996205558392,"session_id":271956996206178032}}}'),
(271956999109964965, 0, 'person', '271956999109747650', '{}', '{"person":{"271956999109747650":{"id":271956999109747650,"civility":"","family_name":"Œuvrard","given_name":"Joséphine","sort_name":"Œuvrard","sort_key":"oeuvrard josephine","name_key":"oeuvrard josephine","email":"j.oeuvrard@vertcoteau.example","email_key":"j.oeuvrard@vertcoteau.example","phone":"03 53 01 00 03","function":null,"organisation_id":271956997690331484,"council":null}}}'),
(271956999109964965, 1, 'registration', '271956999109747649', '{}', '{"registration":{"271956999109747649":{"id":271956999109747649,"person_id":271956999109747650,"session_id":271956996206178032,"track_id":271956996201107769,"audience":"professional","status":"waitlisted","status_since":"2021-10-20T07:00:12.345Z","status_reason":null,"requested_at":"2021-10-18T07:05:00.000Z","expectations":"Outils simples","adjustment_needed":0,"priority":0,"priority_reason":null,"companions_id":null,"origin_session_id":null}},"submission":{"evaluation-2022 · professional · columns a5db69d485d081b7/4101":{"source":"evaluation-2022 · professional · columns a5db69d485d081b7","number":"4101","registration_id":271956999109747649,"fingerprint":"TxgvmpOUfOQGTxgvLCx6XCDJmz8NTxgvTxgvuQ5-K9Hr07iG"}}}'),
(271956999109964965, 2, 'person', '271956999116097809', '{}', '{"person":{"271956999116097809":{"id":271956999116097809,"civility":"","family_name":"Ben Youssef","given_name":"Idriss","sort_name":"Ben Youssef","sort_key":"ben youssef idriss","name_key":"ben youssef idriss","email":"idriss@courriel.example","email_key":"idriss@courriel.example","phone":null,"function":null,"organisation_id":null,"council":null}}}'),
(271956999109964965, 3, 'registration', '271956999116097808', '{}', '{"registration":{"271956999116097808":{"id":271956999116097808,"person_id":271956999116097809,"session_id":271956996206178033,"track_id":271956996201107769,"audience":"professional","status":"waitlisted","status_since":"2021-10-20T07:00:12.345Z","status_reason":null,"requested_at":"2021-10-18T08:41:00.000Z","expectations":null,"adjustment_needed":0,"priority":0,"priority_reason":null,"companions_id":null,"origin_session_id":null}},"submission":{"evaluation-2022 · professional · columns a5db69d485d081b7/4102":{"source":"evaluation-2022 · professional · columns a5db69d485d081b7","number":"4102","registration_id":271956999116097808,"fingerprint":"TxgvdPznMbJaTxgvTxgvS-wLTxgvTxgvTxgvTxgvK9HrjwSG"}}}'),
(271956999109964965, 4, 'organisation', '271956999116097812', '{}', '{"organisation":{"271956999116097812":{"id":271956999116097812,"kind":null,"name":"Mairie de Vertcoteau","name_key":"mairie de vertcoteau","territory_id":null}}}'),
(271956999109964965, 5, 'person', '271956999116097811', '{}', '{"person":{"271956999116097811":{"id":271956999116097811,"civility":"","family_name":"Oeuvrard","given_name":"Josephine","sort_name":"Oeuvrard","sort_key":"oeuvrard josephine","name_key":"oeuvrard josephine","email":"josephine@courriel.example","email_key":"josephine@courriel.example","phone":null,"function":null,"organisation_id":271956999116097812,"council":null}}}'),
(271956999109964965, 6, 'registration', '271956999116097810', '{}', '{"registration":{"271956999116097810":{"id":271956999116097810,"person_id":271956999116097811,"session_id":271956996206178033,"track_id":271956996201107769,"audience":"professional","status":"waitlisted","status_since":"2021-10-20T07:00:12.345Z","status_reason":null,"requested_at":"2021-10-18T09:02:00.000Z","expectations":null,"adjustment_needed":0,"priority":0,"priority_reason":null,"companions_id":null,"origin_session_id":null}},"submission":{"evaluation-2022 · professional · columns a5db69d485d081b7/4103":{"source":"evaluation-2022 · professional · columns a5db69d485d081b7","number":"4103","registration_id":271956999116097810,"fingerprint":"TxgvBHXbIPsMTxgvi4qADiB2TxgvTxgvTxgvTxgvK9HrjwSG"}}}'),
(271956999204440723, 0, 'registration', '271956999116097810', '{"registration":{"271956999116097810":{"person_id":271956999116097811}}}', '{"registration":{"271956999116097810":{"person_id":271956999109747650}}}'),
(271956999204440723, 1, 'person', '271956999116097811', '{"person":{"271956999116097811":{"civility":"","council":null,"email":"josephine@courriel.example","email_key":"josephine@courriel.example","family_name":"Oeuvrard","function":null,"given_name":"Josephine","id":271956999116097811,"name_key":"oeuvrard josephine","organisation_id":271956999116097812,"phone":null,"sort_key":"oeuvrard josephine","sort_name":"Oeuvrard"}}}', '{}'),
(271956999253052475, 0, 'organisation', '271956999116097812', '{"organisation":{"271956999116097812":{"id":271956999116097812,"kind":null,"name":"Mairie de Vertcoteau","name_key":"mairie de vertcoteau","territory_id":null}}}', '{}'),
(271956999280594733, 0, 'person', '271956998571496211', '{"person":{"271956998571496211":{"phone":null}}}', '{"person":{"271956998571496211":{"phone":"06 39 98 00 05"}}}'),
(271956999315087385, 0, 'person', '271956998571496211', '{"person":{"271956998571496211":{"phone":"06 39 98 00 05"}}}', '{"person":{"271956998571496211":{"phone":null}}}'),
(271956999344815658, 0, 'person', '271956998571496211', '{"person":{"271956998571496211":{"phone":null}}}', '{"person":{"271956998571496211":{"phone":"06 39 98 00 05"}}}'),
(271956999452550444, 0, 'view', 'registration/Élus d’ailleurs', '{}', '{"saved_view":{"registration/Élus d’ailleurs":{"content":"{\"columns\":[\"family_name\",\"status\"],\"descending\":false,\"filter\":{\"conditions\":[{\"column\":\"status\",\"test\":\"except\",\"values\":[\"annulée\"]}]},\"search\":\"ville\",\"sorted_by\":\"status\"}","list":"registration","name":"Élus d’ailleurs"}}}'),
(271956999575388670, 0, 'registration', '271956997882417026', '{"registration":{"271956997882417026":{"status":"confirmed","status_reason":null,"status_since":"2021-10-13T09:21:51.345Z"}}}', '{"registration":{"271956997882417026":{"status":"cancelled","status_reason":"Empêchement professionnel","status_since":"2021-11-08T08:00:12.345Z"}}}'),
(271956999724961664, 0, 'registration', '271956998178669479', '{"registration":{"271956998178669479":{"companions_id":271956998236266378}}}', '{"registration":{"271956998178669479":{"companions_id":null}}}'),
(271956999724961664, 1, 'registration', '271956998095494118', '{"registration":{"271956998095494118":{"companions_id":271956998236266378}}}', '{"registration":{"271956998095494118":{"companions_id":null}}}'),
(271956999876623026, 0, 'registration', '271956998178669479', '{}', '{"offer":{"271956999876623025":{"answer_reason":null,"answered_at":null,"deadline":"2021-11-15","id":271956999876623025,"proposed_at":"2021-11-08T08:00:12.345Z","registration_id":271956998178669479,"session_id":271956996205558392,"state":"proposed"}}}'),
(271956999985238976, 0, 'registration', '271956998178669479', '{"offer":{"271956999876623025":{"answer_reason":null,"answered_at":null,"state":"proposed"}}}', '{"offer":{"271956999876623025":{"answer_reason":"plus disponible","answered_at":"2021-11-08T08:00:12.345Z","state":"declined"}}}'),
(271957000149180364, 0, 'registration', '271956998095494118', '{}', '{"offer":{"271957000145668448":{"answer_reason":null,"answered_at":null,"deadline":"2021-11-16","id":271957000145668448,"proposed_at":"2021-11-08T08:00:12.345Z","registration_id":271956998095494118,"session_id":271956996205558392,"state":"proposed"}}}'),
(271957000285723300, 0, 'registration', '271956998095494118', '{"offer":{"271957000145668448":{"answered_at":null,"state":"proposed"}},"registration":{"271956998095494118":{"status":"waitlisted","status_since":"2021-10-13T10:09:04.345Z"}}}', '{"offer":{"271957000145668448":{"answered_at":"2021-11-09T08:00:12.345Z","state":"accepted"}},"registration":{"271956998095494118":{"status":"confirmed","status_since":"2021-11-09T08:00:12.345Z"}}}'),
(271957000500958612, 0, 'registration', '271956998422526031', '{"registration":{"271956998422526031":{"status":"waitlisted","status_since":"2021-10-13T11:43:30.345Z"}}}', '{"registration":{"271956998422526031":{"status":"confirmed","status_since":"2021-11-09T08:00:12.345Z"}}}'),
(271957000500958612, 1, 'registration', '271956998576313915', '{"registration":{"271956998576313915":{"status":"waitlisted","status_since":"2021-10-13T13:17:56.345Z"}}}', '{"registration":{"271956998576313915":{"status":"confirmed","status_since":"2021-11-09T08:00:12.345Z"}}}'),
(271957000500958612, 2, 'registration', '271956998648078989', '{"registration":{"271956998648078989":{"status":"waitlisted","status_since":"2021-10-13T14:05:09.345Z"}}}', '{"registration":{"271956998648078989":{"status":"confirmed","status_since":"2021-11-09T08:00:12.345Z"}}}'),
(271957000500958612, 3, 'registration', '271956999109747649', '{"registration":{"271956999109747649":{"status":"waitlisted","status_since":"2021-10-20T07:00:12.345Z"}}}', '{"registration":{"271956999109747649":{"status":"confirmed","status_since":"2021-11-09T08:00:12.345Z"}}}'),
(271957000783967591, 0, 'group', '271956996205558392/271956996201107769', '{"session_track":{"271956996205558392/271956996201107769":{"capacity":3}}}', '{"session_track":{"271956996205558392/271956996201107769":{"capacity":5}}}'),
(271957000956210957, 0, 'registration', '271956998178669479', '{"registration":{"271956998178669479":{"status":"waitlisted","status_since":"2021-10-13T10:56:17.345Z"}}}', '{"registration":{"271956998178669479":{"status":"confirmed","status_since":"2021-11-22T08:00:12.345Z"}}}'),
(271957001250096939, 0, 'registration', '271956997800919618', '{}', '{"attendance":{"271956997800919618/271956996208166294":{"half_day_id":271956996208166294,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956997800919618,"state":"present"},"271956997800919618/271956996761745957":{"half_day_id":271956996761745957,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956997800919618,"state":"present"}}}'),
(271957001250096939, 1, 'registration', '271956997697526510', '{}', '{"attendance":{"271956997697526510/271956996208166294":{"half_day_id":271956996208166294,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956997697526510,"state":"absent"},"271956997697526510/271956996761745957":{"half_day_id":271956996761745957,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956997697526510,"state":"absent"}}}'),
(271957001250096939, 2, 'registration', '271956998095494118', '{}', '{"attendance":{"271956998095494118/271956996208166294":{"half_day_id":271956996208166294,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956998095494118,"state":"present"},"271956998095494118/271956996761745957":{"half_day_id":271956996761745957,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956998095494118,"state":"present"}}}'),
(271957001423771090, 0, 'registration', '271956998178669479', '{}', '{"attendance":{"271956998178669479/271956996208166294":{"half_day_id":271956996208166294,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956998178669479,"state":"excused"},"271956998178669479/271956996761745957":{"half_day_id":271956996761745957,"recorded_at":"2021-11-24T08:00:12.345Z","registration_id":271956998178669479,"state":"excused"}}}'),
(271957001643914830, 0, 'person', '271957001636276344', '{}', '{"person":{"271957001636276344":{"civility":"Madame","council":null,"email":null,"email_key":null,"family_name":"Saint-Omer","function":null,"given_name":"Valérie","id":271957001636276344,"name_key":"saint omer valerie","organisation_id":null,"phone":null,"sort_key":"saint omer valerie","sort_name":"Saint-Omer"}}}'),
(271957001643914830, 1, 'registration', '271957001640084596', '{}', '{"registration":{"271957001640084596":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271957001640084596,"origin_session_id":null,"person_id":271957001636276344,"priority":0,"priority_reason":null,"requested_at":"2021-11-24T08:47:25.345Z","session_id":271956996205558392,"status":"confirmed","status_reason":null,"status_since":"2021-11-24T08:47:25.345Z","track_id":271956996201107769}},"registration_module":{"271957001640084596/271956996201107770":{"module_id":271956996201107770,"registration_id":271957001640084596}}}'),
(271957001643914830, 2, 'registration', '271957001640084596', '{}', '{"attendance":{"271957001640084596/271956996208166294":{"half_day_id":271956996208166294,"recorded_at":"2021-11-24T08:47:25.345Z","registration_id":271957001640084596,"state":"present"},"271957001640084596/271956996761745957":{"half_day_id":271956996761745957,"recorded_at":"2021-11-24T08:47:25.345Z","registration_id":271957001640084596,"state":"present"}},"sheet_guest":{"1/4":{"registration_id":271957001640084596,"row_number":4,"sheet_number":1}}}'),
(271957002160434023, 0, 'registration', '271956997697526510', '{}', '{"make_up":{"271956997697526510/271956996213210740":{"arranged_at":"2022-01-10T08:00:12.345Z","meeting_id":271956996213210740,"registration_id":271956997697526510}}}'),
(271957005976888339, 0, 'registration', '271956997697526510', '{}', '{"sent_letter":{"271956997697526510/271957005973357883":{"address":"","document":"convocation","id":271957005973357883,"means":"printed","meeting_id":271956996213210740,"registration_id":271956997697526510,"sent_at":"2022-01-10T08:00:12.345Z","sent_by":"coordination","told":"vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau","words":"Convocation – séance 1 du vendredi 14 janvier 2022\n\nMadame,\n\nNous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nPourquoi évaluer et pour qui ?\nDate : vendredi 14 janvier 2022\nHoraires : 9 h 30 – 17 h\nLieu : Maison des associations de Vertcoteau\n12 rue des Deux Rives\n59999 Vertcoteau\nAvec Maëlle Éloy\n\nAu programme :\nIntervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."}}}'),
(271957005976888339, 1, 'registration', '271956998422526031', '{}', '{"sent_letter":{"271956998422526031/271957005976888336":{"address":"","document":"convocation","id":271957005976888336,"means":"printed","meeting_id":271956996213210740,"registration_id":271956998422526031,"sent_at":"2022-01-10T08:00:12.345Z","sent_by":"coordination","told":"vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau","words":"Convocation – séance 1 du vendredi 14 janvier 2022\n\nMadame,\n\nNous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nPourquoi évaluer et pour qui ?\nDate : vendredi 14 janvier 2022\nHoraires : 9 h 30 – 17 h\nLieu : Maison des associations de Vertcoteau\n12 rue des Deux Rives\n59999 Vertcoteau\nAvec Maëlle Éloy\n\nAu programme :\nIntervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."}}}'),
(271957005976888339, 2, 'registration', '271956998648078989', '{}', '{"sent_letter":{"271956998648078989/271957005976888337":{"address":"","document":"convocation","id":271957005976888337,"means":"printed","meeting_id":271956996213210740,"registration_id":271956998648078989,"sent_at":"2022-01-10T08:00:12.345Z","sent_by":"coordination","told":"vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau","words":"Convocation – séance 1 du vendredi 14 janvier 2022\n\nMadame,\n\nNous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nPourquoi évaluer et pour qui ?\nDate : vendredi 14 janvier 2022\nHoraires : 9 h 30 – 17 h\nLieu : Maison des associations de Vertcoteau\n12 rue des Deux Rives\n59999 Vertcoteau\nAvec Maëlle Éloy\n\nAu programme :\nIntervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."}}}'),
(271957005976888339, 3, 'registration', '271956999109747649', '{}', '{"sent_letter":{"271956999109747649/271957005976888338":{"address":"","document":"convocation","id":271957005976888338,"means":"printed","meeting_id":271956996213210740,"registration_id":271956999109747649,"sent_at":"2022-01-10T08:00:12.345Z","sent_by":"coordination","told":"vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau","words":"Convocation – séance 1 du vendredi 14 janvier 2022\n\nMadame, Monsieur,\n\nNous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nPourquoi évaluer et pour qui ?\nDate : vendredi 14 janvier 2022\nHoraires : 9 h 30 – 17 h\nLieu : Maison des associations de Vertcoteau\n12 rue des Deux Rives\n59999 Vertcoteau\nAvec Maëlle Éloy\n\nAu programme :\nIntervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."}}}'),
(271957006159955330, 0, 'registration', '271956997697526510', '{}', '{"attendance":{"271956997697526510/271956996213210741":{"half_day_id":271956996213210741,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956997697526510,"state":"present"},"271956997697526510/271956996945033307":{"half_day_id":271956996945033307,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956997697526510,"state":"present"}}}'),
(271957006159955330, 1, 'registration', '271956998422526031', '{}', '{"attendance":{"271956998422526031/271956996213210741":{"half_day_id":271956996213210741,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956998422526031,"state":"present"},"271956998422526031/271956996945033307":{"half_day_id":271956996945033307,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956998422526031,"state":"present"}}}'),
(271957006159955330, 2, 'registration', '271956998648078989', '{}', '{"attendance":{"271956998648078989/271956996213210741":{"half_day_id":271956996213210741,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956998648078989,"state":"not_concerned"},"271956998648078989/271956996945033307":{"half_day_id":271956996945033307,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956998648078989,"state":"not_concerned"}}}'),
(271957006159955330, 3, 'registration', '271956999109747649', '{}', '{"attendance":{"271956999109747649/271956996213210741":{"half_day_id":271956996213210741,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956999109747649,"state":"present"},"271956999109747649/271956996945033307":{"half_day_id":271956996945033307,"recorded_at":"2022-01-17T08:00:12.345Z","registration_id":271956999109747649,"state":"present"}}}'),
(271957006959924574, 0, 'registration', '271956999109747649', '{}', '{"sent_letter":{"271956999109747649/271957006955874028":{"address":"j.oeuvrard@vertcoteau.example","document":"convocation","id":271957006955874028,"means":"draft","meeting_id":271956996213210742,"registration_id":271956999109747649,"sent_at":"2022-01-18T08:00:12.345Z","sent_by":"coordination","told":"vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang","words":"Convocation – séance 2 du vendredi 28 janvier 2022\n\nMadame, Monsieur,\n\nNous avons le plaisir de vous accueillir à la séance 2 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nÀ quelles questions veut-on répondre avec l’évaluation ?\nDate : vendredi 28 janvier 2022\nHoraires : 9 h 30 – 12 h 30\nLieu : Salle de l’Étang\nAvec Asdo Études\n\nAu programme :\nCo-construction d’un référentiel partagé. Participation de représentants de conseils citoyens\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."},"271956999109747649/271957006955979938":{"address":"j.oeuvrard@vertcoteau.example","document":"travel_note","id":271957006955979938,"means":"draft","meeting_id":271956996213210742,"registration_id":271956999109747649,"sent_at":"2022-01-18T08:00:12.345Z","sent_by":"coordination","told":"vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang","words":"Rendez-vous le vendredi 28 janvier 2022, 9 h 30 – 12 h 30.\n\nSalle de l’Étang\n\nUne difficulté le jour même, un covoiturage à proposer :\n03 53 01 00 00\ncontact@ressources.example"}}}'),
(271957006959924574, 1, 'registration', '271956998576313915', '{}', '{"sent_letter":{"271956998576313915/271957006957237542":{"address":"fatou.traore@courriel.example","document":"convocation","id":271957006957237542,"means":"draft","meeting_id":271956996213210742,"registration_id":271956998576313915,"sent_at":"2022-01-18T08:00:12.345Z","sent_by":"coordination","told":"vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang","words":"Convocation – séance 2 du vendredi 28 janvier 2022\n\nMadame,\n\nNous avons le plaisir de vous accueillir à la séance 2 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nÀ quelles questions veut-on répondre avec l’évaluation ?\nDate : vendredi 28 janvier 2022\nHoraires : 9 h 30 – 12 h 30\nLieu : Salle de l’Étang\nAvec Asdo Études\n\nAu programme :\nCo-construction d’un référentiel partagé. Participation de représentants de conseils citoyens\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."},"271956998576313915/271957006957237543":{"address":"fatou.traore@courriel.example","document":"travel_note","id":271957006957237543,"means":"draft","meeting_id":271956996213210742,"registration_id":271956998576313915,"sent_at":"2022-01-18T08:00:12.345Z","sent_by":"coordination","told":"vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang","words":"Rendez-vous le vendredi 28 janvier 2022, 9 h 30 – 12 h 30.\n\nSalle de l’Étang\n\nUne difficulté le jour même, un covoiturage à proposer :\n03 53 01 00 00\ncontact@ressources.example"}}}'),
(271957007345288610, 0, 'registration', '271956998422526031', '{}', '{"sent_letter":{"271956998422526031/271957007341989184":{"address":"","document":"convocation","id":271957007341989184,"means":"file","meeting_id":271956996213210742,"registration_id":271956998422526031,"sent_at":"2022-01-18T08:00:12.345Z","sent_by":"coordination","told":"vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang","words":"Convocation – séance 2 du vendredi 28 janvier 2022\n\nMadame,\n\nNous avons le plaisir de vous accueillir à la séance 2 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).\n\nÀ quelles questions veut-on répondre avec l’évaluation ?\nDate : vendredi 28 janvier 2022\nHoraires : 9 h 30 – 12 h 30\nLieu : Salle de l’Étang\nAvec Asdo Études\n\nAu programme :\nCo-construction d’un référentiel partagé. Participation de représentants de conseils citoyens\n\nEn cas d’empêchement, merci de nous prévenir au plus tôt :\n03 53 01 00 00\ncontact@ressources.example\n\nNous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.\n\nHélène MARTIN\ndirectrice\n\nApportez de quoi écrire : l’\"atelier\" commence à l’heure."}}}'),
(271957007560716016, 0, 'registration', '271956997800919618', '{}', '{"sent_letter":{"271956997800919618/271957007560716015":{"address":"as.eloy@vertcoteau.example","document":"attestation","id":271957007560716015,"means":"draft","meeting_id":null,"registration_id":271956997800919618,"sent_at":"2022-01-20T08:00:12.345Z","sent_by":"coordination","told":"","words":"attestation d’assiduité n° 1"}}}'),
(271957007797877876, 0, 'group', '271956996206178033/271956996201107769', '{"session_track":{"271956996206178033/271956996201107769":{"full_by_hand":0}}}', '{"session_track":{"271956996206178033/271956996201107769":{"full_by_hand":1}}}'),
(271957007867935734, 0, 'person', '271957007837498389', '{}', '{"person":{"271957007837498389":{"civility":"Monsieur","council":null,"email":null,"email_key":null,"family_name":"Poirée","function":null,"given_name":"Gérard","id":271957007837498389,"name_key":"poiree gerard","organisation_id":null,"phone":null,"sort_key":"poiree gerard","sort_name":"Poirée"}}}'),
(271957007867935734, 1, 'registration', '271957007848772312', '{}', '{"registration":{"271957007848772312":{"adjustment_needed":0,"audience":"professional","companions_id":null,"expectations":null,"id":271957007848772312,"origin_session_id":null,"person_id":271957007837498389,"priority":0,"priority_reason":null,"requested_at":"2022-01-20T08:47:25.345Z","session_id":271956996206178033,"status":"waitlisted","status_reason":null,"status_since":"2022-01-20T08:47:25.345Z","track_id":271956996201107769}}}'),
(271957007898203670, 0, 'group', '271956996206178033/271956996201107769', '{"session_track":{"271956996206178033/271956996201107769":{"full_by_hand":1}}}', '{"session_track":{"271956996206178033/271956996201107769":{"full_by_hand":0}}}'),
(271957007969033359, 0, 'registration', '271957007848772312', '{}', '{"offer":{"271957007963995985":{"answer_reason":null,"answered_at":null,"deadline":"2022-01-27","id":271957007963995985,"proposed_at":"2022-01-20T08:47:25.345Z","registration_id":271957007848772312,"session_id":271956996206178033,"state":"proposed"}}}')
-- next
INSERT INTO quota (session_id, track_id, kind, subject, seats) VALUES
(271956996206178032, 271956996201107774, 'audience', 'elected', 6),
(271956996205558392, 271956996201107769, 'organisation', '', 2),
(271956996205558392, 271956996201107769, 'territory', '80-AMIENS', 2)
-- next
INSERT INTO wish (registration_id, rank, session_id) VALUES
(271956998095494118, 1, 271956996206178032),
(271956998095494118, 2, 271956996206178033)
-- next
INSERT INTO offer (id, registration_id, session_id, state, proposed_at, deadline, answered_at, answer_reason) VALUES
(271956999876623025, 271956998178669479, 271956996205558392, 'declined', '2021-11-08T08:00:12.345Z', '2021-11-15', '2021-11-08T08:00:12.345Z', 'plus disponible'),
(271957000145668448, 271956998095494118, 271956996205558392, 'accepted', '2021-11-08T08:00:12.345Z', '2021-11-16', '2021-11-09T08:00:12.345Z', NULL),
(271957007963995985, 271957007848772312, 271956996206178033, 'proposed', '2022-01-20T08:47:25.345Z', '2022-01-27', NULL, NULL)
-- next
INSERT INTO person_told_apart (person_id, other_id) VALUES
(271956997881937017, 271956998646045425)
-- next
INSERT INTO submission (source, number, registration_id, fingerprint) VALUES
('evaluation-2022 · professional · columns a5db69d485d081b7', '4101', 271956999109747649, 'TxgvmpOUfOQGTxgvLCx6XCDJmz8NTxgvTxgvuQ5-K9Hr07iG'),
('evaluation-2022 · professional · columns a5db69d485d081b7', '4102', 271956999116097808, 'TxgvdPznMbJaTxgvTxgvS-wLTxgvTxgvTxgvTxgvK9HrjwSG'),
('evaluation-2022 · professional · columns a5db69d485d081b7', '4103', 271956999116097810, 'TxgvBHXbIPsMTxgvi4qADiB2TxgvTxgvTxgvTxgvK9HrjwSG')
-- next
INSERT INTO saved_view (list, name, content) VALUES
('registration', 'Élus d’ailleurs', '{"columns":["family_name","status"],"descending":false,"filter":{"conditions":[{"column":"status","test":"except","values":["annulée"]}]},"search":"ville","sorted_by":"status"}')
-- next
INSERT INTO sheet_guest (sheet_number, row_number, registration_id) VALUES
(1, 4, 271957001640084596)
-- next
INSERT INTO sheet_count (sheet_number, half_day_id, signatures, counted_at) VALUES
(1, 271956996208166294, 3, '2021-11-24T08:47:25.345Z'),
(1, 271956996761745957, 3, '2021-11-24T08:47:25.345Z')
-- next
INSERT INTO make_up (registration_id, meeting_id, arranged_at) VALUES
(271956997697526510, 271956996213210740, '2022-01-10T08:00:12.345Z')
-- next
INSERT INTO logo (checksum, content) VALUES
('b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476', X'89504E470D0A1A0A0000000D4948445200000008000000080103000000FEC12CC800000006504C5445000000FFFFFFA5D99FDD000000097048597300000EC400000EC401952B0E1B0000000B49444154089963604005000010000121B616D20000000049454E44AE426082')
-- next
INSERT INTO attestation (id, number, kind, registration_id, meeting_id, issued_at, content) VALUES
(271957007450013992, 1, 'session', 271956997800919618, NULL, '2022-01-20T08:00:12.345Z', '{"civility":"Monsieur","cycle":"2022 : Évaluation des contrats de ville, et après ?","expected":2,"format":1,"function":"","issued_at":"2022-01-20T08:00:12.345Z","kind":"session","logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","meeting":"0","name":"d’AUBIGNY Éric","number":"1","organiser":{"address":"1 rue des Essais\n59999 Vertcoteau","city":"Vertcoteau","contact":"03 53 01 00 00\ncontact@ressources.example","legal_lines":"Association fictive","name":"Centre de ressources fictif","signatory":"Hélène MARTIN","signatory_role":"directrice"},"partner":"Asdo Études","registration":"271956997800919618","seances":[{"date":"2021-11-23","half_days":2,"made_up_in":0,"meeting":"271956996206178034","minutes":360,"missed":0,"number":1,"title":"Pourquoi évaluer et pour qui ?","without_hours":0}],"session":"Session 1 – Professionnel.le.s","sort":"Aubigny (d’)","structure":"CA fictive du Bocage"}'),
(271957007451320366, 2, 'session', 271956997697526510, NULL, '2022-01-20T08:00:12.345Z', '{"civility":"Madame","cycle":"2022 : Évaluation des contrats de ville, et après ?","expected":4,"format":1,"function":"Cheffe de projet","issued_at":"2022-01-20T08:00:12.345Z","kind":"session","logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","meeting":"0","name":"ÉLOY Anne-Sophie","number":"2","organiser":{"address":"1 rue des Essais\n59999 Vertcoteau","city":"Vertcoteau","contact":"03 53 01 00 00\ncontact@ressources.example","legal_lines":"Association fictive","name":"Centre de ressources fictif","signatory":"Hélène MARTIN","signatory_role":"directrice"},"partner":"Asdo Études","registration":"271956997697526510","seances":[{"date":"2022-01-14","half_days":2,"made_up_in":2,"meeting":"271956996213210740","minutes":360,"missed":0,"number":1,"title":"Pourquoi évaluer et pour qui ?","without_hours":0}],"session":"Session 1 – Professionnel.le.s","sort":"Éloy","structure":"Ville de Vertcoteau"}'),
(271957007737446517, 3, 'meeting', 271956997800919618, 271956996206178034, '2022-01-20T08:00:12.345Z', '{"civility":"Monsieur","cycle":"2022 : Évaluation des contrats de ville, et après ?","expected":2,"format":1,"function":"","issued_at":"2022-01-20T08:00:12.345Z","kind":"meeting","logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","meeting":"271956996206178034","name":"d’AUBIGNY Éric","number":"3","organiser":{"address":"1 rue des Essais\n59999 Vertcoteau","city":"Vertcoteau","contact":"03 53 01 00 00\ncontact@ressources.example","legal_lines":"Association fictive","name":"Centre de ressources fictif","signatory":"Hélène MARTIN","signatory_role":"directrice"},"partner":"Asdo Études","registration":"271956997800919618","seances":[{"date":"2021-11-23","half_days":2,"made_up_in":0,"meeting":"271956996206178034","minutes":360,"missed":0,"number":1,"title":"Pourquoi évaluer et pour qui ?","without_hours":0}],"session":"Session 1 – Professionnel.le.s","sort":"Aubigny (d’)","structure":"CA fictive du Bocage"}'),
(271957007743784379, 4, 'meeting', 271956998095494118, 271956996206178034, '2022-01-20T08:00:12.345Z', '{"civility":"Monsieur","cycle":"2022 : Évaluation des contrats de ville, et après ?","expected":4,"format":1,"function":"","issued_at":"2022-01-20T08:00:12.345Z","kind":"meeting","logo":"b47af6a75c17baff42dcb9bb30c1a0030092b11f587b0ac0af77f5b5be1e5476","meeting":"271956996206178034","name":"KOWALCZYK Karim","number":"4","organiser":{"address":"1 rue des Essais\n59999 Vertcoteau","city":"Vertcoteau","contact":"03 53 01 00 00\ncontact@ressources.example","legal_lines":"Association fictive","name":"Centre de ressources fictif","signatory":"Hélène MARTIN","signatory_role":"directrice"},"partner":"Asdo Études","registration":"271956998095494118","seances":[{"date":"2021-11-23","half_days":2,"made_up_in":0,"meeting":"271956996206178034","minutes":360,"missed":0,"number":1,"title":"Pourquoi évaluer et pour qui ?","without_hours":0}],"session":"Session 1 – Professionnel.le.s","sort":"Kowalczyk","structure":"Association « Les Deux Rives »"}')
-- next
INSERT INTO scan (id, meeting_id, name, size, checksum, kept_at, content) VALUES
(271957002086616411, 271956996206178034, 'feuille 1 signée.png', 110, 'a4b3cabf654ebd97df9a44e53ae692b6489beb17123e9cd1d1073b443d2b9c97', '2021-11-24T08:47:25.345Z', X'89504E470D0A1A0A0000000D4948445200000010000000100103000000253D6D2200000006504C5445000000FFFFFFA5D99FDD000000097048597300000EC400000EC401952B0E1B0000000E49444154089963F8FF9F81140400FD4E1FE134E03BB70000000049454E44AE426082')
-- next
INSERT INTO letter_template (kind, subject, body) VALUES
('convocation', 'Convocation – {séance} du {date}', '{appel},

Nous avons le plaisir de vous accueillir à la {séance} du cycle « {cycle} » ({session}, {parcours}).

{titre}
Date : {date}
Horaires : {horaires}
Lieu : {lieu}
{adresse}
Avec {intervenants}

Au programme :
{programme}

En cas d’empêchement, merci de nous prévenir au plus tôt :
{contact}

Nous vous prions d’agréer, {appel}, l’expression de nos salutations distinguées.

{signataire}
{fonction du signataire}

Apportez de quoi écrire : l’"atelier" commence à l’heure.')
-- next
INSERT INTO sent_letter (registration_id, id, meeting_id, document, means, address, sent_at, sent_by, told, words) VALUES
(271956997697526510, 271957005973357883, 271956996213210740, 'convocation', 'printed', '', '2022-01-10T08:00:12.345Z', 'coordination', 'vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau', 'Convocation – séance 1 du vendredi 14 janvier 2022

Madame,

Nous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

Pourquoi évaluer et pour qui ?
Date : vendredi 14 janvier 2022
Horaires : 9 h 30 – 17 h
Lieu : Maison des associations de Vertcoteau
12 rue des Deux Rives
59999 Vertcoteau
Avec Maëlle Éloy

Au programme :
Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956998422526031, 271957005976888336, 271956996213210740, 'convocation', 'printed', '', '2022-01-10T08:00:12.345Z', 'coordination', 'vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau', 'Convocation – séance 1 du vendredi 14 janvier 2022

Madame,

Nous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

Pourquoi évaluer et pour qui ?
Date : vendredi 14 janvier 2022
Horaires : 9 h 30 – 17 h
Lieu : Maison des associations de Vertcoteau
12 rue des Deux Rives
59999 Vertcoteau
Avec Maëlle Éloy

Au programme :
Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956998648078989, 271957005976888337, 271956996213210740, 'convocation', 'printed', '', '2022-01-10T08:00:12.345Z', 'coordination', 'vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau', 'Convocation – séance 1 du vendredi 14 janvier 2022

Madame,

Nous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

Pourquoi évaluer et pour qui ?
Date : vendredi 14 janvier 2022
Horaires : 9 h 30 – 17 h
Lieu : Maison des associations de Vertcoteau
12 rue des Deux Rives
59999 Vertcoteau
Avec Maëlle Éloy

Au programme :
Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956999109747649, 271957005976888338, 271956996213210740, 'convocation', 'printed', '', '2022-01-10T08:00:12.345Z', 'coordination', 'vendredi 14 janvier 2022 · 9 h 30 – 17 h · Maison des associations de Vertcoteau', 'Convocation – séance 1 du vendredi 14 janvier 2022

Madame, Monsieur,

Nous avons le plaisir de vous accueillir à la séance 1 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

Pourquoi évaluer et pour qui ?
Date : vendredi 14 janvier 2022
Horaires : 9 h 30 – 17 h
Lieu : Maison des associations de Vertcoteau
12 rue des Deux Rives
59999 Vertcoteau
Avec Maëlle Éloy

Au programme :
Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956999109747649, 271957006955874028, 271956996213210742, 'convocation', 'draft', 'j.oeuvrard@vertcoteau.example', '2022-01-18T08:00:12.345Z', 'coordination', 'vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang', 'Convocation – séance 2 du vendredi 28 janvier 2022

Madame, Monsieur,

Nous avons le plaisir de vous accueillir à la séance 2 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

À quelles questions veut-on répondre avec l’évaluation ?
Date : vendredi 28 janvier 2022
Horaires : 9 h 30 – 12 h 30
Lieu : Salle de l’Étang
Avec Asdo Études

Au programme :
Co-construction d’un référentiel partagé. Participation de représentants de conseils citoyens

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956999109747649, 271957006955979938, 271956996213210742, 'travel_note', 'draft', 'j.oeuvrard@vertcoteau.example', '2022-01-18T08:00:12.345Z', 'coordination', 'vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang', 'Rendez-vous le vendredi 28 janvier 2022, 9 h 30 – 12 h 30.

Salle de l’Étang

Une difficulté le jour même, un covoiturage à proposer :
03 53 01 00 00
contact@ressources.example'),
(271956998576313915, 271957006957237542, 271956996213210742, 'convocation', 'draft', 'fatou.traore@courriel.example', '2022-01-18T08:00:12.345Z', 'coordination', 'vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang', 'Convocation – séance 2 du vendredi 28 janvier 2022

Madame,

Nous avons le plaisir de vous accueillir à la séance 2 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

À quelles questions veut-on répondre avec l’évaluation ?
Date : vendredi 28 janvier 2022
Horaires : 9 h 30 – 12 h 30
Lieu : Salle de l’Étang
Avec Asdo Études

Au programme :
Co-construction d’un référentiel partagé. Participation de représentants de conseils citoyens

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956998576313915, 271957006957237543, 271956996213210742, 'travel_note', 'draft', 'fatou.traore@courriel.example', '2022-01-18T08:00:12.345Z', 'coordination', 'vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang', 'Rendez-vous le vendredi 28 janvier 2022, 9 h 30 – 12 h 30.

Salle de l’Étang

Une difficulté le jour même, un covoiturage à proposer :
03 53 01 00 00
contact@ressources.example'),
(271956998422526031, 271957007341989184, 271956996213210742, 'convocation', 'file', '', '2022-01-18T08:00:12.345Z', 'coordination', 'vendredi 28 janvier 2022 · 9 h 30 – 12 h 30 · Salle de l’Étang', 'Convocation – séance 2 du vendredi 28 janvier 2022

Madame,

Nous avons le plaisir de vous accueillir à la séance 2 du cycle « 2022 : Évaluation des contrats de ville, et après ? » (Session 2, Professionnel.le.s).

À quelles questions veut-on répondre avec l’évaluation ?
Date : vendredi 28 janvier 2022
Horaires : 9 h 30 – 12 h 30
Lieu : Salle de l’Étang
Avec Asdo Études

Au programme :
Co-construction d’un référentiel partagé. Participation de représentants de conseils citoyens

En cas d’empêchement, merci de nous prévenir au plus tôt :
03 53 01 00 00
contact@ressources.example

Nous vous prions d’agréer, Madame, l’expression de nos salutations distinguées.

Hélène MARTIN
directrice

Apportez de quoi écrire : l’"atelier" commence à l’heure.'),
(271956997800919618, 271957007560716015, NULL, 'attestation', 'draft', 'as.eloy@vertcoteau.example', '2022-01-20T08:00:12.345Z', 'coordination', '', 'attestation d’assiduité n° 1')
-- next
INSERT INTO school_holiday (uid, label, first_day, last_day) VALUES
('toussaint-2031@vacances.example', 'Vacances de la Toussaint', '2031-10-18', '2031-11-02')
-- next
INSERT INTO busy_time (id, place_id, speaker_id, label, first_day, last_day, start_time, end_time, source) VALUES
(271956997405504734, NULL, 271956996561925200, 'congés', '2022-02-07', '2022-02-11', NULL, NULL, 'hand'),
(271956997443460834, 271956996761745956, NULL, 'Loto', '2022-02-02', '2022-02-02', '14:00', '18:00', 'calendar')
-- next
INSERT INTO module_speaker (module_id, position, speaker_id) VALUES
(271956996201107770, 1, 271956996561925200),
(271956996201107770, 2, 271956996564076768)
-- next
INSERT INTO kept_conflict (meeting_id, kind, subject, date, reason, kept_at, kept_by) VALUES
(271956996213210742, 'same_place', '271956996216896546/salle de l etang', '2022-01-28', 'deux salles, l’une "bleue"', '2021-10-12T07:00:12.345Z', 'coordination')
-- next
PRAGMA application_id = 1230128470
-- next
PRAGMA user_version = 13
