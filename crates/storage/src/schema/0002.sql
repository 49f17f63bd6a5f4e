-- Who has read which exact text of the content. Rows are added and never changed: an edited text has another hash.
CREATE TABLE reviews (
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    hash TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (text, language, hash)
){by_key};
