-- attempts_of_login: failed sign-ins under one name since $2, the latest first.
SELECT at FROM attempt WHERE login = $1 AND at > $2 ORDER BY at DESC;

-- count_attempts: failed sign-ins of everybody since $1.
SELECT count(*) FROM attempt WHERE at > $1;

-- add_attempt: one that failed.
INSERT INTO attempt (id, login, at) VALUES ($1, $2, $3);

-- forget_attempts_of_login: the right password was given, or an administrator ends the wait.
DELETE FROM attempt WHERE login = $1;

-- forget_old_attempts: those that don't count any more.
DELETE FROM attempt WHERE at < $1;
