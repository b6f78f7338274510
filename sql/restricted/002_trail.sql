-- What was done, by whom, when: one entry a step, in the transaction of the step. hash = SHA-256 of the entry with the
-- hash of the one before (src/store/trail_entry.hpp).
CREATE TABLE trail (
    sequence {integer} PRIMARY KEY CHECK (sequence >= 1),
    at       TEXT NOT NULL,
    actor    TEXT NOT NULL,
    role     TEXT NOT NULL,
    step     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash     TEXT NOT NULL UNIQUE
) {strict};

-- The newest entry, sealed with the workspace's trail key: shows that entries were cut off the end.
CREATE TABLE trail_head (
    one      {integer} PRIMARY KEY CHECK (one = 1),
    sequence {integer} NOT NULL,
    hash     TEXT NOT NULL,
    seal     TEXT NOT NULL
) {strict};

-- Public keys of the areas that sign their returns, at most two in force for each.
CREATE TABLE signing_key (
    ref_area   {key} NOT NULL,
    key_id     {key} NOT NULL,
    public_key TEXT NOT NULL,
    pinned_at  TEXT NOT NULL,
    revoked_at TEXT,
    PRIMARY KEY (ref_area, key_id)
) {strict};

-- Signed files in the order in which they were accepted; one sequence an area, over all years.
CREATE TABLE signed_return (
    ref_area  {key} NOT NULL,
    sequence  {integer} NOT NULL CHECK (sequence >= 1),
    file_hash TEXT NOT NULL,
    key_id    {key} NOT NULL,
    return_id {integer} NOT NULL REFERENCES national_return (return_id),
    PRIMARY KEY (ref_area, sequence)
) {strict};

-- Which returns went into which consolidation of a year.
CREATE TABLE consolidation (
    time_period {key} NOT NULL,
    number      {integer} NOT NULL CHECK (number >= 1),
    at          TEXT NOT NULL,
    return_id   {integer} NOT NULL REFERENCES national_return (return_id),
    PRIMARY KEY (time_period, number, return_id)
) {strict};

-- Protected editions on their way to the release database: committed here together with the step that publishes them,
-- then copied there (docs/methods/life_of_a_return.md).
CREATE TABLE publication (
    edition      {key} NOT NULL,
    version      {integer} NOT NULL CHECK (version >= 1),
    time_period  {key} NOT NULL,
    at           TEXT NOT NULL,
    edition_json TEXT NOT NULL,
    data_csv     TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    PRIMARY KEY (edition, version)
) {strict};
