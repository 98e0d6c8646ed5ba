-- find_session: a signed-in browser by the digest of its cookie.
SELECT id, account, csrf, agent, created_at, seen_at FROM session WHERE id = $1;

-- sessions_of_account: the browsers a person is signed in with, the latest first.
SELECT id, account, csrf, agent, created_at, seen_at FROM session WHERE account = $1 ORDER BY seen_at DESC, id;

-- add_session: a browser signs in.
INSERT INTO session (id, account, csrf, agent, created_at, seen_at) VALUES ($1, $2, $3, $4, $5, $6);

-- see_session: it was used.
UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2;

-- end_session: one browser of a person is signed out.
DELETE FROM session WHERE id = $1 AND account = $2;

-- end_sessions_of_account: all browsers of a person, but the one with id $2 when it is theirs.
DELETE FROM session WHERE account = $1 AND id <> $2;

-- end_old_sessions: unused since $1, or begun before $2.
DELETE FROM session WHERE seen_at < $1 OR created_at < $2;
