-- add_audit: one act, for ever.
INSERT INTO audit (id, at, account, act, village, subject, outcome, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- latest_act: when something was done last.
SELECT max(at) FROM audit;

-- recent_audit: the last acts within a division, newest first.
SELECT id, at, account, act, village, subject, outcome, detail FROM audit
WHERE village >= $1 AND village < $2 ORDER BY at DESC, id DESC LIMIT $3;
