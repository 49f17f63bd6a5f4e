-- What supervisors said about keys, each chained to the one before. Never changed, never deleted.
CREATE TABLE statements (
    number BIGINT NOT NULL PRIMARY KEY,
    body {bytes} NOT NULL,
    by_signature {bytes} NOT NULL,
    with_signature {bytes}
);

-- Who works here. lookup: keyed hash of the name she signs in with. name, code_secret: sealed. keys: her personal keys
-- under her password. code_step: the last step of the code that was taken, so that none counts twice.
CREATE TABLE staff (
    id {bytes} NOT NULL PRIMARY KEY,
    lookup {bytes} NOT NULL,
    name {bytes} NOT NULL,
    keys {bytes} NOT NULL,
    code_secret {bytes} NOT NULL,
    code_step BIGINT NOT NULL DEFAULT 0,
    disabled BOOLEAN NOT NULL DEFAULT FALSE,
    failures BIGINT NOT NULL DEFAULT 0,
    barred_until BIGINT NOT NULL DEFAULT 0,
    added_at BIGINT NOT NULL
){by_key};
CREATE UNIQUE INDEX staff_lookup ON staff (lookup);

-- The desks, each with its archive: both are compartments.
CREATE TABLE desks (
    id {bytes} NOT NULL PRIMARY KEY,
    archive_id {bytes} NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    added_at BIGINT NOT NULL
){by_key};
CREATE UNIQUE INDEX desks_name ON desks (name);

-- Every epoch of every compartment: public keys and members. stamp: the register's; none where a statement says it.
CREATE TABLE epochs (
    compartment_id {bytes} NOT NULL,
    epoch BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    record {bytes} NOT NULL,
    stamp {bytes},
    at BIGINT NOT NULL,
    PRIMARY KEY (compartment_id, epoch)
);

-- Wrapped private keys, one for each member of an epoch. party: who; for a pair, both holders.
CREATE TABLE grants (
    compartment_id {bytes} NOT NULL,
    epoch BIGINT NOT NULL,
    party {bytes} NOT NULL,
    wrapped {bytes} NOT NULL,
    PRIMARY KEY (compartment_id, epoch, party)
);

-- What one person told; id: its compartment. receipt: the code's look-up, receipt_key: its public key.
-- consents: two bits each, in the order help, police, partners, warn, count: 0 not asked, 1 no, 2 yes; for counting, what
-- counts is sealed in her items. reason: a code, helped, referred, case, test, duplicate, not-for-us or silent.
CREATE TABLE reports (
    id {bytes} NOT NULL PRIMARY KEY,
    desk_id {bytes} NOT NULL,
    archive_id {bytes} NOT NULL,
    receipt {bytes},
    receipt_set BIGINT,
    receipt_key {bytes},
    state TEXT NOT NULL,
    reason TEXT,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT,
    urgency BIGINT NOT NULL,
    child BOOLEAN NOT NULL,
    consents BIGINT NOT NULL,
    size BIGINT NOT NULL DEFAULT 0,
    opened_at BIGINT NOT NULL,
    last_word_at BIGINT NOT NULL,
    closed_at BIGINT,
    erase_at BIGINT,
    -- Until then: how long a node that was well has waited with it, in microseconds; no clock that jumps adds to it.
    erase_waited BIGINT NOT NULL DEFAULT 0,
    -- When the desk gives it to the archive alone; none once it did.
    leave_at BIGINT
){by_key};
CREATE UNIQUE INDEX reports_receipt ON reports (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX reports_desk ON reports (desk_id, state, last_word_at);
CREATE INDEX reports_erase ON reports (erase_at) WHERE erase_at IS NOT NULL;
CREATE INDEX reports_leave ON reports (leave_at) WHERE leave_at IS NOT NULL;

-- Sealed things of a compartment: what was told, answers, notes, the heads of files.
CREATE TABLE items (
    id {bytes} NOT NULL PRIMARY KEY,
    compartment_id {bytes} NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX items_compartment ON items (compartment_id, id);

-- The pieces of files, each an item of its own.
CREATE TABLE pieces (
    item_id {bytes} NOT NULL,
    n BIGINT NOT NULL,
    compartment_id {bytes} NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (item_id, n)
);
CREATE INDEX pieces_compartment ON pieces (compartment_id);

-- Files that are under way. Of a messenger, to be fetched by that bot; body: sealed, the channel's id of the file. Of a
-- page (bot empty), which has broken off when it is due; body: sealed, whose conversation it is.
CREATE TABLE fetches (
    id {bytes} NOT NULL PRIMARY KEY,
    report_id {bytes} NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    bot TEXT NOT NULL,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    body {bytes} NOT NULL
){by_key};
CREATE INDEX fetches_due ON fetches (bot, due);
CREATE INDEX fetches_report ON fetches (report_id);

-- Whoever waits for a human. answer_when: a code, soon, hours or self; which hours stands in her report, sealed.
CREATE TABLE waiting (
    report_id {bytes} NOT NULL PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    desk_id {bytes} NOT NULL,
    asked_at BIGINT NOT NULL,
    urgency BIGINT NOT NULL,
    language TEXT NOT NULL,
    country TEXT,
    answer_when TEXT NOT NULL,
    promised_at BIGINT,
    taken_by {bytes},
    taken_at BIGINT,
    told_at BIGINT,
    tell_attempts BIGINT NOT NULL DEFAULT 0
){by_key};
CREATE INDEX waiting_desk ON waiting (desk_id, urgency, asked_at);

-- What a person typed and may want to send to a human; a quarter of an hour. Sealed under the conversation's key.
CREATE TABLE held (
    conversation_id {bytes} NOT NULL PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    until BIGINT NOT NULL,
    body {bytes} NOT NULL
){by_key};
CREATE INDEX held_until ON held (until);

-- What the web page shows besides the guide: the desk's words, in a person's own chat. Sealed as above.
CREATE TABLE letters (
    id {bytes} NOT NULL PRIMARY KEY,
    conversation_id {bytes} NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX letters_conversation ON letters (conversation_id, id);
CREATE INDEX letters_at ON letters (at);

-- Codes that somebody typed, waiting for their turn. Sealed as above.
CREATE TABLE returns (
    id {bytes} NOT NULL PRIMARY KEY,
    conversation_id {bytes} NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    body {bytes} NOT NULL
){by_key};
CREATE INDEX returns_at ON returns (at, id);
CREATE UNIQUE INDEX returns_conversation ON returns (conversation_id);

-- What is to happen at a time. Taken by the holder of the lease, in order of time.
CREATE TABLE timers (
    id {bytes} NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject {bytes} NOT NULL,
    due BIGINT NOT NULL
){by_key};
CREATE INDEX timers_due ON timers (kind, due, id);
CREATE INDEX timers_subject ON timers (subject);

-- "Ask me about ...". body: times, words, what then; sealed under the conversation's key. stage: set, asked, first,
-- second, answered, missed. outbox_id: the question on its way; accepted_at: when the channel took it; wait: how long an
-- answer is waited for from then, in microseconds. run, well: how the bot's health stood when the question was accepted.
CREATE TABLE check_ins (
    id {bytes} NOT NULL PRIMARY KEY,
    conversation_id {bytes} NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    due BIGINT NOT NULL,
    outbox_id {bytes},
    accepted_at BIGINT,
    wait BIGINT NOT NULL DEFAULT 0,
    run BIGINT,
    well BIGINT,
    plan_id {bytes},
    body {bytes} NOT NULL
){by_key};
CREATE INDEX check_ins_conversation ON check_ins (conversation_id);
CREATE INDEX check_ins_open ON check_ins (conversation_id) WHERE stage <> 'set';
CREATE INDEX check_ins_outbox ON check_ins (outbox_id) WHERE outbox_id IS NOT NULL;
CREATE INDEX check_ins_plan ON check_ins (plan_id) WHERE plan_id IS NOT NULL;

-- Travel plans: a compartment of the code. lock: the random key around the desk's grant, wrapped by the root key;
-- locked: that grant inside it. "All well" deletes both.
CREATE TABLE plans (
    id {bytes} NOT NULL PRIMARY KEY,
    desk_id {bytes} NOT NULL,
    receipt {bytes},
    receipt_set BIGINT,
    receipt_key {bytes},
    lock {bytes},
    locked {bytes},
    opened_at BIGINT,
    made_at BIGINT NOT NULL
){by_key};
CREATE UNIQUE INDEX plans_receipt ON plans (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX plans_made ON plans (made_at) WHERE opened_at IS NULL;

-- People who are to be written to for somebody. lookup: keyed hash of the letters that she passes on, good once; then
-- agreed_by, who opened them. body: who asks, sealed under the contact's own conversation key. agreed_at: said yes.
CREATE TABLE contacts (
    id {bytes} NOT NULL PRIMARY KEY,
    check_in_id {bytes} NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
    lookup {bytes},
    agreed_by {bytes} REFERENCES conversations (id) ON DELETE CASCADE,
    body {bytes},
    until BIGINT NOT NULL,
    agreed_at BIGINT
){by_key};
CREATE UNIQUE INDEX contacts_lookup ON contacts (lookup) WHERE lookup IS NOT NULL;
CREATE INDEX contacts_check_in ON contacts (check_in_id);
CREATE INDEX contacts_agreed_by ON contacts (agreed_by);
CREATE INDEX contacts_until ON contacts (until) WHERE agreed_at IS NULL;

-- How long a bot has been well without a break: people reached it and what they wrote was kept. at: when that was last
-- seen. well: microseconds so far, which no clock that jumps adds to; run: grows with each break.
CREATE TABLE health (
    bot TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    well BIGINT NOT NULL,
    run BIGINT NOT NULL
){by_key};

-- The log. turn: in the order of writing, which is the order in which entries are numbered: two entries about one row
-- stand as the row was changed. number: its leaf, given by the holder of the lease. body: erased when due, the leaf
-- stays provable.
CREATE TABLE log_entries (
    {turn},
    id {bytes} NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    number BIGINT,
    leaf {bytes} NOT NULL,
    nonce {bytes},
    body {bytes},
    reason {bytes}
);
CREATE UNIQUE INDEX log_entries_number ON log_entries (number) WHERE number IS NOT NULL;
CREATE INDEX log_entries_new ON log_entries (turn) WHERE number IS NULL;
CREATE INDEX log_entries_bodies ON log_entries (number) WHERE body IS NOT NULL AND number IS NOT NULL;
CREATE TABLE log_nodes (
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hash {bytes} NOT NULL,
    PRIMARY KEY (level, place)
){by_key};
CREATE TABLE checkpoints (
    size BIGINT NOT NULL,
    at BIGINT NOT NULL,
    form TEXT NOT NULL,
    signature {bytes} NOT NULL,
    PRIMARY KEY (size, at)
){by_key};
-- made_at: the checkpoint's time; at: when the co-signature came.
CREATE TABLE witnesses (
    size BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    witness {bytes} NOT NULL,
    signature {bytes} NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (size, made_at, witness)
){by_key};

-- Set while a restored store waits for an operator.
CREATE TABLE quarantine (
    since BIGINT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL
);
CREATE INDEX reports_opened ON reports (opened_at);
