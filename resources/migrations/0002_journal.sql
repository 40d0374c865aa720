-- SPDX-License-Identifier: GPL-3.0-or-later
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
