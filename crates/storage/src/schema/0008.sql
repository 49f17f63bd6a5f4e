-- Devices that somebody of the staff signed in from. mark: keyed hash of the account and a secret that the device keeps.
-- Wrong tries from here count here, those of strangers with the account.
CREATE TABLE staff_devices (
    staff_id {bytes} NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    mark {bytes} NOT NULL,
    failures BIGINT NOT NULL DEFAULT 0,
    barred_until BIGINT NOT NULL DEFAULT 0,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, mark)
){by_key};

-- What one of the staff is to be told at her next sign-in. what: a code; who: by whose doing, where it is one of the staff.
CREATE TABLE staff_notices (
    id {bytes} NOT NULL PRIMARY KEY,
    staff_id {bytes} NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    who {bytes},
    told_at BIGINT
){by_key};
CREATE INDEX staff_notices_staff ON staff_notices (staff_id, at);
CREATE INDEX staff_notices_at ON staff_notices (at, id);

-- A human's answers to people who named hours, until those begin. body: the words, sealed under the conversation's key.
CREATE TABLE held_answers (
    id {bytes} NOT NULL PRIMARY KEY,
    conversation_id {bytes} NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    report_id {bytes} NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    due BIGINT NOT NULL,
    body {bytes} NOT NULL
){by_key};
CREATE INDEX held_answers_due ON held_answers (due, id);
CREATE INDEX held_answers_conversation ON held_answers (conversation_id);
CREATE INDEX held_answers_report ON held_answers (report_id);
