-- fragment screen_notice_columns
id, scope, words, until_at, said_at, said_by, said_by_name, ended_at

-- find_screen_notice: one by its row.
SELECT {{screen_notice_columns}} FROM screen_notice WHERE id = $1;

-- screen_notices_over: those that the screens of a village show at a moment, the newest first.
SELECT {{screen_notice_columns}} FROM screen_notice
WHERE substr($1, 1, length(scope)) = scope AND ended_at IS NULL AND until_at > $2 ORDER BY said_at DESC, id;

-- screen_notices_of: those said for a division and what lies below, the newest first.
SELECT {{screen_notice_columns}} FROM screen_notice
WHERE substr(scope, 1, length($1)) = $1 ORDER BY said_at DESC, id LIMIT $2;

-- add_screen_notice: it takes over from now on.
INSERT INTO screen_notice (id, scope, words, until_at, said_at, said_by, said_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7);

-- end_screen_notice: before its time, once.
UPDATE screen_notice SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL AND until_at > $2;
