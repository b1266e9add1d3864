-- salt: stands in the id of every paper that is made here, so that two workspaces give out different ones.
ALTER TABLE counters ADD COLUMN salt TEXT NOT NULL DEFAULT '';
UPDATE counters SET salt = lower(hex(randomblob(3)));

-- Two papers of which one is a version of the other: a preprint and what was published. Ids as they were linked.
CREATE TABLE version_of (
  version TEXT NOT NULL,
  of TEXT NOT NULL,
  PRIMARY KEY (version, of)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_of_by_of ON version_of (of);
