-- Why: a county, a city, a province reads how its towns stand and makes a catalogue of its own; until now only towns had officers.

CREATE TABLE role_granted (
    account     TEXT NOT NULL REFERENCES account (id),
    role        TEXT NOT NULL CHECK (role IN ('clerk', 'supervisor', 'supervisor_chair', 'director', 'secretary',
                                              'town_officer', 'upper_officer', 'administrator')),
    division    TEXT NOT NULL,                     -- code; not a reference, since a province may be granted early
    granted_by  TEXT NOT NULL,
    granted_at  TEXT NOT NULL,
    PRIMARY KEY (account, role, division)
);
INSERT INTO role_granted (account, role, division, granted_by, granted_at)
SELECT account, role, division, granted_by, granted_at FROM role_grant;
DROP TABLE role_grant;
ALTER TABLE role_granted RENAME TO role_grant;
