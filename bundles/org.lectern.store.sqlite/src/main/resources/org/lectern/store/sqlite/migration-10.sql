-- Which events an import brought; labels that people gave stand in no row.
CREATE TABLE import_event (
  import TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (number),
  PRIMARY KEY (import, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_event_by_event ON import_event (event);
