-- settings: a JSON object of texts. took: milliseconds.
CREATE TABLE analysis_run (
  id INTEGER PRIMARY KEY,
  analysis TEXT NOT NULL,
  version TEXT NOT NULL,
  query TEXT NOT NULL,
  project TEXT NOT NULL,
  person TEXT NOT NULL,
  settings TEXT NOT NULL,
  at TEXT NOT NULL,
  took INTEGER NOT NULL,
  papers INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
