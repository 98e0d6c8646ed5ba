-- Why: what must reach people outside is written down first and then sent, so that a restart loses nothing, nothing is sent twice
-- unseen, and what couldn't be sent can be read with its reason.

-- Where a person wants their mail (电子邮箱), if at all.
CREATE TABLE mail_choice (
    account     TEXT PRIMARY KEY REFERENCES account (id),
    address     TEXT NOT NULL,                     -- sealed, base64
    wanted      BOOLEAN NOT NULL,
    changed_at  TEXT NOT NULL
);

-- A message on its way out (待发消息). The recipient is an account or a robot's fingerprint, never an address or a key.
CREATE TABLE outbox (
    id          TEXT PRIMARY KEY,
    channel     TEXT NOT NULL CHECK (channel IN ('mail', 'wecom', 'dingtalk', 'feishu')),
    recipient   TEXT NOT NULL,
    about       TEXT NOT NULL,                     -- what it is about: nobody gets two of the same
    subject     TEXT NOT NULL,
    body        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dropped')),
    tries       BIGINT NOT NULL,
    next_at     TEXT NOT NULL,                     -- tried again from then on; while it is being sent: given up by then
    error       TEXT NOT NULL,                     -- what the last try ended with, in words; of what was dropped, a key of locale/
    made_at     TEXT NOT NULL,
    settled_at  TEXT,                              -- when it was sent or given up
    UNIQUE (channel, recipient, about)
);
CREATE INDEX outbox_by_time ON outbox (state, next_at);
