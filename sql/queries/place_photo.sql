-- newest_place_photo: the photo of a place that is shown.
SELECT id, place, digest, blob, added_by, added_at FROM place_photo WHERE place = $1 ORDER BY added_at DESC, id DESC LIMIT 1;

-- add_place_photo: a photo of a place, for ever.
INSERT INTO place_photo (id, place, digest, blob, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6);
