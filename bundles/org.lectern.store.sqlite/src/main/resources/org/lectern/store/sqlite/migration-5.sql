-- What came in, once each. duplicates, remarks: JSON in UTF-8.
CREATE TABLE import_run (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  page_date INTEGER,
  page_year_from TEXT,
  seen_on TEXT,
  papers INTEGER NOT NULL,
  added INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  duplicates BLOB NOT NULL,
  state TEXT NOT NULL,
  not_kept TEXT,
  remarks BLOB NOT NULL
) STRICT;
CREATE INDEX import_run_by_content ON import_run (content_hash);

-- Papers that were taken away, and by what they are known again: identifiers, else title key and hash of a text.
CREATE TABLE gone (
  id TEXT NOT NULL PRIMARY KEY,
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_by_change ON gone (change);
CREATE TABLE gone_name (
  name TEXT NOT NULL,
  id TEXT NOT NULL REFERENCES gone (id) ON DELETE CASCADE,
  PRIMARY KEY (name, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_name_by_id ON gone_name (id);
