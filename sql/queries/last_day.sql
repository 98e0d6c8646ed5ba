-- add_last_day: what the town says of a village's last day.
INSERT INTO last_day (id, village, day, successor, reason, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- last_day_of: what was said last.
SELECT l.village AS village, l.day AS day, l.successor AS successor, d.name AS successor_name, l.reason AS reason,
    (SELECT account.name FROM account WHERE account.id = l.recorded_by) AS recorded_by, l.recorded_at AS recorded_at
FROM last_day l LEFT JOIN division d ON d.code = l.successor
WHERE l.village = $1 ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1;
