-- What keeps a room from showing what it should, until when, and how often it was tried in a row.
ALTER TABLE room ADD COLUMN trouble TEXT;

ALTER TABLE room ADD COLUMN held_until TEXT;

ALTER TABLE room ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
