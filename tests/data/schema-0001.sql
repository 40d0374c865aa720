-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database as schema 1 wrote it: the published programme with fictional people. Frozen with the release; see the README.
-- The statements of 0001_foundation.sql, then its rows; parted, as there, by a line "-- next".
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
UPDATE database_revision SET value = 6
-- next
INSERT INTO setting (key, value) VALUES
('last_sheet_number', '1')
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
(913275380737256158, 'Commune de Roubaix', 'commune de roubaix', NULL, NULL),
(913275381449725842, 'CAF du Nord', 'caf du nord', NULL, NULL)
-- next
INSERT INTO person (id, civility, family_name, given_name, sort_name, sort_key, name_key, email, email_key, phone, function, organisation_id, council) VALUES
(913275380737256159, '', 'Éloy', 'Maëlle', 'Éloy', 'eloy maelle', 'eloy maelle', 'maelle.eloy@ville.example', 'maelle.eloy@ville.example', '03 53 01 00 01', 'Cheffe de projet', 913275380737256158, NULL),
(913275381450889780, '', 'D’Hondt', 'Jean-Noël', 'D’Hondt', 'd hondt jean noel', 'd hondt jean noel', NULL, NULL, NULL, NULL, 913275381449725842, NULL),
(913275382179785918, '', 'de La Fontaine', 'Zoé', 'La Fontaine (de)', 'la fontaine (de) zoe', 'de la fontaine zoe', NULL, NULL, NULL, NULL, NULL, NULL),
(913275382651533894, '', 'Ben Youssef', 'Karim', 'Ben Youssef', 'ben youssef karim', 'ben youssef karim', NULL, NULL, NULL, NULL, NULL, NULL)
-- next
INSERT INTO cycle (id, code, title, subtitle, presentation, organiser, partner, source) VALUES
(913275380150347087, 'evaluation-2022', '2022 : Évaluation des contrats de ville, et après ?', 'Vers une évaluation concertée et utile des contrats de ville des Hauts-de-France', 'Dans les Hauts-de-France, les 40 contrats de ville conclus en 2015 prendront fin en décembre 2022. Il s’agira donc d’une année charnière pour la politique de la ville : à la fois une année de bilan (qu’est-ce que ces contrats de ville ont apporté aux territoires et à leurs habitants ?) ; et une année de projection sur l’avenir de la politique de la ville (quelles politiques garder, quelles autres interrompre ? Quels moyens déployer, et pour quels objectifs ? Comment s’adapter aux nouveaux enjeux qui émergent ?)

En collaboration avec l’agence Asdo Études, l’IREV lance un cycle de qualification inédit, qui s’adresse à la fois aux professionnel.le.s de la politique de la ville, aux conseillers citoyens et aux élu.e.s, puis un accompagnement individualisé portant sur l’évaluation des contrats de ville sera proposé aux territoires qui le souhaitent.

Se qualifier collectivement : les cycles pour les professionnels, les élus et les conseillers citoyens.

Cycle pour les professionnel.le.s de la politique de la ville (les pilotes des contrats de ville, les délégués du préfet, les partenaires du contrat de ville comme les communes, la Région, le Département ou la CAF, les services départementaux et régionaux de l’État…).', 'IREV – Centre de ressources politique de la ville Hauts-de-France', 'Asdo Études', 'https://irev.fr/thematiques/methodologie/evaluation-et-demarches-evaluatives/2022-evaluation-des-contrats-de-ville (page du 11 octobre 2021, modifiée le 20 décembre 2021)')
-- next
INSERT INTO registration_form (cycle_id, audience, audience_label, form_label, state) VALUES
(913275380150347087, 'professional', 'Professionnel.le.s', 'Inscription cycle dédié aux professionnel.le.s', 'full'),
(913275380150347087, 'elected', 'Élu.e.s', 'Inscriptions cycle dédié aux élu.e.s', 'open'),
(913275380150347087, 'citizen', 'Conseiller.e.s citoyen.ne.s', 'Inscriptions en tant que conseiller.e.s citoyen.ne.s', 'open')
-- next
INSERT INTO track (id, cycle_id, code, label, position) VALUES
(913275380150347088, 913275380150347087, 'professionals', 'Professionnel.le.s', 1),
(913275380150495237, 913275380150347087, 'elected', 'Élu.e.s', 2)
-- next
INSERT INTO track_audience (track_id, audience) VALUES
(913275380150347088, 'professional'),
(913275380150347088, 'citizen'),
(913275380150495237, 'elected')
-- next
INSERT INTO module (id, track_id, number, title, description, minutes) VALUES
(913275380150347089, 913275380150347088, 1, 'Pourquoi évaluer et pour qui ?', 'Intervention de l’ANCT et témoignages de territoires ayant démarré leur démarche d’évaluation', NULL),
(913275380150347090, 913275380150347088, 2, 'À quelles questions veut-on répondre avec l’évaluation ?', 'Co-construction d’un référentiel partagé. Participation de représentants de conseils citoyens', NULL),
(913275380150347091, 913275380150347088, 3, 'Quelles méthodes employer pour évaluer ?', 'Vous armer pour faire ou faire faire', NULL),
(913275380150495236, 913275380150347088, 4, 'Comment allez-vous organiser l’évaluation de contrat de ville sur votre territoire ?', 'Séance opérationnelle pour écrire votre feuille de route', NULL),
(913275380150495238, 913275380150495237, 1, 'Pourquoi et comment évaluer votre contrat de ville ?', 'Réflexion politique partagée sur l’intérêt et les enjeux de l’évaluation des contrats de ville. Apport de contenu sur les modalités d’évaluation du contrat de ville.', NULL),
(913275380150495239, 913275380150495237, 2, 'Retours d’expériences de territoires dans les Hauts-de-France', 'Intervention de différents directeurs de collectivités pilotes de contrats de ville et partage d’expériences entre élu.e.s', NULL)
-- next
INSERT INTO module_audience (module_id, audience) VALUES
(913275380150347089, 'professional'),
(913275380150347090, 'professional'),
(913275380150347090, 'citizen'),
(913275380150347091, 'professional'),
(913275380150495236, 'professional'),
(913275380150495238, 'elected'),
(913275380150495239, 'elected')
-- next
INSERT INTO session (id, cycle_id, number, label) VALUES
(913275380151945125, 913275380150347087, 1, 'Session 1'),
(913275380154840214, 913275380150347087, 2, 'Session 2'),
(913275380154840215, 913275380150347087, 3, 'Session 3')
-- next
INSERT INTO session_track (session_id, track_id, capacity) VALUES
(913275380151945125, 913275380150347088, NULL),
(913275380151945125, 913275380150495237, NULL),
(913275380154840214, 913275380150347088, NULL),
(913275380154840214, 913275380150495237, NULL),
(913275380154840215, 913275380150347088, NULL),
(913275380154840215, 913275380150495237, NULL)
-- next
INSERT INTO meeting (id, session_id, track_id, module_id, date, place_id, version) VALUES
(913275380154840216, 913275380151945125, 913275380150347088, 913275380150347089, '2021-11-23', NULL, 1),
(913275380156840684, 913275380151945125, 913275380150347088, 913275380150347090, '2021-12-10', NULL, 1),
(913275380156840686, 913275380151945125, 913275380150347088, 913275380150347091, '2022-01-07', NULL, 1),
(913275380159161340, 913275380151945125, 913275380150347088, 913275380150495236, '2022-01-21', NULL, 1),
(913275380159161342, 913275380151945125, 913275380150495237, 913275380150495238, '2021-12-15', NULL, 1),
(913275380159161344, 913275380151945125, 913275380150495237, 913275380150495239, '2022-01-19', NULL, 1),
(913275380159161346, 913275380154840214, 913275380150347088, 913275380150347089, '2022-01-14', NULL, 1),
(913275380159161348, 913275380154840214, 913275380150347088, 913275380150347090, '2022-01-28', NULL, 1),
(913275380159560361, 913275380154840214, 913275380150347088, 913275380150347091, '2022-02-25', NULL, 1),
(913275380162203449, 913275380154840214, 913275380150347088, 913275380150495236, '2022-03-11', NULL, 1),
(913275380163345263, 913275380154840214, 913275380150495237, 913275380150495238, '2022-01-05', NULL, 1),
(913275380163345265, 913275380154840214, 913275380150495237, 913275380150495239, '2022-01-26', NULL, 1),
(913275380163345267, 913275380154840215, 913275380150347088, 913275380150347089, '2022-02-02', NULL, 1),
(913275380163345269, 913275380154840215, 913275380150347088, 913275380150347090, '2022-02-16', NULL, 1),
(913275380163345271, 913275380154840215, 913275380150347088, 913275380150347091, '2022-03-02', NULL, 1),
(913275380163345273, 913275380154840215, 913275380150347088, 913275380150495236, '2022-03-16', NULL, 1),
(913275380163345275, 913275380154840215, 913275380150495237, 913275380150495238, '2022-02-23', NULL, 1),
(913275380214299512, 913275380154840215, 913275380150495237, 913275380150495239, '2022-03-09', NULL, 1)
-- next
INSERT INTO half_day (id, meeting_id, position, period, start_time, end_time) VALUES
(913275380154840217, 913275380154840216, 1, NULL, NULL, NULL),
(913275380156840685, 913275380156840684, 1, NULL, NULL, NULL),
(913275380159161339, 913275380156840686, 1, NULL, NULL, NULL),
(913275380159161341, 913275380159161340, 1, NULL, NULL, NULL),
(913275380159161343, 913275380159161342, 1, 'evening', '17:00', '19:00'),
(913275380159161345, 913275380159161344, 1, 'evening', '17:00', '19:00'),
(913275380159161347, 913275380159161346, 1, NULL, NULL, NULL),
(913275380159161349, 913275380159161348, 1, NULL, NULL, NULL),
(913275380161760388, 913275380159560361, 1, NULL, NULL, NULL),
(913275380162203450, 913275380162203449, 1, NULL, NULL, NULL),
(913275380163345264, 913275380163345263, 1, 'evening', '17:00', '19:00'),
(913275380163345266, 913275380163345265, 1, 'evening', '17:00', '19:00'),
(913275380163345268, 913275380163345267, 1, NULL, NULL, NULL),
(913275380163345270, 913275380163345269, 1, NULL, NULL, NULL),
(913275380163345272, 913275380163345271, 1, NULL, NULL, NULL),
(913275380163345274, 913275380163345273, 1, NULL, NULL, NULL),
(913275380163345276, 913275380163345275, 1, 'evening', '17:00', '19:00'),
(913275380217922822, 913275380214299512, 1, 'evening', '17:00', '19:00')
-- next
INSERT INTO registration (id, person_id, session_id, track_id, audience, status, status_since, status_reason, requested_at, expectations, adjustment_needed, version) VALUES
(913275380739375005, 913275380737256159, 913275380154840214, 913275380150347088, 'professional', 'confirmed', '2026-11-25T03:50:18.603Z', NULL, '2026-11-25T03:50:18.603Z', NULL, 0, 1),
(913275381450889781, 913275381450889780, 913275380154840214, 913275380150347088, 'professional', 'confirmed', '2026-11-25T03:50:18.773Z', NULL, '2026-11-25T03:50:18.773Z', NULL, 0, 1),
(913275382181319992, 913275382179785918, 913275380154840214, 913275380150495237, 'elected', 'confirmed', '2026-11-25T03:50:18.948Z', NULL, '2026-11-25T03:50:18.948Z', NULL, 0, 1),
(913275382651533895, 913275382651533894, 913275380154840214, 913275380150347088, 'citizen', 'confirmed', '2026-11-25T03:50:19.060Z', NULL, '2026-11-25T03:50:19.060Z', NULL, 0, 1)
-- next
INSERT INTO sheet (id, number, meeting_id, issued_at, content) VALUES
(913275382934543923, 1, 913275380159161346, '2026-11-25T03:50:19.127Z', '{"blank_rows":6,"columns":[{"half_day":"913275380159161347","heading":"Signature","hours":"horaires à préciser"}],"cycle":"2022 : Évaluation des contrats de ville, et après ?","date":"2022-01-14","format":1,"hours":"horaires à préciser","meeting":"913275380159161346","module":"Pourquoi évaluer et pour qui ?","module_count":4,"module_number":1,"notice":"Données recueillies par l’organisateur pour attester les présences et établir le bilan du cycle ; droit d’accès et de rectification auprès de lui.","number":"1","organiser":"IREV – Centre de ressources politique de la ville Hauts-de-France","partner":"Asdo Études","place":"lieu à préciser","printed_at":"2026-11-25T03:50:19.127Z","rows":[{"function":"","name":"D’HONDT Jean-Noël","organisation":"CAF du Nord","registration":"913275381450889781","sort":"D’Hondt"},{"function":"Cheffe de projet","name":"ÉLOY Maëlle","organisation":"Commune de Roubaix","registration":"913275380739375005","sort":"Éloy"}],"session":"Session 2 – Professionnel.le.s","speakers":[]}')
-- next
PRAGMA application_id = 1230128470
-- next
PRAGMA user_version = 1
