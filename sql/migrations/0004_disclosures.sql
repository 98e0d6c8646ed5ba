-- Why: a disclosure is drafted, supervised and approved by different people; what becomes public is an
-- edition that nobody can change or delete afterwards.

-- A file as it was handed in; the bytes lie encrypted in the closed archive.
CREATE TABLE upload (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    file_name   TEXT NOT NULL,                     -- as the clerk's computer called it
    size        BIGINT NOT NULL,                   -- bytes before encryption
    blob        TEXT NOT NULL,                     -- SHA-256 of the encrypted bytes: its name in the archive folder
    uploaded_by TEXT NOT NULL,                     -- account
    uploaded_at TEXT NOT NULL                      -- instant (UTC)
);

-- A disclosure in the making (草稿): what the clerk works on until it is public.
CREATE TABLE draft (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,
    period      TEXT NOT NULL,
    form        TEXT NOT NULL CHECK (form IN ('finance', 'list', 'notice', 'nothing')),
    state       TEXT NOT NULL CHECK (state IN ('drafting', 'in_review', 'reviewed', 'published', 'discarded')),
    version     BIGINT NOT NULL,                   -- counts saves: two clerks can't overwrite each other unseen
    corrects    TEXT,                              -- edition that this draft will replace
    note        TEXT NOT NULL,                     -- public note of a correction; reason why nothing this period
    upload      TEXT REFERENCES upload (id),       -- the file it was read from
    choices     TEXT NOT NULL,                     -- JSON: what the clerk chose and answered about the file
    content     TEXT NOT NULL,                     -- JSON: what would become public
    findings    TEXT NOT NULL,                     -- JSON: what the checks say now
    salts       TEXT NOT NULL,                     -- hex: drawn when it is handed in; empty while drafting
    commitment  TEXT NOT NULL,                     -- hex root over the salted content; empty while drafting
    drafted_by  TEXT NOT NULL,                     -- account
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL,
    submitted_at TEXT
);
CREATE INDEX draft_by_village ON draft (village, state);
CREATE UNIQUE INDEX draft_open_once ON draft (village, item, period)
    WHERE state IN ('drafting', 'in_review', 'reviewed');

-- What the supervisory committee (监委会) said about a draft, bound to the content it saw.
CREATE TABLE review (
    id          TEXT PRIMARY KEY,
    draft       TEXT NOT NULL REFERENCES draft (id),
    verdict     TEXT NOT NULL CHECK (verdict IN ('agreed', 'reserved', 'objected', 'sent_back')),
    says        TEXT NOT NULL,                     -- reservation or reason, in their words
    commitment  TEXT NOT NULL,                     -- of the content that was looked at
    reviewed_by TEXT NOT NULL,                     -- account
    reviewed_at TEXT NOT NULL
);
CREATE INDEX review_by_draft ON review (draft, reviewed_at);

-- A disclosure (公开件): an item of a village for a period, with the edition that counts now.
CREATE TABLE disclosure (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,
    period      TEXT NOT NULL,
    edition     TEXT NOT NULL,                     -- the current one
    UNIQUE (village, item, period)
);

-- An edition (版): immutable. A correction or a withdrawal is a further edition.
CREATE TABLE edition (
    id          TEXT PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE,              -- LDG-7K4Q-3M8: printed, typed, read aloud
    disclosure  TEXT NOT NULL REFERENCES disclosure (id),
    number      BIGINT NOT NULL,                   -- 1, 2, 3 … within the disclosure
    kind        TEXT NOT NULL CHECK (kind IN ('published', 'corrected', 'withdrawn')),
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,
    period      TEXT NOT NULL,
    form        TEXT NOT NULL CHECK (form IN ('finance', 'list', 'notice', 'nothing')),
    title       TEXT NOT NULL,
    note        TEXT NOT NULL,                     -- why corrected or withdrawn, for everyone
    content     TEXT NOT NULL,                     -- JSON, canonical; empty for a withdrawal
    salts       TEXT NOT NULL,                     -- hex: they live and die with the content
    commitment  TEXT NOT NULL,                     -- hex root over the salted content
    reservation TEXT NOT NULL,                     -- the committee's reservation, printed beside the item for ever
    drafted_by  TEXT NOT NULL,                     -- names as they were on that day
    reviewed_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    reviewed_at TEXT,
    published_at TEXT NOT NULL,                    -- the server's time, never typed
    due_on      DATE,                              -- of the duty it fulfils, as it stood then
    late_days   BIGINT NOT NULL,                   -- 0 on time
    UNIQUE (disclosure, number)
);
CREATE INDEX edition_by_village ON edition (village, published_at);

-- only sqlite
CREATE TRIGGER edition_is_never_changed BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;
CREATE TRIGGER edition_is_never_deleted BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;
CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never deleted'); END;
-- only postgres
CREATE TRIGGER edition_is_never_changed BEFORE UPDATE OR DELETE ON edition FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER review_is_never_changed BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION never();
-- both
