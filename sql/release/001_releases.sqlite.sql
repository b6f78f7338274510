-- What was released. A row is never changed: a correction is a further version of its edition.

CREATE TABLE released_edition (
    number      INTEGER NOT NULL PRIMARY KEY,
    edition     TEXT    NOT NULL,
    version     INTEGER NOT NULL CHECK (version >= 1),
    programme   TEXT    NOT NULL,
    time_period TEXT    NOT NULL,
    prepared    TEXT    NOT NULL,
    released_at TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    UNIQUE (edition, version)
) STRICT;

CREATE INDEX released_edition_by_year ON released_edition (programme, time_period);

-- edition.json and data.csv, from which an edition is read back byte for byte.
CREATE TABLE released_file (
    release INTEGER NOT NULL REFERENCES released_edition (number),
    name    TEXT    NOT NULL,
    content BLOB    NOT NULL,
    PRIMARY KEY (release, name)
) STRICT;

-- The same figures one by one, for queries. `dimensions` are the codes of the key in the dataflow's order, joined by '.'.
CREATE TABLE released_observation (
    release        INTEGER NOT NULL REFERENCES released_edition (number),
    indicator      TEXT    NOT NULL,
    ref_area       TEXT    NOT NULL,
    dimensions     TEXT    NOT NULL,
    time_period    TEXT    NOT NULL,
    dataflow       TEXT    NOT NULL,
    obs_value      TEXT,
    obs_status     TEXT    NOT NULL,
    conf_status    TEXT    NOT NULL,
    missing_reason TEXT,
    currency       TEXT    NOT NULL,
    PRIMARY KEY (release, indicator, ref_area, dimensions, time_period)
) STRICT, WITHOUT ROWID;

CREATE INDEX released_observation_by_key ON released_observation (indicator, ref_area, dimensions, time_period);

CREATE TRIGGER released_edition_stays BEFORE UPDATE ON released_edition
BEGIN SELECT RAISE(ABORT, 'what was released never changes'); END;
CREATE TRIGGER released_file_stays BEFORE UPDATE ON released_file
BEGIN SELECT RAISE(ABORT, 'what was released never changes'); END;
CREATE TRIGGER released_observation_stays BEFORE UPDATE ON released_observation
BEGIN SELECT RAISE(ABORT, 'what was released never changes'); END;
