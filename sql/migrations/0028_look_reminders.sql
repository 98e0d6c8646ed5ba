-- Why: a photo that is asked for is in time until the end of the next day; whoever doesn't open the site that day should hear of it.

-- A look that was told of (提醒), once.
CREATE TABLE look_reminder (
    posting     TEXT NOT NULL,
    quarter     TEXT NOT NULL,
    half        BIGINT NOT NULL,
    given_at    TEXT NOT NULL,                     -- instant (UTC)
    PRIMARY KEY (posting, quarter, half),
    FOREIGN KEY (posting, quarter, half) REFERENCES look (posting, quarter, half)
);

-- One look of a message.
CREATE TABLE inbox_look (
    message     TEXT NOT NULL REFERENCES inbox_message (id),
    posting     TEXT NOT NULL,
    quarter     TEXT NOT NULL,
    half        BIGINT NOT NULL,
    PRIMARY KEY (message, posting, quarter, half),
    FOREIGN KEY (posting, quarter, half) REFERENCES look (posting, quarter, half)
);
