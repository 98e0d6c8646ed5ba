-- fragment division_columns
code, name, kind, parent, initials, valid_from, valid_to

-- find_division: one division by its statistical code.
SELECT {{division_columns}} FROM division WHERE code = $1;

-- divisions_below: what lies directly below a division, in the order of codes.
SELECT {{division_columns}} FROM division WHERE parent = $1 ORDER BY code;

-- villages_within: villages and communities whose code opens with $1.
SELECT {{division_columns}} FROM division
WHERE kind IN ('village', 'community') AND code >= $1 AND code < $2
ORDER BY code;

-- all_divisions: every division, in the order of codes.
SELECT {{division_columns}} FROM division ORDER BY code;

-- count_divisions: how many there are.
SELECT count(*) FROM division;

-- divisions_named: those whose name contains a word, for the search box; villages last.
SELECT {{division_columns}} FROM division WHERE name LIKE $1 ORDER BY length(code), code LIMIT 50;

-- put_division: a division of a list, first seen or changed.
INSERT INTO division (code, name, kind, parent, initials, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, parent = excluded.parent,
    initials = excluded.initials, valid_from = excluded.valid_from, valid_to = excluded.valid_to;

-- find_contact: whom a village's people can ask.
SELECT village, person, phone, hours, place FROM contact WHERE village = $1;

-- put_contact: whom to ask, first named or changed.
INSERT INTO contact (village, person, phone, hours, place) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (village) DO UPDATE SET person = excluded.person, phone = excluded.phone, hours = excluded.hours,
    place = excluded.place;
