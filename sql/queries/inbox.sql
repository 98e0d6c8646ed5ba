-- fragment message_columns
id, account, day, made_at, read_at

-- put_message: the message of a person and day; one that is there already is unread again, since something is added to it.
INSERT INTO inbox_message (id, account, day, made_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (account, day) DO UPDATE SET read_at = NULL;

-- message_of_day: what a person was told on a day.
SELECT {{message_columns}} FROM inbox_message WHERE account = $1 AND day = $2;

-- messages_of: what a person was told lately, newest first.
SELECT {{message_columns}} FROM inbox_message WHERE account = $1 ORDER BY day DESC LIMIT $2;

-- add_inbox_line: a duty of a message; a newer step takes the place of an older one of the same day.
INSERT INTO inbox_line (message, duty, step) VALUES ($1, $2, $3) ON CONFLICT (message, duty) DO UPDATE SET step = excluded.step;

-- add_inbox_look: a look of a message.
INSERT INTO inbox_look (message, posting, quarter, half) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;

-- read_message: a person has read one of their messages.
UPDATE inbox_message SET read_at = $3 WHERE account = $1 AND id = $2 AND read_at IS NULL;

-- read_messages: a person has read all of those there were at this moment.
UPDATE inbox_message SET read_at = $2 WHERE account = $1 AND read_at IS NULL AND made_at <= $2;
