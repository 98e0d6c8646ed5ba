-- Why: a month goes by on its own, but a resolution, a policy that arrived or a project that began starts a clock only when
-- somebody says so. And so that any past day can be asked again, every fact carries the moment from which it was known.

-- Something that happened (发生的事) and made an item due. Never changed: a date that moves is a further row.
CREATE TABLE happening (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,                     -- code in the catalogue: which matter it makes due
    happened_on DATE NOT NULL,                     -- the day from which its days are counted
    words       TEXT NOT NULL,                     -- what it was, in the words of who wrote it down
    stage       TEXT CHECK (stage IN ('before', 'during', 'after')), -- of a project; none for everything else
    project     BIGINT,                            -- number of the project within the village: 1, 2, 3 …
    project_name TEXT NOT NULL,                    -- 村部道路硬化; empty without a project
    moves       TEXT REFERENCES happening (id),    -- the row whose date this one corrects
    recorded_by TEXT NOT NULL,                     -- account
    recorded_at TEXT NOT NULL                      -- instant (UTC): from then on it was known
);
CREATE INDEX happening_by_village ON happening (village, happened_on);

-- A happening that no longer counts: its date moved, or it never was.
CREATE TABLE happening_end (
    happening   TEXT PRIMARY KEY REFERENCES happening (id),
    kind        TEXT NOT NULL CHECK (kind IN ('moved', 'withdrawn')),
    reason      TEXT NOT NULL,                     -- in words, for everyone
    ended_by    TEXT NOT NULL,                     -- account
    ended_at    TEXT NOT NULL                      -- instant (UTC)
);

-- What makes a duty due: the calendar, a standing item, a happening, the stage of a project.
ALTER TABLE duty ADD COLUMN origin TEXT NOT NULL DEFAULT 'period'
    CHECK (origin IN ('period', 'standing', 'happening', 'stage'));
-- The happening that started its clock, if one did.
ALTER TABLE duty ADD COLUMN happening TEXT REFERENCES happening (id);
-- When it was first written down (instant, UTC); none for those of earlier programs: known since the day they opened.
ALTER TABLE duty ADD COLUMN known_at TEXT;
CREATE INDEX duty_by_happening ON duty (happening);

-- How a duty ended without a disclosure: excused by the town, or lapsed because what it rested on is gone.
CREATE TABLE duty_end (
    duty        TEXT PRIMARY KEY REFERENCES duty (id),
    kind        TEXT NOT NULL CHECK (kind IN ('excused', 'lapsed')),
    reason      TEXT NOT NULL,                     -- in words, for everyone; of lapses that nobody asked for, a key of locale/
    ended_by    TEXT NOT NULL,                     -- account; empty: found by the program
    ended_at    TEXT NOT NULL                      -- instant (UTC)
);

-- only sqlite
CREATE TRIGGER happening_is_never_changed BEFORE UPDATE ON happening
BEGIN SELECT RAISE(ABORT, 'a happening is never changed'); END;
CREATE TRIGGER happening_is_never_deleted BEFORE DELETE ON happening
BEGIN SELECT RAISE(ABORT, 'a happening is never deleted'); END;
CREATE TRIGGER happening_end_is_never_changed BEFORE UPDATE ON happening_end
BEGIN SELECT RAISE(ABORT, 'the end of a happening is never changed'); END;
CREATE TRIGGER happening_end_is_never_deleted BEFORE DELETE ON happening_end
BEGIN SELECT RAISE(ABORT, 'the end of a happening is never deleted'); END;
CREATE TRIGGER duty_end_is_never_changed BEFORE UPDATE ON duty_end
BEGIN SELECT RAISE(ABORT, 'the end of a duty is never changed'); END;
CREATE TRIGGER duty_end_is_never_deleted BEFORE DELETE ON duty_end
BEGIN SELECT RAISE(ABORT, 'the end of a duty is never deleted'); END;
-- only postgres
CREATE TRIGGER happening_is_never_changed BEFORE UPDATE OR DELETE ON happening FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER happening_end_is_never_changed BEFORE UPDATE OR DELETE ON happening_end
FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER duty_end_is_never_changed BEFORE UPDATE OR DELETE ON duty_end FOR EACH ROW EXECUTE FUNCTION never();
-- both
