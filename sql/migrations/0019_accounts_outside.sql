-- Why: an edition can be given to a public account as an article, on the same way as mails and the words of robots.

-- A message on its way out (待发消息). The recipient is an account, a robot's fingerprint or a public account's number, never an
-- address or a key.
CREATE TABLE outgoing (
    id          TEXT PRIMARY KEY,
    channel     TEXT NOT NULL CHECK (channel IN ('mail', 'wecom', 'dingtalk', 'feishu', 'account')),
    recipient   TEXT NOT NULL,
    about       TEXT NOT NULL,                     -- what it is about: nobody gets two of the same
    subject     TEXT NOT NULL,
    body        TEXT NOT NULL,                     -- words; for a public account JSON of outlet::Article
    state       TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dropped')),
    tries       BIGINT NOT NULL,
    next_at     TEXT NOT NULL,                     -- tried again from then on; while it is being sent: given up by then
    error       TEXT NOT NULL,                     -- what the last try ended with, in words; of what was dropped, a key of locale/
    made_at     TEXT NOT NULL,
    settled_at  TEXT,                              -- when it was sent or given up
    UNIQUE (channel, recipient, about)
);
INSERT INTO outgoing (id, channel, recipient, about, subject, body, state, tries, next_at, error, made_at, settled_at)
SELECT id, channel, recipient, about, subject, body, state, tries, next_at, error, made_at, settled_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outgoing RENAME TO outbox;
CREATE INDEX outbox_by_time ON outbox (state, next_at);
