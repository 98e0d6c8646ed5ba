-- Why: a catalogue that was adopted is never changed; so far the database refused changed and deleted lines of it, and
-- left added ones to the verbs.

-- only sqlite
CREATE TRIGGER catalog_change_is_not_added BEFORE INSERT ON catalog_change
WHEN (SELECT state FROM catalog_layer WHERE id = NEW.layer) IN ('adopted', 'discarded')
BEGIN SELECT RAISE(ABORT, 'an adopted catalogue is never changed'); END;
-- only postgres
CREATE FUNCTION catalog_change_comes_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT state FROM catalog_layer WHERE id = NEW.layer) IN ('adopted', 'discarded') THEN
        RAISE EXCEPTION 'an adopted catalogue is never changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER catalog_change_is_not_added BEFORE INSERT ON catalog_change
FOR EACH ROW EXECUTE FUNCTION catalog_change_comes_before();
-- both
