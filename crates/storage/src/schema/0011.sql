-- Files that are under way, of a report or of a travel plan; plan: which of the two. Nothing takes them along by itself any
-- more: whatever deletes a report or a plan deletes them too.
CREATE TABLE fetches_next (
    id {bytes} NOT NULL PRIMARY KEY,
    compartment_id {bytes} NOT NULL,
    plan BOOLEAN NOT NULL,
    bot TEXT NOT NULL,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    body {bytes} NOT NULL
){by_key};
INSERT INTO fetches_next (id, compartment_id, plan, bot, due, attempts, body)
    SELECT id, report_id, FALSE, bot, due, attempts, body FROM fetches;
DROP TABLE fetches;
ALTER TABLE fetches_next RENAME TO fetches;
CREATE INDEX fetches_due ON fetches (bot, due);
CREATE INDEX fetches_compartment ON fetches (compartment_id);
