-- The last time that a bot was out for longer than the platform keeps what people write: from when to when.
ALTER TABLE health ADD COLUMN out_from BIGINT;
ALTER TABLE health ADD COLUMN out_until BIGINT;

-- Bots that stand still, since somebody else has a hand on them; a row goes when a look finds the bot ours again.
CREATE TABLE paused_bots (
    bot TEXT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL,
    reason TEXT NOT NULL
){by_key};
