-- Where a chat's app is installed, and the tokens that it was given there, sealed by the master key.
-- An empty team: installed for the whole enterprise.
CREATE TABLE installation (
  chat       TEXT NOT NULL,
  enterprise TEXT NOT NULL,
  team       TEXT NOT NULL,
  sealed     BLOB NOT NULL,
  PRIMARY KEY (chat, enterprise, team)
) WITHOUT ROWID;

CREATE INDEX installation_of_team ON installation (chat, team);

-- Which enterprise a team belongs to, where the app is installed for all of it.
CREATE TABLE enterprise (
  chat       TEXT NOT NULL,
  team       TEXT NOT NULL,
  enterprise TEXT NOT NULL,
  PRIMARY KEY (chat, team)
) WITHOUT ROWID;
