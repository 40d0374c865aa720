-- SPDX-License-Identifier: GPL-3.0-or-later
-- A programme file says what in it is a reading and not a fact: written out again, it said so no longer.
ALTER TABLE cycle ADD COLUMN note TEXT NOT NULL DEFAULT ''
