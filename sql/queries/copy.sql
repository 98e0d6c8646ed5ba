-- copy_checks_of: what was found of an edition.
SELECT edition, outlet, place, state, digest, checked_at, since FROM copy_check WHERE edition = $1 ORDER BY outlet, place;

-- copy_checks_in: what was found of the editions that count now in a village.
SELECT copy_check.edition, copy_check.outlet, copy_check.place, copy_check.state, copy_check.digest, copy_check.checked_at,
    copy_check.since
FROM copy_check JOIN edition ON edition.code = copy_check.edition JOIN disclosure ON disclosure.edition = edition.id
WHERE disclosure.village = $1 ORDER BY copy_check.edition, copy_check.outlet, copy_check.place;

-- forget_copy_checks: of an edition, before it is written down anew.
DELETE FROM copy_check WHERE edition = $1;

-- add_copy_check: what was found.
INSERT INTO copy_check (edition, outlet, place, state, digest, checked_at, since) VALUES ($1, $2, $3, $4, $5, $6, $7);
