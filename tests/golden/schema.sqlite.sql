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

CREATE TABLE attempt (
    id          TEXT PRIMARY KEY,
    login       TEXT NOT NULL,                     -- hex SHA-256 of what was typed: typed names aren't kept
    at          TEXT NOT NULL
);

CREATE INDEX attempt_by_login ON attempt (login, at);

CREATE INDEX attempt_by_time ON attempt (at);

CREATE TABLE audit (
    id          TEXT PRIMARY KEY,
    at          TEXT NOT NULL,                     -- instant (UTC)
    account     TEXT NOT NULL,                     -- empty when nobody was signed in
    act         TEXT NOT NULL,                     -- sign_in, submit_draft, approve_draft …
    village     TEXT NOT NULL,                     -- division code; empty when it concerns none
    subject     TEXT NOT NULL,                     -- id of what was acted on
    outcome     TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    detail      TEXT NOT NULL                      -- a key of the message catalogue, never personal data
);

CREATE INDEX audit_by_time ON audit (at);

CREATE INDEX audit_by_village ON audit (village, at);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit row is never changed'); END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;

CREATE TABLE board_photo (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    file_name   TEXT NOT NULL,
    original    TEXT NOT NULL,                     -- SHA-256 of the file as it came
    blob        TEXT NOT NULL,                     -- SHA-256 of the sealed picture: its name in the archive folder
    fingerprint TEXT NOT NULL,                     -- hex, 256 bits: near for pictures that look the same
    taken_at    TEXT NOT NULL,                     -- as the camera's clock said; empty: it said nothing
    received_at TEXT NOT NULL,                     -- instant (UTC): the server's time, which counts
    sent_by     TEXT NOT NULL,                     -- account
    seen_before TEXT REFERENCES board_photo (id)   -- the earlier photo that it is again
, sender TEXT NOT NULL DEFAULT 'office' CHECK (sender IN ('office', 'villager', 'inspector')), words TEXT NOT NULL DEFAULT '');

CREATE INDEX board_photo_by_place ON board_photo (place, received_at);

CREATE TRIGGER board_photo_is_never_changed BEFORE UPDATE ON board_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;

CREATE TRIGGER board_photo_is_never_deleted BEFORE DELETE ON board_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never deleted'); END;

CREATE TABLE catalog_change (
    layer       TEXT NOT NULL REFERENCES catalog_layer (id),
    item        TEXT NOT NULL,                     -- its code
    kind        TEXT NOT NULL CHECK (kind IN ('add', 'reword', 'narrow', 'leave_out')),
    says        TEXT NOT NULL,                     -- JSON: law::ItemChange
    PRIMARY KEY (layer, item, kind)
);

CREATE TRIGGER catalog_change_is_kept BEFORE UPDATE ON catalog_change
WHEN (SELECT state FROM catalog_layer WHERE id = OLD.layer) IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;

CREATE TRIGGER catalog_change_is_not_added BEFORE INSERT ON catalog_change
WHEN (SELECT state FROM catalog_layer WHERE id = NEW.layer) IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;

CREATE TRIGGER catalog_change_is_not_deleted BEFORE DELETE ON catalog_change
WHEN (SELECT state FROM catalog_layer WHERE id = OLD.layer) IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;

CREATE TABLE catalog_layer (
    id          TEXT PRIMARY KEY,
    division    TEXT NOT NULL,                     -- code; not a reference, since divisions may be merged later
    applies_to  TEXT NOT NULL CHECK (applies_to IN ('village', 'community')),
    state       TEXT NOT NULL CHECK (state IN ('draft', 'consulted', 'adopted', 'discarded')),
    version     BIGINT NOT NULL,                   -- counts saves: two officers can't overwrite each other unseen
    document    TEXT NOT NULL,                     -- title or number of the document it stands in
    note        TEXT NOT NULL,                     -- for everyone
    consulted_from DATE,                           -- the round of opinions (征求意见)
    consulted_to   DATE,
    opinions    TEXT NOT NULL,                     -- what came of the round
    valid_from  DATE,                              -- in force from that day
    drafted_by  TEXT NOT NULL,                     -- account
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL,
    adopted_by  TEXT NOT NULL,                     -- account; empty before
    adopted_at  TEXT
);

CREATE UNIQUE INDEX catalog_layer_by_day ON catalog_layer (division, applies_to, valid_from) WHERE state = 'adopted';

CREATE UNIQUE INDEX catalog_layer_open_once ON catalog_layer (division, applies_to) WHERE state IN ('draft', 'consulted');

CREATE TRIGGER catalog_layer_is_kept BEFORE UPDATE ON catalog_layer WHEN OLD.state IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;

CREATE TRIGGER catalog_layer_is_never_deleted BEFORE DELETE ON catalog_layer
BEGIN SELECT RAISE(ABORT, 'a catalogue is never deleted'); END;

CREATE TABLE catalog_line (
    layer       TEXT NOT NULL REFERENCES catalog_layer (id),
    line        BIGINT NOT NULL,                   -- as the file counts
    state       TEXT NOT NULL CHECK (state IN ('asked', 'taken', 'known', 'left_aside')),
    says        TEXT NOT NULL,                     -- JSON: domain::CatalogLine, with the officer's answers
    PRIMARY KEY (layer, line)
);

CREATE TABLE contact (
    village     TEXT PRIMARY KEY REFERENCES division (code),
    person      TEXT NOT NULL,                     -- who takes questions: the supervisory committee's chair
    phone       TEXT NOT NULL,                     -- a public line, by office
    hours       TEXT NOT NULL,                     -- 每周二上午
    place       TEXT NOT NULL                      -- 党群服务中心
);

CREATE TABLE copy_check (
    edition     TEXT NOT NULL REFERENCES edition (code),
    outlet      TEXT NOT NULL CHECK (outlet IN ('archive', 'page', 'feed', 'column')),
    place       TEXT NOT NULL,                     -- address or folder of a column; empty for the others
    state       TEXT NOT NULL CHECK (state IN ('same', 'missing', 'differs', 'stale', 'unread')),
    digest      TEXT NOT NULL,                     -- commitment of what was found there, hex; empty: nothing was
    checked_at  TEXT NOT NULL,                     -- instant (UTC)
    since       TEXT NOT NULL,                     -- instant since when it was found so each time
    PRIMARY KEY (edition, outlet, place)
);

CREATE TABLE day_code (
    day         DATE PRIMARY KEY,
    code        TEXT NOT NULL,
    log_size    BIGINT NOT NULL,                   -- leaves under that head
    log_root    TEXT NOT NULL                      -- hex
);

CREATE TRIGGER day_code_is_never_changed BEFORE UPDATE ON day_code
BEGIN SELECT RAISE(ABORT, 'the code of a day is never changed'); END;

CREATE TRIGGER day_code_is_never_deleted BEFORE DELETE ON day_code
BEGIN SELECT RAISE(ABORT, 'the code of a day is never deleted'); END;

CREATE TABLE disclosure (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,
    period      TEXT NOT NULL,
    edition     TEXT NOT NULL,                     -- the current one
    UNIQUE (village, item, period)
);

CREATE TABLE division (
    code        TEXT PRIMARY KEY,                  -- statistical code (统计用区划代码)
    name        TEXT NOT NULL,                     -- 六道沟村
    kind        TEXT NOT NULL CHECK (kind IN ('province', 'city', 'county', 'town', 'village', 'community')),
    parent      TEXT REFERENCES division (code),   -- the level above; none for a province
    initials    TEXT NOT NULL,                     -- LDG: opens the codes of its editions
    valid_from  DATE,                              -- first day of this name and code, when known
    valid_to    DATE                               -- last day, when merged, renamed or abolished
);

CREATE INDEX division_by_parent ON division (parent, code);

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

CREATE TABLE duty (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,                     -- code in the catalogue
    period      TEXT NOT NULL,                     -- what it covers: 2026-10, 2026Q3
    opens_on    DATE NOT NULL,                     -- from this day it may be fulfilled
    due_on      DATE NOT NULL,                     -- last day on time
    why         TEXT NOT NULL, origin TEXT NOT NULL DEFAULT 'period'
    CHECK (origin IN ('period', 'standing', 'happening', 'stage')), happening TEXT REFERENCES happening (id), known_at TEXT,                     -- JSON: the steps by which the due day was found
    UNIQUE (village, item, period)
);

CREATE INDEX duty_by_due ON duty (village, due_on);

CREATE INDEX duty_by_happening ON duty (happening);

CREATE TRIGGER duty_opened AFTER INSERT ON duty
BEGIN
    INSERT INTO duty_change (village, item, number)
    VALUES (NEW.village, NEW.item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change))
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END;

CREATE TABLE duty_change (
    village     TEXT NOT NULL,
    item        TEXT NOT NULL,                     -- code in the catalogue
    number      BIGINT NOT NULL,
    PRIMARY KEY (village, item)
);

CREATE INDEX duty_change_by_number ON duty_change (number);

CREATE TABLE duty_end (
    duty        TEXT PRIMARY KEY REFERENCES duty (id),
    kind        TEXT NOT NULL CHECK (kind IN ('excused', 'lapsed')),
    reason      TEXT NOT NULL,                     -- in words, for everyone; of lapses that nobody asked for, a key of locale/
    ended_by    TEXT NOT NULL,                     -- account; empty: found by the program
    ended_at    TEXT NOT NULL                      -- instant (UTC)
);

CREATE TRIGGER duty_end_is_never_changed BEFORE UPDATE ON duty_end
BEGIN SELECT RAISE(ABORT, 'the end of a duty is never changed'); END;

CREATE TRIGGER duty_end_is_never_deleted BEFORE DELETE ON duty_end
BEGIN SELECT RAISE(ABORT, 'the end of a duty is never deleted'); END;

CREATE TRIGGER duty_ended AFTER INSERT ON duty_end
BEGIN
    INSERT INTO duty_change (village, item, number)
    SELECT village, item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change) FROM duty WHERE id = NEW.duty
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END;

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

CREATE TRIGGER duty_fulfilled AFTER INSERT ON edition WHEN NEW.number = 1
BEGIN
    INSERT INTO duty_change (village, item, number)
    VALUES (NEW.village, NEW.item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change))
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END;

CREATE TRIGGER edition_is_never_changed BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;

CREATE TRIGGER edition_is_never_deleted BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;

CREATE TABLE entry_link (
    id          TEXT PRIMARY KEY,                  -- hex SHA-256 of the token in the link
    purpose     TEXT NOT NULL CHECK (purpose IN ('set_up', 'invitation', 'reset', 'demonstration')),
    account     TEXT REFERENCES account (id),      -- none for set-up: the first administrator is made by it
    expires_at  TEXT NOT NULL,
    used_at     TEXT
);

CREATE INDEX entry_link_by_account ON entry_link (account);

CREATE TABLE former_password (
    account     TEXT NOT NULL REFERENCES account (id),
    password    TEXT NOT NULL,                     -- Argon2id in PHC form
    replaced_at TEXT NOT NULL,
    PRIMARY KEY (account, replaced_at)
);

CREATE TABLE happening (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,                     -- code in the catalogue: which matter it makes due
    happened_on DATE NOT NULL,                     -- the day from which its days are counted
    words       TEXT NOT NULL,                     -- what it was, in the words of who wrote it down
    stage       TEXT CHECK (stage IN ('before', 'during', 'after')), -- of a project; none for everything else
    project     BIGINT,                            -- number of the project within the village: 1, 2, 3 …
    project_name TEXT NOT NULL,                    -- 村部道路硬化; empty without a project
    moves       TEXT REFERENCES happening (id),    -- the row whose date this one corrects
    recorded_by TEXT NOT NULL,                     -- account
    recorded_at TEXT NOT NULL                      -- instant (UTC): from then on it was known
);

CREATE INDEX happening_by_village ON happening (village, happened_on);

CREATE TRIGGER happening_is_never_changed BEFORE UPDATE ON happening
BEGIN SELECT RAISE(ABORT, 'a happening is never changed'); END;

CREATE TRIGGER happening_is_never_deleted BEFORE DELETE ON happening
BEGIN SELECT RAISE(ABORT, 'a happening is never deleted'); END;

CREATE TABLE happening_end (
    happening   TEXT PRIMARY KEY REFERENCES happening (id),
    kind        TEXT NOT NULL CHECK (kind IN ('moved', 'withdrawn')),
    reason      TEXT NOT NULL,                     -- in words, for everyone
    ended_by    TEXT NOT NULL,                     -- account
    ended_at    TEXT NOT NULL                      -- instant (UTC)
);

CREATE TRIGGER happening_end_is_never_changed BEFORE UPDATE ON happening_end
BEGIN SELECT RAISE(ABORT, 'the end of a happening is never changed'); END;

CREATE TRIGGER happening_end_is_never_deleted BEFORE DELETE ON happening_end
BEGIN SELECT RAISE(ABORT, 'the end of a happening is never deleted'); END;

CREATE TABLE inbox_line (
    message     TEXT NOT NULL REFERENCES inbox_message (id),
    duty        TEXT NOT NULL REFERENCES duty (id),
    step        BIGINT NOT NULL,                   -- that of the reminder
    PRIMARY KEY (message, duty)
);

CREATE TABLE inbox_look (
    message     TEXT NOT NULL REFERENCES inbox_message (id),
    posting     TEXT NOT NULL,
    quarter     TEXT NOT NULL,
    half        BIGINT NOT NULL,
    PRIMARY KEY (message, posting, quarter, half),
    FOREIGN KEY (posting, quarter, half) REFERENCES look (posting, quarter, half)
);

CREATE TABLE inbox_message (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL REFERENCES account (id),
    day         DATE NOT NULL,
    made_at     TEXT NOT NULL,
    read_at     TEXT,                              -- none: not read yet
    UNIQUE (account, day)
);

CREATE TABLE inspection (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    inspected_at TEXT NOT NULL,                    -- instant (UTC): the server's time
    account     TEXT NOT NULL,
    inspector   TEXT NOT NULL,                     -- their name then
    role        TEXT NOT NULL                      -- as what they came
);

CREATE INDEX inspection_by_place ON inspection (place, inspected_at);

CREATE TRIGGER inspection_is_never_changed BEFORE UPDATE ON inspection
BEGIN SELECT RAISE(ABORT, 'an inspection is never changed'); END;

CREATE TRIGGER inspection_is_never_deleted BEFORE DELETE ON inspection
BEGIN SELECT RAISE(ABORT, 'an inspection is never deleted'); END;

CREATE TABLE inspection_photo (
    inspection  TEXT NOT NULL REFERENCES inspection (id),
    photo       TEXT NOT NULL REFERENCES board_photo (id),
    PRIMARY KEY (inspection, photo)
);

CREATE TABLE inspection_point (
    inspection  TEXT NOT NULL REFERENCES inspection (id),
    point       TEXT NOT NULL CHECK (point IN ('present', 'clean', 'complete', 'finance', 'current', 'prominent')),
    verdict     TEXT NOT NULL CHECK (verdict IN ('yes', 'no', 'not_applicable')),
    words       TEXT NOT NULL,                     -- what is wrong; everybody reads it
    PRIMARY KEY (inspection, point)
);

CREATE TRIGGER inspection_point_is_never_changed BEFORE UPDATE ON inspection_point
BEGIN SELECT RAISE(ABORT, 'what an inspection found is never changed'); END;

CREATE TRIGGER inspection_point_is_never_deleted BEFORE DELETE ON inspection_point
BEGIN SELECT RAISE(ABORT, 'what an inspection found is never deleted'); END;

CREATE TABLE last_day (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    day         DATE NOT NULL,
    successor   TEXT REFERENCES division (code),   -- who answers from then on; none when nobody does
    reason      TEXT NOT NULL,                     -- in words, for everyone
    recorded_by TEXT NOT NULL,                     -- account
    recorded_at TEXT NOT NULL                      -- instant (UTC)
);

CREATE INDEX last_day_by_village ON last_day (village, recorded_at);

CREATE TRIGGER last_day_is_never_changed BEFORE UPDATE ON last_day
BEGIN SELECT RAISE(ABORT, 'what was said of a last day is never changed'); END;

CREATE TRIGGER last_day_is_never_deleted BEFORE DELETE ON last_day
BEGIN SELECT RAISE(ABORT, 'what was said of a last day is never deleted'); END;

CREATE TABLE log_entry (
    position    BIGINT PRIMARY KEY,                -- in the tree: 0, 1, 2 …
    code        TEXT NOT NULL UNIQUE,              -- of the edition
    edition     TEXT UNIQUE REFERENCES edition (id), -- none: the leaf was recovered, the edition's text was not
    village     TEXT NOT NULL,                     -- division code
    sequence    BIGINT NOT NULL,                   -- 1, 2, 3 … within the village
    record      TEXT NOT NULL,                     -- the leaf's own bytes, canonical (docs/public-log.md)
    UNIQUE (village, sequence)
);

CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'a leaf of the log is never changed'); END;

CREATE TRIGGER log_entry_is_never_deleted BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'a leaf of the log is never deleted'); END;

CREATE TABLE log_hash (
    level       BIGINT NOT NULL,
    n           BIGINT NOT NULL,
    hash        TEXT NOT NULL,                     -- hex
    PRIMARY KEY (level, n)
);

CREATE TRIGGER log_hash_is_never_changed BEFORE UPDATE ON log_hash
BEGIN SELECT RAISE(ABORT, 'a hash of the log is never changed'); END;

CREATE TRIGGER log_hash_is_never_deleted BEFORE DELETE ON log_hash
BEGIN SELECT RAISE(ABORT, 'a hash of the log is never deleted'); END;

CREATE TABLE log_head (
    id          BIGINT PRIMARY KEY CHECK (id = 1),
    size        BIGINT NOT NULL,                   -- leaves
    frontier    TEXT NOT NULL                      -- hex: roots of the complete subtrees, the largest first
);

CREATE TRIGGER log_head_is_never_deleted BEFORE DELETE ON log_head
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TRIGGER log_head_only_grows BEFORE UPDATE ON log_head WHEN NEW.size <= OLD.size
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;

CREATE TABLE look (
    posting     TEXT NOT NULL REFERENCES posting (id),
    quarter     TEXT NOT NULL,                     -- 2026Q4, of a sheet that hangs while it is current; empty: its days are counted
    half        BIGINT NOT NULL CHECK (half IN (1, 2)), -- of the quarter or of its days
    asked_on    DATE NOT NULL REFERENCES day_code (day), -- the day, with the root by which it was drawn
    days_left   BIGINT NOT NULL,                   -- of that half, that day included: one in so many
    counts_from TEXT NOT NULL,                     -- instant (UTC): a proving photo received from here on answers it
    counts_until TEXT NOT NULL,                    -- instant (UTC): before this
    PRIMARY KEY (posting, quarter, half)
);

CREATE TRIGGER look_is_never_changed BEFORE UPDATE ON look
BEGIN SELECT RAISE(ABORT, 'a look that was asked for is never changed'); END;

CREATE TRIGGER look_is_never_deleted BEFORE DELETE ON look
BEGIN SELECT RAISE(ABORT, 'a look that was asked for is never deleted'); END;

CREATE TABLE look_reminder (
    posting     TEXT NOT NULL,
    quarter     TEXT NOT NULL,
    half        BIGINT NOT NULL,
    given_at    TEXT NOT NULL,                     -- instant (UTC)
    PRIMARY KEY (posting, quarter, half),
    FOREIGN KEY (posting, quarter, half) REFERENCES look (posting, quarter, half)
);

CREATE TABLE mail_choice (
    account     TEXT PRIMARY KEY REFERENCES account (id),
    address     TEXT NOT NULL,                     -- sealed, base64
    wanted      BOOLEAN NOT NULL,
    changed_at  TEXT NOT NULL
);

CREATE TABLE migration (
    number      BIGINT PRIMARY KEY,                -- as in the name of its file
    name        TEXT NOT NULL,
    sha256      TEXT NOT NULL,                     -- of its text: the past can't be edited
    applied_at  TEXT NOT NULL                      -- instant (UTC)
);

CREATE TABLE "outbox" (
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

CREATE INDEX outbox_by_time ON outbox (state, next_at);

CREATE TABLE pairing_code (
    token       TEXT PRIMARY KEY,                  -- SHA-256 of what the device will bring, hex
    place       TEXT NOT NULL REFERENCES place (id),
    code        TEXT NOT NULL,                     -- six digits
    agent       TEXT NOT NULL,
    asked_at    TEXT NOT NULL,                     -- instant (UTC)
    expires_at  TEXT NOT NULL,
    UNIQUE (place, code)
);

CREATE TABLE partial_file (
    id          TEXT PRIMARY KEY,
    account     TEXT NOT NULL,                     -- whose it is; nobody else's
    file_name   TEXT NOT NULL,
    length      BIGINT NOT NULL,                   -- bytes, once it is whole
    received    BIGINT NOT NULL,                   -- bytes that are safe
    expires_at  TEXT NOT NULL                      -- instant (UTC)
);

CREATE INDEX partial_file_by_account ON partial_file (account);

CREATE TABLE place (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    kind        TEXT NOT NULL CHECK (kind IN ('board', 'group_wall', 'hall', 'screen', 'chat_group', 'account', 'site_column', 'loudspeaker')),
    name        TEXT NOT NULL,
    village_group TEXT NOT NULL,                   -- the villagers' group it serves; empty: the whole village
    location    TEXT NOT NULL,                     -- where, in words
    coordinates TEXT NOT NULL,                     -- latitude,longitude in degrees; empty: not said
    keeper      TEXT NOT NULL,                     -- who keeps the key or the password; not public
    width_cm    BIGINT NOT NULL,                   -- of its face; 0: not measured
    height_cm   BIGINT NOT NULL,
    a3_sheets   BIGINT NOT NULL,                   -- how many fit; 0 where nothing is hung
    since       DATE NOT NULL,
    until       DATE,                              -- its last day
    closed_because TEXT NOT NULL,
    version     BIGINT NOT NULL,                   -- counts changes: two people can't overwrite each other unseen
    changed_by  TEXT NOT NULL,                     -- account
    changed_at  TEXT NOT NULL                      -- instant (UTC)
);

CREATE UNIQUE INDEX place_name_once ON place (village, name) WHERE until IS NULL;

CREATE TRIGGER place_is_never_deleted BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'a place is closed, never deleted'); END;

CREATE TABLE place_photo (
    id       TEXT PRIMARY KEY,
    place    TEXT NOT NULL REFERENCES place (id),
    digest   TEXT NOT NULL, -- SHA-256 of the JPEG as it is shown
    blob     TEXT NOT NULL, -- SHA-256 of the sealed picture: its name in the archive folder
    added_by TEXT NOT NULL, -- account
    added_at TEXT NOT NULL  -- instant (UTC)
);

CREATE INDEX place_photo_by_place ON place_photo (place, added_at);

CREATE TRIGGER place_photo_is_never_changed BEFORE UPDATE ON place_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;

CREATE TRIGGER place_photo_is_never_deleted BEFORE DELETE ON place_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never deleted'); END;

CREATE TABLE posting (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    edition     TEXT NOT NULL REFERENCES edition (code),
    paper       TEXT NOT NULL CHECK (paper IN ('a3', 'a4')),
    hung_at     TEXT NOT NULL,                     -- instant (UTC): the server's time, never typed
    hung_by     TEXT NOT NULL,                     -- account
    taken_down_at TEXT,
    taken_down_by TEXT,
    ending      TEXT CHECK (ending IN ('over', 'replaced', 'withdrawn', 'early', 'place_closed')),
    because     TEXT NOT NULL                      -- why it came down early
);

CREATE INDEX posting_by_edition ON posting (edition);

CREATE UNIQUE INDEX posting_hangs_once ON posting (place, edition) WHERE taken_down_at IS NULL;

CREATE TRIGGER posting_ends_once BEFORE UPDATE ON posting WHEN OLD.taken_down_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a posting that came down is never changed'); END;

CREATE TRIGGER posting_is_never_deleted BEFORE DELETE ON posting
BEGIN SELECT RAISE(ABORT, 'a posting is never deleted'); END;

CREATE TABLE reminder (
    duty        TEXT NOT NULL REFERENCES duty (id),
    step        BIGINT NOT NULL,                   -- days that were left when it was reached
    given_at    TEXT NOT NULL,
    PRIMARY KEY (duty, step)
);

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

CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;

CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'a review is never deleted'); END;

CREATE TABLE "role_grant" (
    account     TEXT NOT NULL REFERENCES account (id),
    role        TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'supervisor_chair', 'director', 'secretary',
                                              'town_officer', 'upper_officer', 'administrator')),
    division    TEXT NOT NULL,                     -- code; not a reference, since a province may be granted early
    granted_by  TEXT NOT NULL,
    granted_at  TEXT NOT NULL,
    PRIMARY KEY (account, role, division)
);

CREATE TABLE screen_device (
    id          TEXT PRIMARY KEY,
    place       TEXT NOT NULL REFERENCES place (id),
    token       TEXT NOT NULL UNIQUE,              -- SHA-256 of what the device brings, hex; the token itself is with the device only
    agent       TEXT NOT NULL,                     -- which browser, in short
    paired_at   TEXT NOT NULL,                     -- instant (UTC)
    paired_by   TEXT NOT NULL,                     -- account
    ended_at    TEXT,
    ended_by    TEXT                               -- account
);

CREATE UNIQUE INDEX screen_plays_once ON screen_device (place) WHERE ended_at IS NULL;

CREATE TRIGGER screen_device_is_never_deleted BEFORE DELETE ON screen_device
BEGIN SELECT RAISE(ABORT, 'a device is unpaired, never deleted'); END;

CREATE TABLE screen_notice (
    id          TEXT PRIMARY KEY,
    scope       TEXT NOT NULL REFERENCES division (code),
    words       TEXT NOT NULL,
    until_at    TEXT NOT NULL,                     -- instant (UTC)
    said_at     TEXT NOT NULL,
    said_by     TEXT NOT NULL,                     -- account
    said_by_name TEXT NOT NULL,                    -- as it was then: screens show it
    ended_at    TEXT,                              -- early
    ended_by    TEXT                               -- account
);

CREATE INDEX screen_notice_by_scope ON screen_notice (scope, until_at);

CREATE TRIGGER screen_notice_is_never_deleted BEFORE DELETE ON screen_notice
BEGIN SELECT RAISE(ABORT, 'a notice is ended, never deleted'); END;

CREATE TABLE screen_play (
    place       TEXT NOT NULL REFERENCES place (id),
    edition     TEXT NOT NULL REFERENCES edition (code),
    day         DATE NOT NULL,
    seconds     BIGINT NOT NULL,
    times       BIGINT NOT NULL,
    PRIMARY KEY (place, edition, day)
);

CREATE TRIGGER screen_play_is_never_deleted BEFORE DELETE ON screen_play
BEGIN SELECT RAISE(ABORT, 'what was played is never deleted'); END;

CREATE TABLE screen_report (
    device      TEXT PRIMARY KEY REFERENCES screen_device (id),
    sequence    BIGINT NOT NULL,                   -- the device counts: what was sent twice is counted once
    received_at TEXT NOT NULL,                     -- instant (UTC): the server's time
    since       TEXT NOT NULL,                     -- since when it shows this, by the server's time as the device knows it
    shown       TEXT NOT NULL,                     -- JSON: code and digest of each edition
    notices     TEXT NOT NULL,                     -- JSON: ids of the notices it shows over them
    offline_seconds BIGINT NOT NULL,               -- the longest time without a network within a day before
    clock_error BIGINT NOT NULL                    -- seconds by which its own clock is ahead
);

CREATE TABLE session (
    id          TEXT PRIMARY KEY,                  -- hex SHA-256 of the cookie
    account     TEXT NOT NULL REFERENCES account (id),
    csrf        TEXT NOT NULL,                     -- the token its forms must carry
    agent       TEXT NOT NULL,                     -- which browser, in short, so that people recognise it
    created_at  TEXT NOT NULL,
    seen_at     TEXT NOT NULL                      -- last use, to the minute
);

CREATE INDEX session_by_account ON session (account);

CREATE TABLE sighting (
    photo       TEXT NOT NULL REFERENCES board_photo (id),
    mark        TEXT NOT NULL,                     -- the edition's code, or what the code said when it is none of ours
    verdict     TEXT NOT NULL CHECK (verdict IN ('proved', 'seen_before', 'undated', 'old_print', 'replaced', 'withdrawn', 'another_village', 'differs', 'unknown')),
    posting     TEXT REFERENCES posting (id),      -- that it proves
    printed_on  DATE,                              -- by its day code, not before that day
    PRIMARY KEY (photo, mark)
);

CREATE INDEX sighting_by_posting ON sighting (posting);

CREATE TRIGGER sighting_is_never_changed BEFORE UPDATE ON sighting
BEGIN SELECT RAISE(ABORT, 'what a photo showed is never changed'); END;

CREATE TRIGGER sighting_is_never_deleted BEFORE DELETE ON sighting
BEGIN SELECT RAISE(ABORT, 'what a photo showed is never deleted'); END;

CREATE TABLE site_start (
    one         BIGINT PRIMARY KEY CHECK (one = 1),
    began_on    DATE NOT NULL
);

CREATE TABLE stage_photo (
    digest   TEXT PRIMARY KEY,  -- SHA-256 of the JPEG as it is shown
    blob     TEXT NOT NULL,     -- SHA-256 of the sealed picture: its name in the archive folder
    added_by TEXT NOT NULL,     -- account
    added_at TEXT NOT NULL      -- instant (UTC)
);

CREATE TRIGGER stage_photo_is_never_changed BEFORE UPDATE ON stage_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never changed'); END;

CREATE TRIGGER stage_photo_is_never_deleted BEFORE DELETE ON stage_photo
BEGIN SELECT RAISE(ABORT, 'a photo is never deleted'); END;

CREATE TABLE upload (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    file_name   TEXT NOT NULL,                     -- as the clerk's computer called it
    size        BIGINT NOT NULL,                   -- bytes before encryption
    blob        TEXT NOT NULL,                     -- SHA-256 of the encrypted bytes: its name in the archive folder
    uploaded_by TEXT NOT NULL,                     -- account
    uploaded_at TEXT NOT NULL                      -- instant (UTC)
);
