-- Why: who has the work should hear of a day before it comes, in one message and not in sixty, and never twice of the same.

-- A step at which a duty was reminded of (提醒): 7, 3, 0 days before it is due, -1 on the first day late, -8 a week later.
-- The key decides when several processes remind at once.
CREATE TABLE reminder (
    duty        TEXT NOT NULL REFERENCES duty (id),
    step        BIGINT NOT NULL,                   -- days that were left when it was reached
    given_at    TEXT NOT NULL,
    PRIMARY KEY (duty, step)
);

-- What one person is told on one day (站内提醒): everything that presses then, in one message.
CREATE TABLE inbox_message (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES account (id),
    day         DATE NOT NULL,
    made_at     TEXT NOT NULL,
    read_at     TEXT,                              -- none: not read yet
    UNIQUE (account, day)
);

-- One duty of a message.
CREATE TABLE inbox_line (
    message     TEXT NOT NULL REFERENCES inbox_message (id),
    duty        TEXT NOT NULL REFERENCES duty (id),
    step        BIGINT NOT NULL,                   -- that of the reminder
    PRIMARY KEY (message, duty)
);
