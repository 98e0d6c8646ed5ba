-- fragment board_photo_columns
board_photo.id, board_photo.place, board_photo.file_name, board_photo.original, board_photo.blob, board_photo.fingerprint,
board_photo.taken_at, board_photo.received_at, board_photo.seen_before, board_photo.sender, board_photo.words

-- find_board_photo: one by its row.
SELECT {{board_photo_columns}} FROM board_photo WHERE id = $1;

-- photos_at: those of a place, the newest first.
SELECT {{board_photo_columns}} FROM board_photo WHERE place = $1 ORDER BY received_at DESC, id LIMIT $2;

-- photos_of_village: those received since $2, the oldest first.
SELECT {{board_photo_columns}} FROM board_photo JOIN place ON place.id = board_photo.place
WHERE place.village = $1 AND board_photo.received_at >= $2 ORDER BY board_photo.received_at, board_photo.id;

-- add_board_photo: a photo, for ever.
INSERT INTO board_photo (id, place, file_name, original, blob, fingerprint, taken_at, received_at, seen_before, sender,
    words, sent_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- villagers_photos_at_since: how many villagers sent of a place since $2.
SELECT count(*) FROM board_photo WHERE place = $1 AND sender = 'villager' AND received_at >= $2;

-- villagers_photos_since: how many villagers sent of all places since $1.
SELECT count(*) FROM board_photo WHERE sender = 'villager' AND received_at >= $1;

-- villagers_photo_tally: how many villagers sent of a place, and when the last one.
SELECT count(*) AS count, max(received_at) AS last FROM board_photo WHERE place = $1 AND sender = 'villager';

-- wrong_photos_of_villagers: those of a village's places since $2 in which something hangs wrongly, or no code of ours is; a
-- photo of those in office that came later answers them.
SELECT {{board_photo_columns}} FROM board_photo JOIN place ON place.id = board_photo.place
WHERE place.village = $1 AND place.until IS NULL AND board_photo.sender = 'villager' AND board_photo.received_at >= $2
  AND NOT EXISTS (SELECT 1 FROM board_photo later WHERE later.place = board_photo.place AND later.sender <> 'villager'
                  AND later.received_at > board_photo.received_at)
  AND (NOT EXISTS (SELECT 1 FROM sighting WHERE sighting.photo = board_photo.id AND sighting.verdict <> 'unknown')
       OR EXISTS (SELECT 1 FROM sighting WHERE sighting.photo = board_photo.id
                  AND sighting.verdict IN ('old_print', 'replaced', 'withdrawn', 'another_village', 'differs')))
ORDER BY board_photo.received_at DESC, board_photo.id;

-- sightings_in: what a photo showed.
SELECT photo, mark, verdict, posting, printed_on FROM sighting WHERE photo = $1 ORDER BY mark;

-- add_sighting: what one of its codes showed.
INSERT INTO sighting (photo, mark, verdict, posting, printed_on) VALUES ($1, $2, $3, $4, $5);
