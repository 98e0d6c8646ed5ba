-- Why: who keeps the duties in memory must be told which changed since it looked, whichever process or node changed them, in the
-- order in which it became true.

-- The last change to a village's duties of an item. Numbers rise in the order of the commits: whoever changes duties
-- lets nobody else do so until it has committed.
CREATE TABLE duty_change (
    village     TEXT NOT NULL,
    item        TEXT NOT NULL,                     -- code in the catalogue
    number      BIGINT NOT NULL,
    PRIMARY KEY (village, item)
);
CREATE INDEX duty_change_by_number ON duty_change (number);

-- A duty is opened, excused or lapses, or its first edition becomes public.
-- only sqlite
CREATE TRIGGER duty_opened AFTER INSERT ON duty
BEGIN
    INSERT INTO duty_change (village, item, number)
    VALUES (NEW.village, NEW.item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change))
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END;
CREATE TRIGGER duty_ended AFTER INSERT ON duty_end
BEGIN
    INSERT INTO duty_change (village, item, number)
    SELECT village, item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change) FROM duty WHERE id = NEW.duty
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END;
CREATE TRIGGER duty_fulfilled AFTER INSERT ON edition WHEN NEW.number = 1
BEGIN
    INSERT INTO duty_change (village, item, number)
    VALUES (NEW.village, NEW.item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change))
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END;
-- only postgres
CREATE FUNCTION note_duty_change(of_village TEXT, of_item TEXT) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('duty_change'));
    INSERT INTO duty_change (village, item, number)
    VALUES (of_village, of_item, (SELECT coalesce(max(number), 0) + 1 FROM duty_change))
    ON CONFLICT (village, item) DO UPDATE SET number = excluded.number;
END $$;
CREATE FUNCTION duty_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_duty_change(NEW.village, NEW.item);
    RETURN NULL;
END $$;
CREATE FUNCTION duty_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_duty_change(duty.village, duty.item) FROM duty WHERE duty.id = NEW.duty;
    RETURN NULL;
END $$;
CREATE TRIGGER duty_opened AFTER INSERT ON duty FOR EACH ROW EXECUTE FUNCTION duty_changed();
CREATE TRIGGER duty_ended AFTER INSERT ON duty_end FOR EACH ROW EXECUTE FUNCTION duty_ended();
CREATE TRIGGER duty_fulfilled AFTER INSERT ON edition FOR EACH ROW WHEN (NEW.number = 1) EXECUTE FUNCTION duty_changed();
-- both
