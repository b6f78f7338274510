-- National returns: who sent what, in which version, and where it stands.
-- Words in braces are what each engine calls them (src/store/migrations.cpp).

CREATE TABLE national_return (
    return_id         {integer} PRIMARY KEY,
    ref_area          {key} NOT NULL,
    time_period       {key} NOT NULL,
    version           {integer} NOT NULL CHECK (version >= 1),
    state             TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'in_review', 'returned', 'validated',
                                                     'consolidated', 'published', 'corrected')),
    programme         TEXT NOT NULL,
    language          TEXT NOT NULL CHECK (language IN ('en', 'es')),
    institution       TEXT NOT NULL,
    source            TEXT NOT NULL,
    legal_basis       TEXT NOT NULL,
    contact_name      TEXT NOT NULL,
    contact_email     TEXT NOT NULL,
    source_kind       TEXT NOT NULL,
    file_name         TEXT NOT NULL,
    file_sha256       TEXT NOT NULL,
    received_at       TEXT NOT NULL,
    cells_expected    {integer} NOT NULL,
    cells_read        {integer} NOT NULL,
    cells_with_reason {integer} NOT NULL,
    cells_in_finding  {integer} NOT NULL,
    formulas          {integer} NOT NULL,
    UNIQUE (ref_area, time_period, version)
) {strict};

-- Files as they came in, each once. Of a stream of figures only the hash is kept.
CREATE TABLE received_file (
    sha256 {key} PRIMARY KEY,
    bytes  {bytes} NOT NULL
) {strict};

-- obs_value = value_units / 10^value_scale; without a value, missing_reason says why.
CREATE TABLE observation (
    return_id      {integer} NOT NULL REFERENCES national_return (return_id),
    dataflow       {key} NOT NULL,
    indicator      {key} NOT NULL,
    dimensions     {key} NOT NULL,
    value_units    {integer},
    value_scale    {integer} NOT NULL,
    obs_status     TEXT NOT NULL,
    conf_status    TEXT NOT NULL,
    missing_reason TEXT,
    currency       TEXT NOT NULL,
    definition     TEXT NOT NULL,
    comment_en     TEXT NOT NULL,
    comment_es     TEXT NOT NULL,
    place_file     TEXT NOT NULL,
    place_line     {integer} NOT NULL,
    place_column   {integer} NOT NULL,
    PRIMARY KEY (return_id, dataflow, indicator, dimensions),
    CHECK ((value_units IS NULL) = (missing_reason IS NOT NULL))
) {clustered};

-- What reading the file found; the other findings follow from the figures and are not kept.
CREATE TABLE reading_finding (
    return_id     {integer} NOT NULL REFERENCES national_return (return_id),
    position      {integer} NOT NULL,
    rule          {key} NOT NULL,
    blocking      {integer} NOT NULL CHECK (blocking IN (0, 1)),
    place_file    TEXT NOT NULL,
    place_line    {integer} NOT NULL,
    place_column  {integer} NOT NULL,
    statement_en  TEXT NOT NULL,
    statement_es  TEXT NOT NULL,
    what_to_do_en TEXT NOT NULL,
    what_to_do_es TEXT NOT NULL,
    PRIMARY KEY (return_id, position)
) {strict};

-- Why a finding is as it is. It holds while the computation is the same, whatever the version.
CREATE TABLE explanation (
    ref_area       {key} NOT NULL,
    time_period    {key} NOT NULL,
    rule           {key} NOT NULL,
    finding        {key} NOT NULL,
    computation    TEXT NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('noted', 'explained')),
    explanation_en TEXT NOT NULL,
    explanation_es TEXT NOT NULL,
    given_on       TEXT NOT NULL,
    given_by_en    TEXT NOT NULL,
    given_by_es    TEXT NOT NULL,
    PRIMARY KEY (ref_area, time_period, rule, finding)
) {strict};
