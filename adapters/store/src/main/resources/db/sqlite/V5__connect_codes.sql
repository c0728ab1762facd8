-- A code that shows that an account of a chat is somebody's, hashed; one per person, and good until
-- then.
CREATE TABLE connect_code (
  session TEXT NOT NULL,
  person  TEXT NOT NULL,
  hash    TEXT NOT NULL,
  until   TEXT NOT NULL,
  PRIMARY KEY (session, person)
) WITHOUT ROWID;

CREATE INDEX connect_code_by_hash ON connect_code (hash);
