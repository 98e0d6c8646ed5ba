-- fragment duty_columns
duty.id, duty.village, duty.item, duty.period, duty.opens_on, duty.due_on, duty.why

-- fragment first_edition
(SELECT e.published_at FROM edition e WHERE e.village = duty.village AND e.item = duty.item
    AND e.period = duty.period AND e.number = 1) AS fulfilled_at,
(SELECT e.form FROM edition e WHERE e.village = duty.village AND e.item = duty.item
    AND e.period = duty.period AND e.number = 1) AS fulfilled_form,
(SELECT e.code FROM edition e JOIN disclosure d ON d.edition = e.id WHERE d.village = duty.village
    AND d.item = duty.item AND d.period = duty.period) AS edition_code

-- put_duty: a duty, unless it is known already.
INSERT INTO duty (id, village, item, period, opens_on, due_on, why) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (village, item, period) DO NOTHING;

-- find_duty: one duty by what it covers.
SELECT {{duty_columns}} FROM duty WHERE village = $1 AND item = $2 AND period = $3;

-- duties_of_village: due within a span of days, with the edition that fulfilled each.
SELECT {{duty_columns}}, {{first_edition}}
FROM duty WHERE village = $1 AND due_on >= $2 AND due_on <= $3
ORDER BY due_on, item, period;

-- duties_within: those of all villages whose code lies from $1 up to (not including) $2, due within a span.
SELECT {{duty_columns}}, {{first_edition}}
FROM duty WHERE village >= $1 AND village < $2 AND due_on >= $3 AND due_on <= $4
ORDER BY village, due_on, item, period;

-- latest_period: the last period of an item for which a village already has a duty.
SELECT max(period) FROM duty WHERE village = $1 AND item = $2;

-- tally_duties: how the villages from code $1 up to (not including) $2 stand with what is due from $3 to $4, on day $5.
SELECT duty.village AS village,
    count(*) FILTER (WHERE e.id IS NOT NULL AND e.late_days = 0) AS on_time,
    count(*) FILTER (WHERE e.id IS NOT NULL AND e.late_days > 0) AS late,
    count(*) FILTER (WHERE e.id IS NULL AND duty.due_on < $5) AS missing,
    count(*) FILTER (WHERE e.id IS NULL AND duty.due_on >= $5) AS waiting
FROM duty LEFT JOIN edition e ON e.village = duty.village AND e.item = duty.item AND e.period = duty.period
    AND e.number = 1
WHERE duty.village >= $1 AND duty.village < $2 AND duty.due_on >= $3 AND duty.due_on <= $4
GROUP BY duty.village ORDER BY duty.village;
