-- fragment duty_columns
duty.id, duty.village, duty.item, duty.period, duty.opens_on, duty.due_on, duty.why, duty.origin, duty.happening,
duty.known_at

-- fragment duty_settled
(SELECT e.published_at FROM disclosure d JOIN edition e ON e.disclosure = d.id AND e.number = 1 WHERE d.village = duty.village
    AND d.item = duty.item AND d.period = duty.period) AS fulfilled_at,
(SELECT e.form FROM disclosure d JOIN edition e ON e.disclosure = d.id AND e.number = 1 WHERE d.village = duty.village
    AND d.item = duty.item AND d.period = duty.period) AS fulfilled_form,
duty_end.kind AS end_kind, duty_end.ended_at AS ended_at

-- fragment duty_facts
(SELECT e.code FROM edition e JOIN disclosure d ON d.edition = e.id WHERE d.village = duty.village
    AND d.item = duty.item AND d.period = duty.period) AS edition_code,
duty_end.reason AS end_reason,
(SELECT account.name FROM account WHERE account.id = duty_end.ended_by) AS ended_by,
happening.words AS words, happening.project_name AS project

-- fragment duty_with_facts
FROM duty LEFT JOIN duty_end ON duty_end.duty = duty.id LEFT JOIN happening ON happening.id = duty.happening

-- put_duty: a duty, unless it is known already.
INSERT INTO duty (id, village, item, period, opens_on, due_on, why, origin, happening, known_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (village, item, period) DO NOTHING;

-- end_duty: excused or lapsed; nothing happens when it had ended before.
INSERT INTO duty_end (duty, kind, reason, ended_by, ended_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (duty) DO NOTHING;

-- find_duty: one duty by what it covers.
SELECT {{duty_columns}} FROM duty WHERE village = $1 AND item = $2 AND period = $3;

-- find_duty_row: the same, with everything known about it.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}}
WHERE duty.village = $1 AND duty.item = $2 AND duty.period = $3;

-- duties_of_happening: the one whose clock a happening started, and the quarters of a project that began with it.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}} WHERE duty.happening = $1 ORDER BY duty.period;

-- duties_of_village: due within a span of days, with everything known about each.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}}
WHERE duty.village = $1 AND duty.due_on >= $2 AND duty.due_on <= $3
ORDER BY duty.due_on, duty.item, duty.period;

-- duties_of_item: all of one item of a village, the latest first.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}}
WHERE duty.village = $1 AND duty.item = $2 ORDER BY duty.due_on DESC, duty.period DESC;

-- duties_within: those of all villages whose code lies from $1 up to (not including) $2, due within a span.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}}
WHERE duty.village >= $1 AND duty.village < $2 AND duty.due_on >= $3 AND duty.due_on <= $4
ORDER BY duty.village, duty.due_on, duty.item, duty.period;

-- duties_waited_for: due within a span, of villages from code $1 up to (not including) $2, and neither public nor ended.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}}
WHERE duty.village >= $1 AND duty.village < $2 AND duty.due_on >= $3 AND duty.due_on <= $4 AND duty_end.duty IS NULL
    AND NOT EXISTS (SELECT 1 FROM edition e WHERE e.village = duty.village AND e.item = duty.item
        AND e.period = duty.period AND e.number = 1)
ORDER BY duty.village, duty.due_on, duty.item, duty.period;

-- duties_in_message: those that a person was reminded of in one message.
SELECT {{duty_columns}}, {{duty_settled}}, {{duty_facts}} {{duty_with_facts}} JOIN inbox_line ON inbox_line.duty = duty.id
WHERE inbox_line.message = $1 ORDER BY duty.due_on, duty.village, duty.item, duty.period;

-- standing_items: the items of a village whose first disclosure was asked for already.
SELECT DISTINCT item FROM duty WHERE village = $1 AND origin = 'standing';

-- tally_duties: how the villages from code $1 up to (not including) $2 stand with what is due from $3 to $4, on day $5.
SELECT duty.village AS village,
    count(*) FILTER (WHERE e.id IS NOT NULL AND e.late_days = 0) AS on_time,
    count(*) FILTER (WHERE e.id IS NOT NULL AND e.late_days > 0) AS late,
    count(*) FILTER (WHERE e.id IS NULL AND duty_end.duty IS NULL AND duty.due_on < $5) AS missing,
    count(*) FILTER (WHERE e.id IS NULL AND duty_end.duty IS NULL AND duty.due_on >= $5) AS waiting
FROM duty LEFT JOIN duty_end ON duty_end.duty = duty.id
    LEFT JOIN edition e ON e.village = duty.village AND e.item = duty.item AND e.period = duty.period
    AND e.number = 1
WHERE duty.village >= $1 AND duty.village < $2 AND duty.due_on >= $3 AND duty.due_on <= $4
GROUP BY duty.village ORDER BY duty.village;

-- newest_duty_change: its number; 0 before the first.
SELECT coalesce(max(number), 0) FROM duty_change;

-- duties_changed_since: of which villages and items after this number.
SELECT village, item FROM duty_change WHERE number > $1 ORDER BY number;

-- fragment duty_with_end
FROM duty LEFT JOIN duty_end ON duty_end.duty = duty.id

-- duty_cells_within: of all villages whose code lies from $1 up to (not including) $2; those of an item stand together.
SELECT duty.village, duty.item, duty.opens_on, duty.due_on, {{duty_settled}} {{duty_with_end}}
WHERE duty.village >= $1 AND duty.village < $2
ORDER BY duty.village, duty.item, duty.due_on, duty.period;

-- duty_cells_of: of a village for an item.
SELECT duty.village, duty.item, duty.opens_on, duty.due_on, {{duty_settled}} {{duty_with_end}}
WHERE duty.village = $1 AND duty.item = $2 ORDER BY duty.due_on, duty.period;
