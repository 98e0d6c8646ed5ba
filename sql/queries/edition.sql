-- fragment edition_columns
edition.id, edition.code, edition.disclosure, edition.number, edition.kind, edition.village, edition.item,
edition.period, edition.form, edition.title, edition.note, edition.content, edition.salts, edition.commitment,
edition.reservation, edition.drafted_by, edition.reviewed_by, edition.approved_by, edition.reviewed_at,
edition.published_at, edition.due_on, edition.late_days

-- find_disclosure: one disclosure by what it covers.
SELECT id, village, item, period, edition FROM disclosure WHERE village = $1 AND item = $2 AND period = $3;

-- add_disclosure: the first edition of an item and period.
INSERT INTO disclosure (id, village, item, period, edition) VALUES ($1, $2, $3, $4, $5);

-- [publish_draft]
-- turn_disclosure: a further edition becomes the one that counts, unless another did since $3.
UPDATE disclosure SET edition = $2 WHERE id = $1 AND edition = $3;
-- [publish_draft]

-- add_edition: an edition, for ever.
INSERT INTO edition (id, code, disclosure, number, kind, village, item, period, form, title, note, content, salts,
    commitment, reservation, drafted_by, reviewed_by, approved_by, reviewed_at, published_at, due_on, late_days)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22);

-- find_edition: one edition by its printed code.
SELECT {{edition_columns}} FROM edition WHERE code = $1;

-- editions_after: some editions in the order of their ids, from the first after $1.
SELECT {{edition_columns}} FROM edition WHERE id > $1 ORDER BY id LIMIT $2;

-- find_edition_by_id: one edition by its row.
SELECT {{edition_columns}} FROM edition WHERE id = $1;

-- editions_of_disclosure: all editions of a disclosure, the first one first.
SELECT {{edition_columns}} FROM edition WHERE disclosure = $1 ORDER BY number;

-- current_edition: the one that counts for an item and period.
SELECT {{edition_columns}} FROM edition JOIN disclosure ON disclosure.edition = edition.id
WHERE disclosure.village = $1 AND disclosure.item = $2 AND disclosure.period = $3;

-- current_editions_of_item: those that count for an item, the latest period first.
SELECT {{edition_columns}} FROM edition JOIN disclosure ON disclosure.edition = edition.id
WHERE disclosure.village = $1 AND disclosure.item = $2 ORDER BY disclosure.period DESC LIMIT $3;

-- fragment heading_columns
edition.code, edition.number, edition.kind, edition.village, edition.item, edition.period, edition.form,
edition.title, edition.note, edition.published_at, edition.due_on, edition.late_days

-- recent_headings: what was published last in villages from code $1 up to (not including) $2, newest first.
SELECT {{heading_columns}} FROM edition WHERE village >= $1 AND village < $2
ORDER BY published_at DESC, id DESC LIMIT $3;

-- current_headings: what counts now in a village, newest first.
SELECT {{heading_columns}} FROM edition JOIN disclosure ON disclosure.edition = edition.id
WHERE disclosure.village = $1 ORDER BY edition.published_at DESC, edition.id DESC LIMIT $2;

-- count_editions: how many editions there are in all.
SELECT count(*) FROM edition;

-- all_headings: every edition's heading by code order, for the sitemap.
SELECT {{heading_columns}} FROM edition ORDER BY published_at, id LIMIT $1 OFFSET $2;

-- editions_of_item_until: those that count for an item, from period $3 backwards.
SELECT {{edition_columns}} FROM edition JOIN disclosure ON disclosure.edition = edition.id
WHERE disclosure.village = $1 AND disclosure.item = $2 AND disclosure.period <= $3
ORDER BY disclosure.period DESC LIMIT $4;

-- last_published: when each village from code $1 up to (not including) $2 last published anything.
SELECT village, max(published_at) AS published_at FROM edition WHERE village >= $1 AND village < $2 GROUP BY village;
