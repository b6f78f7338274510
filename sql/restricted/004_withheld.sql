-- What an edition withheld: later versions must know which of these cells were revised, or the difference of two versions
-- would tell (docs/decisions/0037).
CREATE TABLE withheld_count (
    edition {key} NOT NULL,
    version {integer} NOT NULL,
    cell    {key} NOT NULL,
    persons {integer} NOT NULL,
    PRIMARY KEY (edition, version, cell),
    FOREIGN KEY (edition, version) REFERENCES publication (edition, version)
) {clustered};
