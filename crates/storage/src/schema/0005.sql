-- The name that a bot had from us when it began to stand still; none where it had none yet.
ALTER TABLE paused_bots ADD COLUMN name TEXT;
