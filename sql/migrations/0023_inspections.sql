-- Why: whoever comes to look at a board looks at the same six things. Asked one by one and kept, they can be compared, answered
-- and read by everybody.

-- An inspection of a board (公开栏检查): one person's look at it, for ever.
CREATE TABLE inspection (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    inspected_at TEXT NOT NULL,                    -- instant (UTC): the server's time
    account     TEXT NOT NULL,
    inspector   TEXT NOT NULL,                     -- their name then
    role        TEXT NOT NULL                      -- as what they came
);
CREATE INDEX inspection_by_place ON inspection (place, inspected_at);

-- What was found at one of the six points.
CREATE TABLE inspection_point (
    inspection  TEXT NOT NULL REFERENCES inspection (id),
    point       TEXT NOT NULL CHECK (point IN ('present', 'clean', 'complete', 'finance', 'current', 'prominent')),
    verdict     TEXT NOT NULL CHECK (verdict IN ('yes', 'no', 'not_applicable')),
    words       TEXT NOT NULL,                     -- what is wrong; everybody reads it
    PRIMARY KEY (inspection, point)
);

-- Photos taken on the spot.
CREATE TABLE inspection_photo (
    inspection  TEXT NOT NULL REFERENCES inspection (id),
    photo       TEXT NOT NULL REFERENCES board_photo (id),
    PRIMARY KEY (inspection, photo)
);

-- only sqlite
CREATE TRIGGER inspection_is_never_changed BEFORE UPDATE ON inspection
BEGIN SELECT RAISE(ABORT, 'an inspection is never changed'); END;
CREATE TRIGGER inspection_is_never_deleted BEFORE DELETE ON inspection
BEGIN SELECT RAISE(ABORT, 'an inspection is never deleted'); END;
CREATE TRIGGER inspection_point_is_never_changed BEFORE UPDATE ON inspection_point
BEGIN SELECT RAISE(ABORT, 'what an inspection found is never changed'); END;
CREATE TRIGGER inspection_point_is_never_deleted BEFORE DELETE ON inspection_point
BEGIN SELECT RAISE(ABORT, 'what an inspection found is never deleted'); END;
-- only postgres
CREATE TRIGGER inspection_is_never_changed BEFORE UPDATE OR DELETE ON inspection FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER inspection_point_is_never_changed BEFORE UPDATE OR DELETE ON inspection_point FOR EACH ROW EXECUTE FUNCTION never();
-- both
