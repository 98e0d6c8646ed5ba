-- fragment place_columns
place.id, place.village, place.kind, place.name, place.village_group, place.location, place.coordinates, place.keeper,
place.width_cm, place.height_cm, place.a3_sheets, place.since, place.until, place.closed_because, place.version

-- find_place: one by its row.
SELECT {{place_columns}} FROM place WHERE id = $1;

-- places_of: those of a village that are not closed, boards first.
SELECT {{place_columns}} FROM place WHERE village = $1 AND until IS NULL
ORDER BY CASE kind WHEN 'board' THEN 0 WHEN 'group_wall' THEN 1 WHEN 'hall' THEN 2 WHEN 'screen' THEN 3 ELSE 4 END, since, id;

-- closed_places_of: those that a village had, the last one closed first.
SELECT {{place_columns}} FROM place WHERE village = $1 AND until IS NOT NULL ORDER BY until DESC, id;

-- place_named: the one a village has under a name.
SELECT {{place_columns}} FROM place WHERE village = $1 AND name = $2 AND until IS NULL;

-- add_place: a place, as it was first said.
INSERT INTO place (id, village, kind, name, village_group, location, coordinates, keeper, width_cm, height_cm, a3_sheets, since,
    until, closed_because, version, changed_by, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- save_place: what is said of it now, unless somebody else changed it since version $14.
UPDATE place SET kind = $2, name = $3, village_group = $4, location = $5, coordinates = $6, keeper = $7, width_cm = $8, height_cm = $9,
    a3_sheets = $10, since = $11, until = $12, closed_because = $13, version = version + 1, changed_by = $15, changed_at = $16
WHERE id = $1 AND version = $14;
