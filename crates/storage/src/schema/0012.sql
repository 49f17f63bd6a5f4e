-- By what whoever typed a code is told from others (domain::Lane): codes are looked up from one lane after another. What waits
-- while this comes waits as a messenger's.
ALTER TABLE returns ADD COLUMN lane BIGINT NOT NULL DEFAULT 0;
DROP INDEX returns_at;
CREATE INDEX returns_lane ON returns (lane, at, id);
