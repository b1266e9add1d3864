-- To take a paper away SQLite looked through both tables for rows that refer to it, since neither has an index of papers, and
-- one would be written with each import. Whoever writes papers keeps these rows itself.
CREATE TABLE identifier_of (
  name TEXT NOT NULL,
  paper INTEGER NOT NULL,
  PRIMARY KEY (name, paper)
) STRICT, WITHOUT ROWID;
INSERT INTO identifier_of SELECT name, paper FROM identifier;
DROP TABLE identifier;
ALTER TABLE identifier_of RENAME TO identifier;

CREATE TABLE sighting_of (
  source TEXT NOT NULL,
  position INTEGER NOT NULL,
  paper INTEGER NOT NULL,
  PRIMARY KEY (source, position, paper)
) STRICT, WITHOUT ROWID;
INSERT INTO sighting_of SELECT source, position, paper FROM sighting;
DROP TABLE sighting;
ALTER TABLE sighting_of RENAME TO sighting;
