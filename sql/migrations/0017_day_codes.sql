-- Why: a photo of a board proves nothing of its day; a code on the sheet that nobody could know before that day does.

-- The code printed on the sheets of a day (当日码): begins the hash of the public log's head, as it stood when the first sheet was printed.
CREATE TABLE day_code (
    day         DATE PRIMARY KEY,
    code        TEXT NOT NULL,
    log_size    BIGINT NOT NULL,                   -- leaves under that head
    log_root    TEXT NOT NULL                      -- hex
);

-- only sqlite
CREATE TRIGGER day_code_is_never_changed BEFORE UPDATE ON day_code
BEGIN SELECT RAISE(ABORT, 'the code of a day is never changed'); END;
CREATE TRIGGER day_code_is_never_deleted BEFORE DELETE ON day_code
BEGIN SELECT RAISE(ABORT, 'the code of a day is never deleted'); END;
-- only postgres
CREATE TRIGGER day_code_is_never_changed BEFORE UPDATE OR DELETE ON day_code FOR EACH ROW EXECUTE FUNCTION never();
-- both
