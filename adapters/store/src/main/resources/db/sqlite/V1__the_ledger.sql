-- The ledger of sessions. Portable but for BLOB and WITHOUT ROWID: a row without a rowid leaves no
-- trace of the order it came in.

-- version and hash are those of the latest event; generation counts what rooms may have to show.
CREATE TABLE session (
  id         TEXT    NOT NULL PRIMARY KEY,
  version    INTEGER NOT NULL,
  hash       BLOB    NOT NULL,
  generation INTEGER NOT NULL,
  join_code  TEXT    UNIQUE
) WITHOUT ROWID;

-- Append only. hash = SHA-256(hash of the version before, canonical JSON of envelope and event).
CREATE TABLE event (
  session     TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  happened_at TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  hash        BLOB    NOT NULL,
  PRIMARY KEY (session, version)
) WITHOUT ROWID;

-- What people wrote, once it is shown. Erasing deletes the row; events keep a salted digest.
CREATE TABLE text (
  session TEXT NOT NULL,
  id      TEXT NOT NULL,
  body    TEXT NOT NULL,
  salt    TEXT NOT NULL,
  PRIMARY KEY (session, id)
) WITHOUT ROWID;

-- The gate of a sealed box: open, paused or closed. A closed one has no key, and nothing can be read.
CREATE TABLE gate (
  session     TEXT    NOT NULL,
  round       INTEGER NOT NULL,
  item        TEXT    NOT NULL,
  turn        INTEGER NOT NULL,
  state       TEXT    NOT NULL,
  wrapped_key BLOB,
  PRIMARY KEY (session, round, item, turn)
) WITHOUT ROWID;

-- One person's place in a sealed box: who is an HMAC, what is encrypted, and there is no time.
CREATE TABLE box (
  session TEXT    NOT NULL,
  round   INTEGER NOT NULL,
  item    TEXT    NOT NULL,
  turn    INTEGER NOT NULL,
  row_key BLOB    NOT NULL,
  done    INTEGER NOT NULL,
  value   BLOB    NOT NULL,
  PRIMARY KEY (session, round, item, turn, row_key)
) WITHOUT ROWID;

-- Who was invited to a marking, and under which side.
CREATE TABLE circle (
  session TEXT    NOT NULL,
  round   INTEGER NOT NULL,
  item    TEXT    NOT NULL,
  turn    INTEGER NOT NULL,
  person  TEXT    NOT NULL,
  side    TEXT    NOT NULL,
  PRIMARY KEY (session, round, item, turn, person)
) WITHOUT ROWID;

CREATE TABLE person (
  session      TEXT    NOT NULL,
  person       TEXT    NOT NULL,
  place        INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  waiting      INTEGER NOT NULL,
  side         TEXT,
  organisation TEXT,
  manager      INTEGER NOT NULL,
  language     TEXT,
  made_up      INTEGER NOT NULL,
  link_opened  INTEGER NOT NULL,
  link_saved   INTEGER NOT NULL,
  PRIMARY KEY (session, person)
) WITHOUT ROWID;

-- Secrets that stand for a person, hashed.
CREATE TABLE link (
  kind    TEXT NOT NULL,
  hash    TEXT NOT NULL,
  session TEXT NOT NULL,
  person  TEXT NOT NULL,
  PRIMARY KEY (kind, hash)
) WITHOUT ROWID;

CREATE INDEX link_of_person ON link (session, person, kind);

-- Rooms that show a session, and the generation each was last settled at.
CREATE TABLE room (
  session TEXT    NOT NULL,
  room    TEXT    NOT NULL,
  settled INTEGER NOT NULL,
  PRIMARY KEY (session, room)
) WITHOUT ROWID;

-- What a chat was last asked to show.
CREATE TABLE shown (
  session TEXT NOT NULL,
  room    TEXT NOT NULL,
  slot    TEXT NOT NULL,
  message TEXT NOT NULL,
  hash    TEXT NOT NULL,
  PRIMARY KEY (session, room, slot)
) WITHOUT ROWID;

-- What the store knows of itself, such as a value that only the right master key gives.
CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;
