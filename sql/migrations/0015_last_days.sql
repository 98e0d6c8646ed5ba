-- Why: a village that is merged, dissolved or becomes a community has a last day, somebody who takes its place and a reason;
-- a list of divisions tells only the day.

-- What the town said of the last day of a village or community (撤并). division.valid_to holds the day that counts.
CREATE TABLE last_day (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    day         DATE NOT NULL,
    successor   TEXT REFERENCES division (code),   -- who answers from then on; none when nobody does
    reason      TEXT NOT NULL,                     -- in words, for everyone
    recorded_by TEXT NOT NULL,                     -- account
    recorded_at TEXT NOT NULL                      -- instant (UTC)
);
CREATE INDEX last_day_by_village ON last_day (village, recorded_at);

-- only sqlite
CREATE TRIGGER last_day_is_never_changed BEFORE UPDATE ON last_day
BEGIN SELECT RAISE(ABORT, 'what was said of a last day is never changed'); END;
CREATE TRIGGER last_day_is_never_deleted BEFORE DELETE ON last_day
BEGIN SELECT RAISE(ABORT, 'what was said of a last day is never deleted'); END;
-- only postgres
CREATE TRIGGER last_day_is_never_changed BEFORE UPDATE OR DELETE ON last_day FOR EACH ROW EXECUTE FUNCTION never();
-- both
