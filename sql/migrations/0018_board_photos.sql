-- Why: that somebody says a sheet hangs proves little; a photo in which the sheet's own code can be read, printed since a known
-- day and never shown before, proves it.

-- A photo of a board (公开栏照片): upright, smaller, without what the camera wrote in; the picture lies sealed in the closed archive.
CREATE TABLE board_photo (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    file_name   TEXT NOT NULL,
    original    TEXT NOT NULL,                     -- SHA-256 of the file as it came
    blob        TEXT NOT NULL,                     -- SHA-256 of the sealed picture: its name in the archive folder
    fingerprint TEXT NOT NULL,                     -- hex, 256 bits: near for pictures that look the same
    taken_at    TEXT NOT NULL,                     -- as the camera's clock said; empty: it said nothing
    received_at TEXT NOT NULL,                     -- instant (UTC): the server's time, which counts
    sent_by     TEXT NOT NULL,                     -- account
    seen_before TEXT REFERENCES board_photo (id)   -- the earlier photo that it is again
);
CREATE INDEX board_photo_by_place ON board_photo (place, received_at);

-- What one code in a photo showed (照片所见): the edition and what that proves.
CREATE TABLE sighting (
    photo       TEXT NOT NULL REFERENCES board_photo (id),
    mark        TEXT NOT NULL,                     -- the edition's code, or what the code said when it is none of ours
    verdict     TEXT NOT NULL CHECK (verdict IN ('proved', 'seen_before', 'undated', 'old_print', 'replaced', 'withdrawn', 'another_village', 'differs', 'unknown')),
    posting     TEXT REFERENCES posting (id),      -- that it proves
    printed_on  DATE,                              -- by its day code, not before that day
    PRIMARY KEY (photo, mark)
);
CREATE INDEX sighting_by_posting ON sighting (posting);

-- only sqlite
CREATE TRIGGER board_photo_is_never_changed BEFORE UPDATE ON board_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;
CREATE TRIGGER board_photo_is_never_deleted BEFORE DELETE ON board_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never deleted'); END;
CREATE TRIGGER sighting_is_never_changed BEFORE UPDATE ON sighting
BEGIN SELECT RAISE(ABORT, 'what a photo showed is never changed'); END;
CREATE TRIGGER sighting_is_never_deleted BEFORE DELETE ON sighting
BEGIN SELECT RAISE(ABORT, 'what a photo showed is never deleted'); END;
-- only postgres
CREATE TRIGGER board_photo_is_never_changed BEFORE UPDATE OR DELETE ON board_photo FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER sighting_is_never_changed BEFORE UPDATE OR DELETE ON sighting FOR EACH ROW EXECUTE FUNCTION never();
-- both
