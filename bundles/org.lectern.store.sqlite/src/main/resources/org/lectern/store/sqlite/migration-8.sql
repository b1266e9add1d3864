-- Papers that people took for one, as they were then. into_paper: the other, which may have gone into a third one since;
-- alias and alias_text are derived from these rows. texts: pairs of numbers, JSON. records: of the paper; kept: of the other.
CREATE TABLE merged (
  old TEXT NOT NULL PRIMARY KEY,
  into_paper TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  reason TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  texts BLOB NOT NULL,
  records BLOB NOT NULL,
  kept BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_by_into ON merged (into_paper);
INSERT INTO merged SELECT old, paper, old, '', '', '', '1970-01-01T00:00:00Z',
  CAST('[]' AS BLOB), CAST('[]' AS BLOB), CAST('[]' AS BLOB) FROM alias;

-- Identifiers and title keys by which a merged paper is found, whatever became of the records that named them.
CREATE TABLE merged_name (
  name TEXT NOT NULL,
  old TEXT NOT NULL,
  PRIMARY KEY (name, old)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_name_by_old ON merged_name (old);

-- What each person had done on the paper; kept_: on the other, NULL where nothing; now_: on both, once they were one.
CREATE TABLE merged_state (
  old TEXT NOT NULL,
  person TEXT NOT NULL,
  read INTEGER NOT NULL,
  starred INTEGER NOT NULL,
  note TEXT NOT NULL,
  kept_read INTEGER,
  kept_starred INTEGER,
  kept_note TEXT,
  now_read INTEGER,
  now_starred INTEGER,
  now_note TEXT,
  PRIMARY KEY (old, person)
) STRICT, WITHOUT ROWID;

-- Derived: the numbers that the texts of a merged paper have in the one that it leads to; the rest kept theirs.
CREATE TABLE alias_text (
  old TEXT NOT NULL,
  was INTEGER NOT NULL,
  is_now INTEGER NOT NULL,
  PRIMARY KEY (old, was)
) STRICT, WITHOUT ROWID;

-- Whether an act was taken back.
CREATE INDEX event_by_of ON event (of) WHERE of IS NOT NULL;
