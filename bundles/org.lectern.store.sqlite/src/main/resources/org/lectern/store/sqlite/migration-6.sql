-- every: seconds. Instants as ISO 8601. unread: the page at which reading a paged feed broke off.
CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  title TEXT,
  link TEXT,
  format TEXT,
  every INTEGER NOT NULL,
  allow_private INTEGER NOT NULL,
  last_tried TEXT,
  last_succeeded TEXT,
  not_before TEXT NOT NULL,
  next_due TEXT NOT NULL,
  failures INTEGER NOT NULL,
  last_error TEXT,
  etag TEXT,
  last_modified TEXT,
  unread TEXT,
  papers INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
