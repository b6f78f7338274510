-- What was released. A row is never changed: a correction is a further version of its edition.

CREATE TABLE released_edition (
    number      BIGINT           NOT NULL PRIMARY KEY,
    edition     TEXT COLLATE "C" NOT NULL,
    version     BIGINT           NOT NULL CHECK (version >= 1),
    programme   TEXT COLLATE "C" NOT NULL,
    time_period TEXT COLLATE "C" NOT NULL,
    prepared    TEXT COLLATE "C" NOT NULL,
    released_at TEXT COLLATE "C" NOT NULL,
    sha256      TEXT COLLATE "C" NOT NULL,
    UNIQUE (edition, version)
);

CREATE INDEX released_edition_by_year ON released_edition (programme, time_period);

-- edition.json and data.csv, from which an edition is read back byte for byte.
CREATE TABLE released_file (
    release BIGINT           NOT NULL REFERENCES released_edition (number),
    name    TEXT COLLATE "C" NOT NULL,
    content BYTEA            NOT NULL,
    PRIMARY KEY (release, name)
);

-- The same figures one by one, for queries. `dimensions` are the codes of the key in the dataflow's order, joined by '.'.
CREATE TABLE released_observation (
    release        BIGINT           NOT NULL REFERENCES released_edition (number),
    indicator      TEXT COLLATE "C" NOT NULL,
    ref_area       TEXT COLLATE "C" NOT NULL,
    dimensions     TEXT COLLATE "C" NOT NULL,
    time_period    TEXT COLLATE "C" NOT NULL,
    dataflow       TEXT COLLATE "C" NOT NULL,
    obs_value      TEXT COLLATE "C",
    obs_status     TEXT COLLATE "C" NOT NULL,
    conf_status    TEXT COLLATE "C" NOT NULL,
    missing_reason TEXT COLLATE "C",
    currency       TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (release, indicator, ref_area, dimensions, time_period)
);

CREATE INDEX released_observation_by_key ON released_observation (indicator, ref_area, dimensions, time_period);

CREATE FUNCTION released_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was released never changes';
END
$$;

CREATE TRIGGER released_edition_stays BEFORE UPDATE ON released_edition
    FOR EACH STATEMENT EXECUTE FUNCTION released_stays();
CREATE TRIGGER released_file_stays BEFORE UPDATE ON released_file
    FOR EACH STATEMENT EXECUTE FUNCTION released_stays();
CREATE TRIGGER released_observation_stays BEFORE UPDATE ON released_observation
    FOR EACH STATEMENT EXECUTE FUNCTION released_stays();
