-- Why: every village, and every level above it, is named by its statistical code; names and codes change over
-- the years, so rows carry the days on which they are valid.

-- An administrative division (行政区划) by statistical code of 2, 4, 6, 9 or 12 digits.
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

-- How a village can be asked: printed on every sheet and shown on every page.
CREATE TABLE contact (
    village     TEXT PRIMARY KEY REFERENCES division (code),
    person      TEXT NOT NULL,                     -- who takes questions: the supervisory committee's chair
    phone       TEXT NOT NULL,                     -- a public line, by office
    hours       TEXT NOT NULL,                     -- 每周二上午
    place       TEXT NOT NULL                      -- 党群服务中心
);
