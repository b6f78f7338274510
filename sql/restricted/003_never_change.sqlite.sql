-- Submitted versions and the trail never change, whoever writes SQL.
CREATE TRIGGER observation_stays BEFORE UPDATE ON observation
WHEN (SELECT state FROM national_return WHERE return_id = OLD.return_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted return never changes'); END;

CREATE TRIGGER observation_remains BEFORE DELETE ON observation
WHEN (SELECT state FROM national_return WHERE return_id = OLD.return_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted return never changes'); END;

CREATE TRIGGER received_file_stays BEFORE UPDATE ON received_file
BEGIN SELECT RAISE(ABORT, 'a submitted return never changes'); END;

CREATE TRIGGER received_file_remains BEFORE DELETE ON received_file
WHEN EXISTS (SELECT 1 FROM national_return WHERE file_sha256 = OLD.sha256 AND state <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a submitted return never changes'); END;

CREATE TRIGGER return_remains BEFORE DELETE ON national_return
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted return never changes'); END;

CREATE TRIGGER return_stays BEFORE UPDATE OF ref_area, time_period, version, programme, file_sha256 ON national_return
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted return never changes'); END;

CREATE TRIGGER trail_stays BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;

CREATE TRIGGER trail_remains BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END;
