-- When the work that is done once in a long while was done last, by its name.
CREATE TABLE upkeep (
    name TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
){by_key};
