-- The marks of an answer in the text that it was given to, as JSON; NULL where there are none.
ALTER TABLE event ADD COLUMN spans BLOB;
