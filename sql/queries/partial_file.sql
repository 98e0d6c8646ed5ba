-- fragment partial_file_columns
id, account, file_name, length, received, expires_at

-- find_partial_file: one by its row.
SELECT {{partial_file_columns}} FROM partial_file WHERE id = $1;

-- partial_files_of: those of an account, the first one first.
SELECT {{partial_file_columns}} FROM partial_file WHERE account = $1 ORDER BY expires_at, id;

-- expired_partial_files: whose days are over at $1.
SELECT {{partial_file_columns}} FROM partial_file WHERE expires_at <= $1 ORDER BY expires_at, id;

-- add_partial_file: one of which nothing has come yet.
INSERT INTO partial_file (id, account, file_name, length, received, expires_at) VALUES ($1, $2, $3, $4, $5, $6);

-- grow_partial_file: another piece is safe, unless one came since $3.
UPDATE partial_file SET received = $2, expires_at = $4 WHERE id = $1 AND received = $3;

-- drop_partial_file: taken, given up or expired.
DELETE FROM partial_file WHERE id = $1;
