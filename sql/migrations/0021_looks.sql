-- Why: a sheet can be torn down the day after its photo. So it is looked at twice while it has to hang, on days that nobody
-- can choose: they come from the public log's root of the day.

-- A look (抽查): a photo that was asked for, of a sheet that had to hang that day. Whether it came is seen from the photos.
CREATE TABLE look (
    posting     TEXT NOT NULL REFERENCES posting (id),
    quarter     TEXT NOT NULL,                     -- 2026Q4, of a sheet that hangs while it is current; empty: its days are counted
    half        BIGINT NOT NULL CHECK (half IN (1, 2)), -- of the quarter or of its days
    asked_on    DATE NOT NULL REFERENCES day_code (day), -- the day, with the root by which it was drawn
    days_left   BIGINT NOT NULL,                   -- of that half, that day included: one in so many
    counts_from TEXT NOT NULL,                     -- instant (UTC): a proving photo received from here on answers it
    counts_until TEXT NOT NULL,                    -- instant (UTC): before this
    PRIMARY KEY (posting, quarter, half)
);

-- only sqlite
CREATE TRIGGER look_is_never_changed BEFORE UPDATE ON look
BEGIN SELECT RAISE(ABORT, 'a look that was asked for is never changed'); END;
CREATE TRIGGER look_is_never_deleted BEFORE DELETE ON look
BEGIN SELECT RAISE(ABORT, 'a look that was asked for is never deleted'); END;
-- only postgres
CREATE TRIGGER look_is_never_changed BEFORE UPDATE OR DELETE ON look FOR EACH ROW EXECUTE FUNCTION never();
-- both
