-- find_log_head: how far the tree has grown; no row before the first leaf.
SELECT size, frontier FROM log_head WHERE id = 1;

-- move_log_head: the tree has grown.
INSERT INTO log_head (id, size, frontier) VALUES (1, $1, $2)
ON CONFLICT (id) DO UPDATE SET size = excluded.size, frontier = excluded.frontier;

-- add_log_entry: a leaf, for ever.
INSERT INTO log_entry (position, code, edition, village, sequence, record) VALUES ($1, $2, $3, $4, $5, $6);

-- add_log_hash: a leaf's hash, or that of a subtree that has become complete.
INSERT INTO log_hash (level, n, hash) VALUES ($1, $2, $3);

-- fragment entry_columns
log_entry.position, log_entry.code, log_entry.edition, log_entry.village, log_entry.sequence, log_entry.record

-- last_log_entry_of_village: the end of a village's chain.
SELECT {{entry_columns}} FROM log_entry WHERE village = $1 ORDER BY sequence DESC LIMIT 1;

-- find_log_entry: the leaf of an edition, by its printed code.
SELECT {{entry_columns}} FROM log_entry WHERE code = $1;

-- find_log_entry_at: the leaf at a place in the tree.
SELECT {{entry_columns}} FROM log_entry WHERE position = $1;

-- log_records: leaves from place $1 up to (not including) $2.
SELECT record FROM log_entry WHERE position >= $1 AND position < $2 ORDER BY position;

-- log_hashes: hashes of a level from $2 up to (not including) $3.
SELECT hash FROM log_hash WHERE level = $1 AND n >= $2 AND n < $3 ORDER BY n;

-- editions_without_leaf: what was published before there was a log, in the order of publication.
SELECT edition.code FROM edition LEFT JOIN log_entry ON log_entry.edition = edition.id
WHERE log_entry.edition IS NULL ORDER BY edition.published_at, edition.id LIMIT $1;

-- code_of_edition_before: the edition of a disclosure that number $2 takes the place of.
SELECT code FROM edition WHERE disclosure = $1 AND number = $2 - 1;
