-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those of one person, whatever their status: looked for on their card, and when a person is removed again. The unique
-- index holds the active ones only, and taking back an import of a hundred thousand rows read them all for each.
CREATE INDEX registration_by_person ON registration (person_id)
