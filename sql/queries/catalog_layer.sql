-- fragment layer_columns
id, division, applies_to, state, version, document, note, consulted_from, consulted_to, opinions, valid_from, drafted_by,
created_at, updated_at, adopted_by, adopted_at

-- find_catalog_layer: one by its id.
SELECT {{layer_columns}} FROM catalog_layer WHERE id = $1;

-- open_catalog_layer: the one being worked on for a division and kind of place, if any.
SELECT {{layer_columns}} FROM catalog_layer
WHERE division = $1 AND applies_to = $2 AND state IN ('draft', 'consulted');

-- adopted_catalog_layers: all that hold or have held, anywhere.
SELECT {{layer_columns}} FROM catalog_layer WHERE state = 'adopted' ORDER BY division, applies_to, valid_from;

-- catalog_layers_of: everything a division has adopted for a kind of place, the newest first.
SELECT {{layer_columns}} FROM catalog_layer
WHERE division = $1 AND applies_to = $2 AND state = 'adopted' ORDER BY valid_from DESC;

-- catalog_stamp: another text as soon as another layer has been adopted.
SELECT CAST(count(*) AS TEXT) || ':' || coalesce(max(adopted_at || id), '') FROM catalog_layer WHERE state = 'adopted';

-- add_catalog_layer: a new draft.
INSERT INTO catalog_layer (id, division, applies_to, state, version, document, note, consulted_from, consulted_to, opinions,
    valid_from, drafted_by, created_at, updated_at, adopted_by, adopted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

-- save_catalog_layer: everything that may change, unless somebody saved since version $2.
UPDATE catalog_layer SET state = $3, version = version + 1, document = $4, note = $5, consulted_from = $6,
    consulted_to = $7, opinions = $8, valid_from = $9, updated_at = $10, adopted_by = $11, adopted_at = $12
WHERE id = $1 AND version = $2;

-- catalog_changes: what a layer does, by item.
SELECT says FROM catalog_change WHERE layer = $1 ORDER BY item, kind;

-- adopted_catalog_changes: what all adopted layers do.
SELECT c.layer, c.says FROM catalog_change c JOIN catalog_layer l ON l.id = c.layer
WHERE l.state = 'adopted' ORDER BY c.layer, c.item, c.kind;

-- catalog_codes: codes of items that a division ever gave out.
SELECT DISTINCT c.item FROM catalog_change c JOIN catalog_layer l ON l.id = c.layer
WHERE l.division = $1 AND c.kind = 'add';

-- put_catalog_change: a change to an item, first made or made anew.
INSERT INTO catalog_change (layer, item, kind, says) VALUES ($1, $2, $3, $4)
ON CONFLICT (layer, item, kind) DO UPDATE SET says = excluded.says;

-- drop_catalog_change: taken back.
DELETE FROM catalog_change WHERE layer = $1 AND item = $2 AND kind = $3;

-- catalog_lines: the lines of the table that was handed in.
SELECT layer, line, state, says FROM catalog_line WHERE layer = $1 ORDER BY line;

-- put_catalog_line: a line read, or answered.
INSERT INTO catalog_line (layer, line, state, says) VALUES ($1, $2, $3, $4)
ON CONFLICT (layer, line) DO UPDATE SET state = excluded.state, says = excluded.says;

-- clear_catalog_lines: before another table is read.
DELETE FROM catalog_line WHERE layer = $1;
