-- counted_duties: what is due from $3 to $4 in villages from code $1 up to (not including) $2, as little of it as judging needs.
SELECT duty.village AS village, duty.item AS item, duty.period AS period, duty.opens_on AS opens_on, duty.due_on AS due_on,
    duty.origin AS origin, duty.known_at AS known_at, e.published_at AS fulfilled_at, e.form AS fulfilled_form,
    duty_end.kind AS end_kind, duty_end.ended_at AS ended_at
FROM duty LEFT JOIN duty_end ON duty_end.duty = duty.id
    LEFT JOIN disclosure d ON d.village = duty.village AND d.item = duty.item AND d.period = duty.period
    LEFT JOIN edition e ON e.disclosure = d.id AND e.number = 1
WHERE duty.village >= $1 AND duty.village < $2 AND duty.due_on >= $3 AND duty.due_on <= $4;

-- item_asked: since when an item was owed by villages from code $1 up to (not including) $2: due before day $3, and known and not
-- ended before instant $4.
SELECT duty.village AS village, duty.item AS item, min(duty.due_on) AS since
FROM duty LEFT JOIN duty_end ON duty_end.duty = duty.id AND duty_end.ended_at < $4
WHERE duty.village >= $1 AND duty.village < $2 AND duty.due_on < $3 AND duty_end.duty IS NULL
    AND (duty.known_at IS NULL OR duty.known_at < $4)
GROUP BY duty.village, duty.item ORDER BY duty.village, duty.item;

-- item_told: what villages from code $1 up to (not including) $2 made public of each item before instant $3, in how many
-- disclosures; those that say "nothing this period" apart.
SELECT village, item, count(*) FILTER (WHERE number = 1 AND form <> 'nothing') AS disclosed,
    count(*) FILTER (WHERE number = 1 AND form = 'nothing') AS said_nothing,
    max(published_at) FILTER (WHERE kind <> 'withdrawn') AS last_at
FROM edition WHERE village >= $1 AND village < $2 AND published_at < $3
GROUP BY village, item ORDER BY village, item;

-- first_editions: what villages from code $1 up to (not including) $2 made public for the first time from instant $3 up to (not
-- including) $4, and what had made it due.
SELECT e.village AS village, e.item AS item, e.period AS period, e.reviewed_at AS reviewed_at, duty.origin AS origin,
    duty.happening AS happening
FROM edition e LEFT JOIN duty ON duty.village = e.village AND duty.item = e.item AND duty.period = e.period
WHERE e.village >= $1 AND e.village < $2 AND e.number = 1 AND e.published_at >= $3 AND e.published_at < $4;
