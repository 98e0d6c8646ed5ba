-- Why: in the hills the network goes while a photo is on its way. What has arrived is kept, and the rest follows.

-- A file that comes in pieces (分段上传): its bytes lie in uploads/ of the data folder under its id, until a form takes them or its
-- days are over. Rows are deleted then: what was taken has rows of its own.
CREATE TABLE partial_file (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL,                     -- whose it is; nobody else's
    file_name   TEXT NOT NULL,
    length      BIGINT NOT NULL,                   -- bytes, once it is whole
    received    BIGINT NOT NULL,                   -- bytes that are safe
    expires_at  TEXT NOT NULL                      -- instant (UTC)
);
CREATE INDEX partial_file_by_account ON partial_file (account);
