-- SPDX-License-Identifier: GPL-3.0-or-later
-- Days on which a speaker is away or a place taken are also written down by hand: another calendar read again leaves those.
ALTER TABLE busy_time ADD COLUMN source TEXT NOT NULL DEFAULT 'calendar' CHECK (source IN ('calendar', 'hand'))
