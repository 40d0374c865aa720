-- SPDX-License-Identifier: GPL-3.0-or-later
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
