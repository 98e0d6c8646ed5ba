-- Why: a screen that hangs in the hall proves nothing by being registered; it must be known which device plays there, what it really
-- shows, and for how long it showed it.

-- A screen's device (播放设备): what plays at a place, from the moment its code was typed until somebody unpaired it.
CREATE TABLE screen_device (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    token       TEXT NOT NULL UNIQUE,              -- SHA-256 of what the device brings, hex; the token itself is with the device only
    agent       TEXT NOT NULL,                     -- which browser, in short
    paired_at   TEXT NOT NULL,                     -- instant (UTC)
    paired_by   TEXT NOT NULL,                     -- account
    ended_at    TEXT,
    ended_by    TEXT                               -- account
);
CREATE UNIQUE INDEX screen_plays_once ON screen_device (place) WHERE ended_at IS NULL;

-- A pairing code (配对码): shown on a screen that nobody paired yet, good for minutes.
CREATE TABLE pairing_code (
    token       TEXT PRIMARY KEY,                  -- SHA-256 of what the device will bring, hex
    place       TEXT NOT NULL REFERENCES place (id),
    code        TEXT NOT NULL,                     -- six digits
    agent       TEXT NOT NULL,
    asked_at    TEXT NOT NULL,                     -- instant (UTC)
    expires_at  TEXT NOT NULL,
    UNIQUE (place, code)
);

-- What a device last said that it shows (播放回报). Only the last one counts, and it is kept alone.
CREATE TABLE screen_report (
    device      TEXT PRIMARY KEY REFERENCES screen_device (id),
    sequence    BIGINT NOT NULL,                   -- the device counts: what was sent twice is counted once
    received_at TEXT NOT NULL,                     -- instant (UTC): the server's time
    since       TEXT NOT NULL,                     -- since when it shows this, by the server's time as the device knows it
    shown       TEXT NOT NULL,                     -- JSON: code and digest of each edition
    notices     TEXT NOT NULL,                     -- JSON: ids of the notices it shows over them
    offline_seconds BIGINT NOT NULL,               -- the longest time without a network within a day before
    clock_error BIGINT NOT NULL                    -- seconds by which its own clock is ahead
);

-- Proof of play (播放记录): for how long an edition was on a screen on one day, and how often.
CREATE TABLE screen_play (
    place       TEXT NOT NULL REFERENCES place (id),
    edition     TEXT NOT NULL REFERENCES edition (code),
    day         DATE NOT NULL,
    seconds     BIGINT NOT NULL,
    times       BIGINT NOT NULL,
    PRIMARY KEY (place, edition, day)
);

-- An emergency notice (应急通知): over everything on the screens of a village or of a town's villages, until a moment.
CREATE TABLE screen_notice (
    id          TEXT PRIMARY KEY,
    scope       TEXT NOT NULL REFERENCES division (code),
    words       TEXT NOT NULL,
    until_at    TEXT NOT NULL,                     -- instant (UTC)
    said_at     TEXT NOT NULL,
    said_by     TEXT NOT NULL,                     -- account
    said_by_name TEXT NOT NULL,                    -- as it was then: screens show it
    ended_at    TEXT,                              -- early
    ended_by    TEXT                               -- account
);
CREATE INDEX screen_notice_by_scope ON screen_notice (scope, until_at);

-- only sqlite
CREATE TRIGGER screen_device_is_never_deleted BEFORE DELETE ON screen_device
BEGIN SELECT RAISE(ABORT, 'a device is unpaired, never deleted'); END;
CREATE TRIGGER screen_notice_is_never_deleted BEFORE DELETE ON screen_notice
BEGIN SELECT RAISE(ABORT, 'a notice is ended, never deleted'); END;
CREATE TRIGGER screen_play_is_never_deleted BEFORE DELETE ON screen_play
BEGIN SELECT RAISE(ABORT, 'what was played is never deleted'); END;
-- only postgres
CREATE TRIGGER screen_device_is_never_deleted BEFORE DELETE ON screen_device FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER screen_notice_is_never_deleted BEFORE DELETE ON screen_notice FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER screen_play_is_never_deleted BEFORE DELETE ON screen_play FOR EACH ROW EXECUTE FUNCTION never();
-- both
