-- fragment inspection_columns
inspection.id, inspection.place, inspection.inspected_at, inspection.account, inspection.inspector, inspection.role

-- inspections_of: those of a place, the newest first.
SELECT {{inspection_columns}} FROM inspection WHERE place = $1 ORDER BY inspected_at DESC, id LIMIT $2;

-- points_of_inspection: what was found at each point.
SELECT point, verdict, words FROM inspection_point WHERE inspection = $1 ORDER BY point;

-- photos_of_inspection: taken on the spot.
SELECT photo FROM inspection_photo WHERE inspection = $1 ORDER BY photo;

-- last_inspections_in: the newest of each open place of a village.
SELECT {{inspection_columns}} FROM inspection JOIN place ON place.id = inspection.place
WHERE place.village = $1 AND place.until IS NULL AND inspection.id =
    (SELECT last.id FROM inspection last WHERE last.place = place.id ORDER BY last.inspected_at DESC, last.id LIMIT 1)
ORDER BY inspection.inspected_at DESC, inspection.id;

-- add_inspection: one, for ever.
INSERT INTO inspection (id, place, inspected_at, account, inspector, role) VALUES ($1, $2, $3, $4, $5, $6);

-- add_inspection_point: what was found at a point.
INSERT INTO inspection_point (inspection, point, verdict, words) VALUES ($1, $2, $3, $4);

-- add_inspection_photo: a photo that belongs to it.
INSERT INTO inspection_photo (inspection, photo) VALUES ($1, $2) ON CONFLICT (inspection, photo) DO NOTHING;
