-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seats are counted from the index alone: every page that shows figures reads it, also the first one.
DROP INDEX registration_by_group
-- next
CREATE INDEX registration_by_group ON registration (session_id, track_id, status, audience)
