-- fragment outgoing_columns
id, channel, recipient, about, subject, body, state, tries, next_at, error, made_at, settled_at

-- put_outgoing: a message to be sent, unless the recipient has one about the same.
INSERT INTO outbox (id, channel, recipient, about, subject, body, state, tries, next_at, error, made_at, settled_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (channel, recipient, about) DO NOTHING;

-- find_outgoing: one message.
SELECT {{outgoing_columns}} FROM outbox WHERE id = $1;

-- find_outgoing_about: what somebody was told of one matter.
SELECT {{outgoing_columns}} FROM outbox WHERE channel = $1 AND recipient = $2 AND about = $3;

-- outgoing_to_groups: what robots and public accounts were given, newest first.
SELECT {{outgoing_columns}} FROM outbox WHERE channel <> 'mail' ORDER BY made_at DESC, id LIMIT $1;

-- due_outgoing: what may be tried now, the longest waiting first; what somebody took and didn't finish as well.
SELECT {{outgoing_columns}} FROM outbox WHERE state IN ('queued', 'sending') AND next_at <= $1 ORDER BY next_at, id LIMIT $2;

-- claim_outgoing: takes a message for one try, unless another process was faster.
UPDATE outbox SET state = 'sending', tries = tries + 1, next_at = $3
WHERE id = $1 AND state IN ('queued', 'sending') AND next_at <= $2;

-- settle_outgoing: what became of a try, unless it was taken over meanwhile.
UPDATE outbox SET state = $3, error = $4, next_at = $5, settled_at = $6 WHERE id = $1 AND state = 'sending' AND tries = $2;

-- drop_outgoing_to: what waits for somebody who is no longer to get it.
UPDATE outbox SET state = 'dropped', error = $3, settled_at = $4 WHERE channel = $1 AND recipient = $2 AND state IN ('queued', 'sending');

-- drop_outgoing_about: what somebody was still to be told of a matter, which is no longer so.
UPDATE outbox SET state = 'dropped', error = $4, settled_at = $5
WHERE channel = $1 AND recipient = $2 AND about = $3 AND state IN ('queued', 'sending');

-- count_outgoing_waiting: how long the queue is.
SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending');

-- outgoing_given_up: what couldn't be sent, newest first.
SELECT {{outgoing_columns}} FROM outbox WHERE state = 'failed' ORDER BY made_at DESC, id LIMIT $1;

-- remove_outgoing: a message that wasn't taken makes room for another about the same.
DELETE FROM outbox WHERE id = $1 AND state IN ('failed', 'dropped');

-- forget_outgoing: what was settled long ago.
DELETE FROM outbox WHERE settled_at < $1;
