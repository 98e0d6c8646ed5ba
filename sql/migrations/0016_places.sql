-- Why: a disclosure hangs on boards and walls, runs on screens and goes into groups; without a register of these nobody can say
-- what hangs where, what is missing and what must come down.

-- A place (点位): a spot where a village's disclosures are shown. What is said of it may change; the audit tells who changed it.
CREATE TABLE place (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    kind        TEXT NOT NULL CHECK (kind IN ('board', 'group_wall', 'hall', 'screen', 'chat_group', 'account', 'site_column', 'loudspeaker')),
    name        TEXT NOT NULL,
    village_group TEXT NOT NULL,                   -- the villagers' group it serves; empty: the whole village
    location    TEXT NOT NULL,                     -- where, in words
    coordinates TEXT NOT NULL,                     -- latitude,longitude in degrees; empty: not said
    keeper      TEXT NOT NULL,                     -- who keeps the key or the password; not public
    width_cm    BIGINT NOT NULL,                   -- of its face; 0: not measured
    height_cm   BIGINT NOT NULL,
    a3_sheets   BIGINT NOT NULL,                   -- how many fit; 0 where nothing is hung
    since       DATE NOT NULL,
    until       DATE,                              -- its last day
    closed_because TEXT NOT NULL,
    version     BIGINT NOT NULL,                   -- counts changes: two people can't overwrite each other unseen
    changed_by  TEXT NOT NULL,                     -- account
    changed_at  TEXT NOT NULL                      -- instant (UTC)
);
CREATE UNIQUE INDEX place_name_once ON place (village, name) WHERE until IS NULL;

-- A posting (张贴): a sheet of an edition at a place, from the moment somebody said so until it came down.
CREATE TABLE posting (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    edition     TEXT NOT NULL REFERENCES edition (code),
    paper       TEXT NOT NULL CHECK (paper IN ('a3', 'a4')),
    hung_at     TEXT NOT NULL,                     -- instant (UTC): the server's time, never typed
    hung_by     TEXT NOT NULL,                     -- account
    taken_down_at TEXT,
    taken_down_by TEXT,
    ending      TEXT CHECK (ending IN ('over', 'replaced', 'withdrawn', 'early', 'place_closed')),
    because     TEXT NOT NULL                      -- why it came down early
);
CREATE UNIQUE INDEX posting_hangs_once ON posting (place, edition) WHERE taken_down_at IS NULL;
CREATE INDEX posting_by_edition ON posting (edition);

-- only sqlite
CREATE TRIGGER place_is_never_deleted BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'a place is closed, never deleted'); END;
CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never deleted'); END;
CREATE TRIGGER posting_ends_once BEFORE UPDATE ON posting WHEN OLD.taken_down_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a posting that came down is never changed'); END;
-- only postgres
CREATE TRIGGER place_is_never_deleted BEFORE DELETE ON place FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER posting_ends_once BEFORE UPDATE ON posting FOR EACH ROW WHEN (OLD.taken_down_at IS NOT NULL) EXECUTE FUNCTION never();
-- both
