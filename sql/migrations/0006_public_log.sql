-- Why: a disclosure that its publisher can quietly change is worth little. Every edition gets a leaf in an append-only
-- Merkle log (RFC 6962), in the transaction that makes it public.

-- A leaf of the public log and the edition it speaks of.
CREATE TABLE log_entry (
    position    BIGINT PRIMARY KEY,                -- in the tree: 0, 1, 2 …
    code        TEXT NOT NULL UNIQUE,              -- of the edition
    edition     TEXT UNIQUE REFERENCES edition (id), -- none: the leaf was recovered, the edition's text was not
    village     TEXT NOT NULL,                     -- division code
    sequence    BIGINT NOT NULL,                   -- 1, 2, 3 … within the village
    record      TEXT NOT NULL,                     -- the leaf's own bytes, canonical (docs/public-log.md)
    UNIQUE (village, sequence)
);

-- The tree's hashes as its tiles have them: level 0 the leaves, level l the complete subtrees of 256^l leaves.
CREATE TABLE log_hash (
    level       BIGINT NOT NULL,
    n           BIGINT NOT NULL,
    hash        TEXT NOT NULL,                     -- hex
    PRIMARY KEY (level, n)
);

-- How far the tree has grown; one row. With the signer's key it makes the signed checkpoint, always the same.
CREATE TABLE log_head (
    id          BIGINT PRIMARY KEY CHECK (id = 1),
    size        BIGINT NOT NULL,                   -- leaves
    frontier    TEXT NOT NULL                      -- hex: roots of the complete subtrees, the largest first
);

-- only sqlite
CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE ON log_entry
BEGIN SELECT RAISE(ABORT, 'a leaf of the log is never changed'); END;
CREATE TRIGGER log_entry_is_never_deleted BEFORE DELETE ON log_entry
BEGIN SELECT RAISE(ABORT, 'a leaf of the log is never deleted'); END;
CREATE TRIGGER log_hash_is_never_changed BEFORE UPDATE ON log_hash
BEGIN SELECT RAISE(ABORT, 'a hash of the log is never changed'); END;
CREATE TRIGGER log_hash_is_never_deleted BEFORE DELETE ON log_hash
BEGIN SELECT RAISE(ABORT, 'a hash of the log is never deleted'); END;
CREATE TRIGGER log_head_only_grows BEFORE UPDATE ON log_head WHEN NEW.size <= OLD.size
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_head_is_never_deleted BEFORE DELETE ON log_head
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
-- only postgres
CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE OR DELETE ON log_entry FOR EACH ROW EXECUTE FUNCTION never();
CREATE TRIGGER log_hash_is_never_changed BEFORE UPDATE OR DELETE ON log_hash FOR EACH ROW EXECUTE FUNCTION never();
CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.size <= OLD.size THEN RAISE EXCEPTION 'the log only grows'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER log_head_only_grows BEFORE UPDATE OR DELETE ON log_head FOR EACH ROW EXECUTE FUNCTION log_only_grows();
-- both
