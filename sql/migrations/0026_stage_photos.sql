-- Why: a project's stages are told in pictures too: what stood there before, while it was built, and after.

-- A photo of a stage of a project (阶段照片): upright, smaller, without what the camera wrote in. Contents name it by its digest; the
-- picture lies sealed in the closed archive. The same picture is kept once.
CREATE TABLE stage_photo (
    digest   TEXT PRIMARY KEY,  -- SHA-256 of the JPEG as it is shown
    blob     TEXT NOT NULL,     -- SHA-256 of the sealed picture: its name in the archive folder
    added_by TEXT NOT NULL,     -- account
    added_at TEXT NOT NULL      -- instant (UTC)
);

-- only sqlite
CREATE TRIGGER stage_photo_is_never_changed BEFORE UPDATE ON stage_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;
CREATE TRIGGER stage_photo_is_never_deleted BEFORE DELETE ON stage_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never deleted'); END;
-- only postgres
CREATE TRIGGER stage_photo_is_never_changed BEFORE UPDATE OR DELETE ON stage_photo FOR EACH ROW EXECUTE FUNCTION never();
-- both
