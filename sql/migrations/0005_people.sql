-- Why: whoever acts must be known by name, proven by a secret that only they have, and entitled for the place.

-- A person who may sign in.
CREATE TABLE account (
    id          TEXT PRIMARY KEY,
    login       TEXT NOT NULL UNIQUE,              -- what they type: letters, digits or Chinese
    name        TEXT NOT NULL,                     -- 刘春海: printed under what they did
    password    TEXT NOT NULL,                     -- Argon2id in PHC form; empty until they chose one
    password_set_at TEXT,                          -- when they chose it; none before
    totp_secret TEXT NOT NULL,                     -- sealed, base64; empty without a second factor
    totp_used   BIGINT NOT NULL,                   -- last time step that was accepted: a code works once
    totp_needed BOOLEAN NOT NULL,                  -- an administrator requires the second factor
    state       TEXT NOT NULL CHECK (state IN ('invited', 'active', 'blocked')),
    created_at  TEXT NOT NULL
);

-- Passwords that were in use before: the next one must be none of the last few.
CREATE TABLE former_password (
    account     TEXT NOT NULL REFERENCES account (id),
    password    TEXT NOT NULL,                     -- Argon2id in PHC form
    replaced_at TEXT NOT NULL,
    PRIMARY KEY (account, replaced_at)
);

-- A role of a person for a division and everything below it.
CREATE TABLE role_grant (
    account     TEXT NOT NULL REFERENCES account (id),
    role        TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'supervisor_chair', 'director', 'secretary',
                                              'town_officer', 'administrator')),
    division    TEXT NOT NULL,                     -- code; not a reference, since a province may be granted early
    granted_by  TEXT NOT NULL,
    granted_at  TEXT NOT NULL,
    PRIMARY KEY (account, role, division)
);

-- A signed-in browser. Only the digest of its cookie is kept.
CREATE TABLE session (
    id          TEXT PRIMARY KEY,                  -- hex SHA-256 of the cookie
    account     TEXT NOT NULL REFERENCES account (id),
    csrf        TEXT NOT NULL,                     -- the token its forms must carry
    agent       TEXT NOT NULL,                     -- which browser, in short, so that people recognise it
    created_at  TEXT NOT NULL,
    seen_at     TEXT NOT NULL                      -- last use, to the minute
);
CREATE INDEX session_by_account ON session (account);

-- A link that lets its holder in once: set-up, invitation, reset, demonstration.
CREATE TABLE entry_link (
    id          TEXT PRIMARY KEY,                  -- hex SHA-256 of the token in the link
    purpose     TEXT NOT NULL CHECK (purpose IN ('set_up', 'invitation', 'reset', 'demonstration')),
    account     TEXT REFERENCES account (id),      -- none for set-up: the first administrator is made by it
    expires_at  TEXT NOT NULL,
    used_at     TEXT
);
CREATE INDEX entry_link_by_account ON entry_link (account);

-- Failed sign-ins, to slow guessing down per account and altogether.
CREATE TABLE attempt (
    id          TEXT PRIMARY KEY,
    login       TEXT NOT NULL,                     -- hex SHA-256 of what was typed: typed names aren't kept
    at          TEXT NOT NULL
);
CREATE INDEX attempt_by_login ON attempt (login, at);
CREATE INDEX attempt_by_time ON attempt (at);
