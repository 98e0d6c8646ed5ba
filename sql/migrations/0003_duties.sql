-- Why: what must be public, by when and by which rule is a fact of its own, so that silence can be seen.

-- A duty to disclose (公开义务): an item of the catalogue for a village and a period.
CREATE TABLE duty (
    id          TEXT PRIMARY KEY,
    village     TEXT NOT NULL REFERENCES division (code),
    item        TEXT NOT NULL,                     -- code in the catalogue
    period      TEXT NOT NULL,                     -- what it covers: 2026-10, 2026Q3
    opens_on    DATE NOT NULL,                     -- from this day it may be fulfilled
    due_on      DATE NOT NULL,                     -- last day on time
    why         TEXT NOT NULL,                     -- JSON: the steps by which the due day was found
    UNIQUE (village, item, period)
);
CREATE INDEX duty_by_due ON duty (village, due_on);
