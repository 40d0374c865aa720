-- SPDX-License-Identifier: GPL-3.0-or-later
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
