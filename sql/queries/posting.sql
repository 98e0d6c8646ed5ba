-- fragment posting_columns
posting.id, posting.place, posting.edition, posting.paper, posting.hung_at, posting.taken_down_at, posting.ending, posting.because,
    (SELECT min(board_photo.received_at) FROM sighting JOIN board_photo ON board_photo.id = sighting.photo
     WHERE sighting.posting = posting.id AND sighting.verdict = 'proved') AS proved_at,
    (SELECT max(board_photo.received_at) FROM sighting JOIN board_photo ON board_photo.id = sighting.photo
     WHERE sighting.posting = posting.id AND sighting.verdict = 'proved') AS seen_at

-- hanging_at: what hangs at a place, the oldest first.
SELECT {{posting_columns}} FROM posting WHERE place = $1 AND taken_down_at IS NULL ORDER BY hung_at, id;

-- hanging_within: what hangs in villages from code $1 up to (not including) $2, village by village, the oldest first.
SELECT {{posting_columns}} FROM posting JOIN place ON place.id = posting.place
WHERE place.village >= $1 AND place.village < $2 AND posting.taken_down_at IS NULL
ORDER BY place.village, posting.hung_at, posting.id;

-- postings_at: what hung or hangs at a place, the newest first.
SELECT {{posting_columns}} FROM posting WHERE place = $1 ORDER BY hung_at DESC, id LIMIT $2;

-- postings_of: where an edition hung or hangs, the first one first.
SELECT {{posting_columns}} FROM posting WHERE edition = $1 ORDER BY hung_at, id;

-- postings_of_disclosure: where the editions of a disclosure hung or hang, the first one first.
SELECT {{posting_columns}} FROM posting JOIN edition ON edition.code = posting.edition
WHERE edition.disclosure = $1 ORDER BY posting.hung_at, posting.id;

-- add_posting: a sheet was hung.
INSERT INTO posting (id, place, edition, paper, hung_at, hung_by, because) VALUES ($1, $2, $3, $4, $5, $6, '');

-- end_posting: it came down, once.
UPDATE posting SET taken_down_at = $2, taken_down_by = $3, ending = $4, because = $5 WHERE id = $1 AND taken_down_at IS NULL;
