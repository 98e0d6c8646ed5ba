-- Why: nobody can have shown a standing item before there was an office to do it. A site remembers the day on which it began,
-- so that its first page isn't a wall of what was missing since a day before anybody could sign in.

-- One row: from when standing items are asked for, where gongkai.toml doesn't say.
CREATE TABLE site_start (
    one         BIGINT PRIMARY KEY CHECK (one = 1),
    began_on    DATE NOT NULL
);
