-- blob_of_stage_photo: where the picture of that digest lies.
SELECT blob FROM stage_photo WHERE digest = $1;

-- add_stage_photo: a photo, for ever; one that is there already stays as it is.
INSERT INTO stage_photo (digest, blob, added_by, added_at) VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING;
