-- fragment board_photo_columns
board_photo.id, board_photo.place, board_photo.file_name, board_photo.original, board_photo.blob, board_photo.fingerprint,
board_photo.taken_at, board_photo.received_at, board_photo.seen_before

-- find_board_photo: one by its row.
SELECT {{board_photo_columns}} FROM board_photo WHERE id = $1;

-- photos_at: those of a place, the newest first.
SELECT {{board_photo_columns}} FROM board_photo WHERE place = $1 ORDER BY received_at DESC, id LIMIT $2;

-- photos_of_village: those received since $2, the oldest first.
SELECT {{board_photo_columns}} FROM board_photo JOIN place ON place.id = board_photo.place
WHERE place.village = $1 AND board_photo.received_at >= $2 ORDER BY board_photo.received_at, board_photo.id;

-- add_board_photo: a photo, for ever.
INSERT INTO board_photo (id, place, file_name, original, blob, fingerprint, taken_at, received_at, seen_before, sent_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- sightings_in: what a photo showed.
SELECT photo, mark, verdict, posting, printed_on FROM sighting WHERE photo = $1 ORDER BY mark;

-- add_sighting: what one of its codes showed.
INSERT INTO sighting (photo, mark, verdict, posting, printed_on) VALUES ($1, $2, $3, $4, $5);
