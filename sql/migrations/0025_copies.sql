-- Why: an edition is said to be the same on the wall, on the site, in the feeds and at the government's; that has to be found out from
-- outside, and what was found has to be known afterwards.

-- A copy looked at (副本核对): what was found of an edition in an outlet when it was last read from outside.
CREATE TABLE copy_check (
    edition     TEXT NOT NULL REFERENCES edition (code),
    outlet      TEXT NOT NULL CHECK (outlet IN ('archive', 'page', 'feed', 'column')),
    place       TEXT NOT NULL,                     -- address or folder of a column; empty for the others
    state       TEXT NOT NULL CHECK (state IN ('same', 'missing', 'differs', 'stale', 'unread')),
    digest      TEXT NOT NULL,                     -- commitment of what was found there, hex; empty: nothing was
    checked_at  TEXT NOT NULL,                     -- instant (UTC)
    since       TEXT NOT NULL,                     -- instant since when it was found so each time
    PRIMARY KEY (edition, outlet, place)
);
