-- Why: whoever looks for a board should see which one is meant, not only read where it is.

-- A photo of a place (点位照片): upright, smaller, without what the camera wrote in; it lies sealed in the closed archive. The newest
-- is the one that is shown.
CREATE TABLE place_photo (
    id       TEXT PRIMARY KEY,
    place    TEXT NOT NULL REFERENCES place (id),
    digest   TEXT NOT NULL, -- SHA-256 of the JPEG as it is shown
    blob     TEXT NOT NULL, -- SHA-256 of the sealed picture: its name in the archive folder
    added_by TEXT NOT NULL, -- account
    added_at TEXT NOT NULL  -- instant (UTC)
);
CREATE INDEX place_photo_by_place ON place_photo (place, added_at);

-- only sqlite
CREATE TRIGGER place_photo_is_never_changed BEFORE UPDATE ON place_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;
CREATE TRIGGER place_photo_is_never_deleted BEFORE DELETE ON place_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never deleted'); END;
-- only postgres
CREATE TRIGGER place_photo_is_never_changed BEFORE UPDATE OR DELETE ON place_photo FOR EACH ROW EXECUTE FUNCTION never();
-- both
