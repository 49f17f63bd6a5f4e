-- When a plan goes that its code destroyed after it was opened: until then the desk that searches by it keeps it.
ALTER TABLE plans ADD COLUMN erase_at BIGINT;
CREATE INDEX plans_erase ON plans (erase_at) WHERE erase_at IS NOT NULL;
CREATE INDEX plans_opened ON plans (opened_at) WHERE opened_at IS NOT NULL;

-- Codes of plans that went when all was well, and nothing else of them. They answer as that of an opened plan does: whoever
-- holds the code does not learn from it which word was given.
CREATE TABLE ended_plans (
    id {bytes} NOT NULL PRIMARY KEY,
    receipt {bytes} NOT NULL,
    until BIGINT NOT NULL
){by_key};
CREATE UNIQUE INDEX ended_plans_receipt ON ended_plans (receipt);
CREATE INDEX ended_plans_until ON ended_plans (until);
