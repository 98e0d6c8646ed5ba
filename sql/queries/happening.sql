-- fragment happening_columns
happening.id, happening.village, happening.item, happening.happened_on, happening.words, happening.stage,
happening.project, happening.project_name, happening.moves, happening.recorded_by, happening.recorded_at

-- add_happening: something that happened, for ever.
INSERT INTO happening (id, village, item, happened_on, words, stage, project, project_name, moves, recorded_by,
    recorded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- find_happening: one by its row.
SELECT {{happening_columns}} FROM happening WHERE id = $1;

-- happenings_that_count: those of a village that were neither moved nor withdrawn, in the order of their days.
SELECT {{happening_columns}} FROM happening
WHERE village = $1 AND NOT EXISTS (SELECT 1 FROM happening_end e WHERE e.happening = happening.id)
ORDER BY happened_on, id;

-- last_project: the highest number that a project of a village has.
SELECT max(project) FROM happening WHERE village = $1;

-- end_happening: it no longer counts; nothing happens when that was said before.
INSERT INTO happening_end (happening, kind, reason, ended_by, ended_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (happening) DO NOTHING;

-- find_happening_end: whether and why one no longer counts.
SELECT happening, kind, reason, ended_by, ended_at FROM happening_end WHERE happening = $1;
