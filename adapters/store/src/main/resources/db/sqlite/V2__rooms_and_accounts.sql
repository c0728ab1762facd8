-- A room shows one session: what it is called is unique among all that are attached.
ALTER TABLE room ADD COLUMN language TEXT;

CREATE INDEX room_by_name ON room (room);

-- Accounts of chats that stand for people, one person per session.
CREATE TABLE account (
  account TEXT NOT NULL,
  session TEXT NOT NULL,
  person  TEXT NOT NULL,
  PRIMARY KEY (account, session)
) WITHOUT ROWID;

CREATE INDEX account_of_person ON account (session, person);
