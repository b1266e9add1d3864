-- "LECT": tells this file from another program's database.
PRAGMA application_id = 0x4C454354;

-- One row. Raised in the transaction of the change itself, so that numbers appear in the order of commits.
CREATE TABLE counters (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  change INTEGER NOT NULL,
  paper INTEGER NOT NULL,
  event INTEGER NOT NULL
) STRICT;
INSERT INTO counters VALUES (1, 0, 0, 0);

-- seq: the order of addition. facts and records: JSON in UTF-8. records stands last, so that readers of a page of
-- papers never touch it; it is NULL where the paper has one record and facts is that record. Titles fall anywhere into
-- an index, so each new paper changes a page of it, which makes large indexes dear: title_key_hash and sort_head keep
-- them small.
CREATE TABLE paper (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  change INTEGER NOT NULL,
  preferred INTEGER NOT NULL,
  title_key_hash INTEGER NOT NULL,
  sort_head TEXT NOT NULL,
  sort_title TEXT NOT NULL,
  sort_date INTEGER,
  sort_comments INTEGER,
  title_key TEXT NOT NULL,
  facts BLOB NOT NULL,
  records BLOB
) STRICT;
CREATE INDEX paper_by_change ON paper (change);
CREATE INDEX paper_by_title_key ON paper (title_key_hash);
CREATE INDEX paper_by_title ON paper (sort_head);
CREATE INDEX paper_by_date ON paper (sort_date DESC);
CREATE INDEX paper_by_comments ON paper (sort_comments DESC);

-- place: seq of the paper * 1048576 + number of the revision: one B-tree instead of two, and the revisions of a paper
-- lie side by side. A cleaned text is NULL where it equals the raw one.
CREATE TABLE revision (
  place INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  cleaned_title TEXT,
  cleaned_abstract TEXT,
  cleaner INTEGER NOT NULL,
  steps BLOB
) STRICT;

-- name: scheme and value without its version.
CREATE TABLE identifier (
  name TEXT NOT NULL,
  paper INTEGER NOT NULL REFERENCES paper (seq),
  PRIMARY KEY (name, paper)
) STRICT, WITHOUT ROWID;

-- One row per source and paper; an unknown position is 2147483648, behind all known ones.
CREATE TABLE sighting (
  source TEXT NOT NULL,
  position INTEGER NOT NULL,
  paper INTEGER NOT NULL REFERENCES paper (seq),
  PRIMARY KEY (source, position, paper)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  name TEXT NOT NULL PRIMARY KEY,
  format TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  page_date INTEGER,
  page_year_from TEXT,
  last_imported TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_content ON source (content_hash);

-- The id of a merged paper, and the paper it went into, never a merged one itself.
CREATE TABLE alias (
  old TEXT NOT NULL PRIMARY KEY,
  paper TEXT NOT NULL,
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_paper ON alias (paper);
CREATE INDEX alias_by_change ON alias (change);

CREATE TABLE project (
  name TEXT NOT NULL PRIMARY KEY,
  multiple INTEGER NOT NULL,
  labels BLOB NOT NULL,
  blind INTEGER NOT NULL,
  hides_popularity INTEGER NOT NULL,
  owner TEXT,
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO project VALUES ('default', 0, CAST('[
  ["relevant","The paper answers the question of this project."],
  ["maybe","The abstract leaves it open; the full text decides."],
  ["irrelevant","The paper does not answer the question of this project."]]' AS BLOB), 0, 0, NULL, 0);

-- Rows are only ever added. paper: the id that was labelled, also where it has been merged since.
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  change INTEGER NOT NULL,
  project TEXT NOT NULL REFERENCES project (name),
  annotator TEXT NOT NULL,
  paper TEXT NOT NULL,
  act TEXT NOT NULL,
  labels TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  note TEXT NOT NULL,
  at_second INTEGER NOT NULL,
  at_nano INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  popularity_visible INTEGER NOT NULL,
  of TEXT
) STRICT;
CREATE INDEX event_by_annotator ON event (project, annotator);
CREATE INDEX event_by_paper ON event (paper);
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'annotation events are never changed'); END;
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'annotation events are never deleted'); END;

-- Derived: the last event of each annotator on each paper, kept in the transaction of the event.
CREATE TABLE answer (
  project TEXT NOT NULL,
  paper TEXT NOT NULL,
  annotator TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (number),
  PRIMARY KEY (project, paper, annotator)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_paper ON answer (paper);

CREATE TABLE state (
  person TEXT NOT NULL,
  paper TEXT NOT NULL,
  read INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  note TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (person, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX state_by_paper ON state (paper);
CREATE INDEX state_read ON state (person) WHERE read = 1;
