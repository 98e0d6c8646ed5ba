-- fragment look_columns
look.posting, look.quarter, look.half, look.asked_on, look.days_left, look.counts_from, look.counts_until,
    posting.place, posting.edition, posting.taken_down_at, posting.ending, day_code.log_size, day_code.log_root,
    (SELECT min(board_photo.received_at) FROM sighting JOIN board_photo ON board_photo.id = sighting.photo
     WHERE sighting.posting = look.posting AND sighting.verdict = 'proved'
       AND board_photo.received_at >= look.counts_from AND board_photo.received_at < look.counts_until) AS seen_at,
    (SELECT min(later.published_at) FROM edition shown
     JOIN edition later ON later.disclosure = shown.disclosure AND later.number > shown.number
     WHERE shown.code = posting.edition) AS replaced_at

-- fragment look_tables
look JOIN posting ON posting.id = look.posting JOIN day_code ON day_code.day = look.asked_on

-- looks_of: those of a posting, the first one first.
SELECT {{look_columns}} FROM {{look_tables}} WHERE look.posting = $1 ORDER BY look.asked_on, look.half;

-- looks_at: those of a place that were asked for on $2 or later, the first one first.
SELECT {{look_columns}} FROM {{look_tables}} WHERE posting.place = $1 AND look.asked_on >= $2
ORDER BY look.asked_on, look.posting, look.half;

-- looks_in_village: those of a village's places that were asked for on $2 or later, the first one first.
SELECT {{look_columns}} FROM {{look_tables}} JOIN place ON place.id = posting.place
WHERE place.village = $1 AND look.asked_on >= $2 ORDER BY look.asked_on, look.posting, look.half;

-- looks_to_tell: those that were asked for on $1 or later and that nobody was told of yet, by village.
SELECT {{look_columns}}, place.village FROM {{look_tables}} JOIN place ON place.id = posting.place
WHERE look.asked_on >= $1 AND NOT EXISTS (SELECT 1 FROM look_reminder told
    WHERE told.posting = look.posting AND told.quarter = look.quarter AND told.half = look.half)
ORDER BY place.village, look.asked_on, look.posting, look.half;

-- looks_in_message: those that a person was told of in one message, by village and place.
SELECT {{look_columns}}, place.village FROM {{look_tables}} JOIN place ON place.id = posting.place
JOIN inbox_look line ON line.posting = look.posting AND line.quarter = look.quarter AND line.half = look.half
WHERE line.message = $1 ORDER BY place.village, posting.place, look.asked_on, look.posting, look.half;

-- sheets_to_look_at: those that hang, were proved, and are what counts.
SELECT posting.id AS posting, place.village, edition.item, min(board_photo.received_at) AS proved_at
FROM posting JOIN place ON place.id = posting.place JOIN edition ON edition.code = posting.edition
JOIN disclosure ON disclosure.edition = edition.id
JOIN sighting ON sighting.posting = posting.id AND sighting.verdict = 'proved'
JOIN board_photo ON board_photo.id = sighting.photo
WHERE posting.taken_down_at IS NULL AND edition.kind <> 'withdrawn'
GROUP BY posting.id, place.village, edition.item ORDER BY posting.id;

-- add_look: one that is asked for; the first one of a half stays.
INSERT INTO look (posting, quarter, half, asked_on, days_left, counts_from, counts_until)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (posting, quarter, half) DO NOTHING;
