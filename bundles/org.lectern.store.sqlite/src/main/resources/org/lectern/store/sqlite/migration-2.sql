-- newest: the id of the paper that was added last when the person last looked; NULL where there was none.
CREATE TABLE search (
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  project TEXT NOT NULL,
  newest TEXT,
  looked_at TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
