-- Updates that were taken; a second one changes nothing.
CREATE TABLE inbox (
    bot TEXT NOT NULL,
    update_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (bot, update_id)
){by_key};
CREATE INDEX inbox_at ON inbox (at);

-- One person's thread. lookup: keyed hash of channel, bot and person. address, state: sealed.
CREATE TABLE conversations (
    id {bytes} NOT NULL PRIMARY KEY,
    lookup {bytes} NOT NULL,
    bot TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT,
    address {bytes} NOT NULL,
    state {bytes},
    unreachable BOOLEAN NOT NULL DEFAULT FALSE,
    -- How long messages stay in the chat, in microseconds, where the person chose it.
    stay BIGINT,
    updated_at BIGINT NOT NULL,
    -- Day of the last change: an index that a second message on one day leaves alone.
    active_day BIGINT NOT NULL
){by_key};
CREATE UNIQUE INDEX conversations_lookup ON conversations (lookup);
CREATE INDEX conversations_active_day ON conversations (active_day);

-- The key of each conversation, wrapped. Without this row nothing of it opens any more.
CREATE TABLE conversation_keys (
    conversation_id {bytes} NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    wrapped {bytes} NOT NULL
){by_key};

-- Ids of messages in the person's chat, sealed, so that they can be deleted there.
CREATE TABLE chat_messages (
    id {serial},
    conversation_id {bytes} NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    -- When it is to be deleted there.
    until BIGINT NOT NULL,
    message {bytes} NOT NULL
);
CREATE INDEX chat_messages_conversation ON chat_messages (conversation_id, at);
CREATE INDEX chat_messages_until ON chat_messages (until);

-- What must be said. fence: who tries now, or tried last and did not tell.
CREATE TABLE outbox (
    id {bytes} NOT NULL PRIMARY KEY,
    conversation_id {bytes} NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    bot TEXT NOT NULL,
    priority BIGINT NOT NULL,
    repeatable BOOLEAN NOT NULL,
    at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    fence BIGINT,
    dead BOOLEAN NOT NULL DEFAULT FALSE,
    reason TEXT,
    payload {bytes} NOT NULL
);
-- In the order of claiming, so that a claim reads as many rows as it takes.
CREATE INDEX outbox_ready ON outbox (bot, priority, id) WHERE NOT dead;
CREATE INDEX outbox_dead ON outbox (bot, id) WHERE dead;
CREATE INDEX outbox_conversation ON outbox (conversation_id);

-- Who does what alone. The row stays when the lease ends: its fence must go on growing.
CREATE TABLE leases (
    name TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    fence BIGINT NOT NULL,
    expires BIGINT NOT NULL
){by_key};

-- What changed, for pages and other processes; an hour long.
CREATE TABLE changes (
    id {serial},
    kind TEXT NOT NULL,
    subject {bytes} NOT NULL,
    at BIGINT NOT NULL{writer}
);
{changes_index}

-- Keys that processes share, wrapped.
CREATE TABLE shared_keys (
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    wrapped {bytes} NOT NULL,
    PRIMARY KEY (name, version)
){by_key};

-- What the bots say, a bundle a version.
CREATE TABLE content (
    version TEXT NOT NULL PRIMARY KEY,
    bundle {bytes} NOT NULL,
    added_at BIGINT NOT NULL,
    published_at BIGINT,
    withdrawn_at BIGINT,
    who TEXT NOT NULL
);

-- How often an answer of a service was given, by day.
CREATE TABLE answers (
    service TEXT NOT NULL,
    answer TEXT NOT NULL,
    day BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (service, answer, day)
){by_key};
