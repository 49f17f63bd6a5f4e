-- The blind index. label: of one entry of one value under a key of the index; content: sealed under the value's key, the
-- report's id, or what says that it was erased; never longer than 73 bytes. Rows are only added and overwritten: an entry that
-- is gone would hide those after it. A whole version goes when its key does. Nothing tells in which order they came.
CREATE TABLE index_entries (
    key_version BIGINT NOT NULL,
    label {bytes} NOT NULL,
    content {bytes} NOT NULL,
    PRIMARY KEY (key_version, label)
){by_key};

-- What a report has in the index. key_version: the newest key under which all that it tells is there; 0 where it was never
-- gone through as a whole. body: sealed, its entries. It stays when its report goes, until they are overwritten.
CREATE TABLE index_notes (
    report_id {bytes} NOT NULL PRIMARY KEY,
    key_version BIGINT NOT NULL,
    body {bytes} NOT NULL
);

-- What was told and has no entry yet; about a second. body: sealed, the keys of its values. Whatever deletes a report
-- deletes these too.
CREATE TABLE index_waiting (
    id {bytes} NOT NULL PRIMARY KEY,
    report_id {bytes} NOT NULL,
    at BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX index_waiting_at ON index_waiting (at, id);
CREATE INDEX index_waiting_report ON index_waiting (report_id);

-- What staff warns of. state: proposed, approved, withdrawn. not_before: nobody is warned earlier; review_by: nor later.
-- version: which writing of it, from 1. body: sealed, what is warned of and why.
CREATE TABLE warnings (
    id {bytes} NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    not_before BIGINT,
    review_by BIGINT,
    disputed_at BIGINT,
    version BIGINT NOT NULL,
    body {bytes} NOT NULL
){by_key};
