-- Why: who did what and when must be told years later, so acts are written down where nobody can change them.

-- Every sign-in and every act, refused ones too (append-only).
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

-- only sqlite
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit row is never changed'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit row is never deleted'); END;
-- only postgres
CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION never();
-- both
