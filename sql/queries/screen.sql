-- fragment device_columns
id, place, token, agent, paired_at, paired_by, ended_at

-- device_at: what plays at a place.
SELECT {{device_columns}} FROM screen_device WHERE place = $1 AND ended_at IS NULL;

-- device_by_token: the one that brings what has this digest, as long as nobody unpaired it.
SELECT {{device_columns}} FROM screen_device WHERE token = $1 AND ended_at IS NULL;

-- add_device: it plays there from now on, unless another does.
INSERT INTO screen_device (id, place, token, agent, paired_at, paired_by) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT DO NOTHING;

-- end_device: it plays there no longer.
UPDATE screen_device SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL;

-- fragment code_columns
token, place, code, agent, asked_at, expires_at

-- codes_at: those that a place's screens show and that still hold.
SELECT {{code_columns}} FROM pairing_code WHERE place = $1 AND expires_at > $2 ORDER BY asked_at, token;

-- code_by_token: what a waiting device asked for.
SELECT {{code_columns}} FROM pairing_code WHERE token = $1 AND expires_at > $2;

-- count_codes: asked for since $1, anywhere.
SELECT count(*) FROM pairing_code WHERE asked_at > $1;

-- add_pairing_code: a screen shows it from now on.
INSERT INTO pairing_code (token, place, code, agent, asked_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6);

-- drop_codes_at: a place's codes are of no use any more.
DELETE FROM pairing_code WHERE place = $1;

-- forget_codes: those that expired before $1.
DELETE FROM pairing_code WHERE expires_at < $1;

-- report_of_device: the last one.
SELECT device, sequence, received_at, since, shown, notices, offline_seconds, clock_error FROM screen_report WHERE device = $1;

-- keep_screen_report: what the device says now, instead of what it said before.
INSERT INTO screen_report (device, sequence, received_at, since, shown, notices, offline_seconds, clock_error)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (device) DO UPDATE SET sequence = excluded.sequence, received_at = excluded.received_at, since = excluded.since,
    shown = excluded.shown, notices = excluded.notices, offline_seconds = excluded.offline_seconds, clock_error = excluded.clock_error;

-- add_screen_play: so much more of an edition on a day.
INSERT INTO screen_play (place, edition, day, seconds, times) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (place, edition, day) DO UPDATE SET seconds = screen_play.seconds + excluded.seconds,
    times = screen_play.times + excluded.times;

-- screen_plays_at: what was played at a place, the last day first.
SELECT edition, day, seconds, times FROM screen_play WHERE place = $1 ORDER BY day DESC, edition LIMIT $2;

-- screen_play_sums: for how long each edition was played at a place, the last one first.
SELECT edition, min(day) AS first_day, max(day) AS last_day, count(*) AS days, CAST(sum(seconds) AS BIGINT) AS seconds,
    CAST(sum(times) AS BIGINT) AS times
FROM screen_play WHERE place = $1 GROUP BY edition ORDER BY max(day) DESC, edition LIMIT $2;
