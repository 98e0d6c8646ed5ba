-- Why: the province's catalogue is only the reference. A county, a town, a village makes its own from it, consults people
-- about it and lets it hold from a day on; what held before stays readable.

-- One level's changes to the catalogue above it (本级目录). Once adopted it is never changed: a later one follows it.
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
CREATE UNIQUE INDEX catalog_layer_open_once ON catalog_layer (division, applies_to) WHERE state IN ('draft', 'consulted');
CREATE UNIQUE INDEX catalog_layer_by_day ON catalog_layer (division, applies_to, valid_from) WHERE state = 'adopted';

-- What a layer does to one item.
CREATE TABLE catalog_change (
    layer       TEXT NOT NULL REFERENCES catalog_layer (id),
    item        TEXT NOT NULL,                     -- its code
    kind        TEXT NOT NULL CHECK (kind IN ('add', 'reword', 'narrow', 'leave_out')),
    says        TEXT NOT NULL,                     -- JSON: law::ItemChange
    PRIMARY KEY (layer, item, kind)
);

-- A line of a table that was handed in, with what it says and what still has to be asked about it.
CREATE TABLE catalog_line (
    layer       TEXT NOT NULL REFERENCES catalog_layer (id),
    line        BIGINT NOT NULL,                   -- as the file counts
    state       TEXT NOT NULL CHECK (state IN ('asked', 'taken', 'known', 'left_aside')),
    says        TEXT NOT NULL,                     -- JSON: domain::CatalogLine, with the officer's answers
    PRIMARY KEY (layer, line)
);

-- only sqlite
CREATE TRIGGER catalog_layer_is_kept BEFORE UPDATE ON catalog_layer WHEN OLD.state IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;
CREATE TRIGGER catalog_layer_is_never_deleted BEFORE DELETE ON catalog_layer
BEGIN SELECT RAISE(ABORT, 'a catalogue is never deleted'); END;
CREATE TRIGGER catalog_change_is_kept BEFORE UPDATE ON catalog_change
WHEN (SELECT state FROM catalog_layer WHERE id = OLD.layer) IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;
CREATE TRIGGER catalog_change_is_not_deleted BEFORE DELETE ON catalog_change
WHEN (SELECT state FROM catalog_layer WHERE id = OLD.layer) IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;
-- only postgres
CREATE FUNCTION catalog_layer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state IN ('adopted', 'discarded') THEN
        RAISE EXCEPTION 'an adopted catalogue is never changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER catalog_layer_is_kept BEFORE UPDATE OR DELETE ON catalog_layer
FOR EACH ROW EXECUTE FUNCTION catalog_layer_stays();
CREATE FUNCTION catalog_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT state FROM catalog_layer WHERE id = OLD.layer) IN ('adopted', 'discarded') THEN
        RAISE EXCEPTION 'an adopted catalogue is never changed';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER catalog_change_is_kept BEFORE UPDATE OR DELETE ON catalog_change
FOR EACH ROW EXECUTE FUNCTION catalog_change_stays();
-- both
