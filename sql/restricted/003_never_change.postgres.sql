-- Submitted versions and the trail never change, whoever writes SQL.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF (SELECT state FROM national_return WHERE return_id = OLD.return_id) <> 'draft' THEN
        RAISE EXCEPTION 'a submitted return never changes';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $body$;

CREATE FUNCTION refuse_file_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF TG_OP = 'UPDATE'
       OR EXISTS (SELECT 1 FROM national_return WHERE file_sha256 = OLD.sha256 AND state <> 'draft') THEN
        RAISE EXCEPTION 'a submitted return never changes';
    END IF;
    RETURN OLD;
END $body$;

CREATE FUNCTION refuse_trail_change() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'the trail is only added to';
END $body$;

CREATE TRIGGER observation_stays BEFORE UPDATE OR DELETE ON observation
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER received_file_stays BEFORE UPDATE OR DELETE ON received_file
FOR EACH ROW EXECUTE FUNCTION refuse_file_change();

CREATE TRIGGER return_remains BEFORE DELETE ON national_return
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER return_stays BEFORE UPDATE OF ref_area, time_period, version, programme, file_sha256 ON national_return
FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER trail_stays BEFORE UPDATE OR DELETE ON trail
FOR EACH ROW EXECUTE FUNCTION refuse_trail_change();
