-- When the sealed state holds something that is over by then, whatever the person does: a code, which report. None where it
-- holds nothing of the kind.
ALTER TABLE conversations ADD COLUMN forget_at BIGINT;
-- What a program before this one kept is looked through once; 15 minutes.
UPDATE conversations SET forget_at = updated_at + 900000000 WHERE state IS NOT NULL;
CREATE INDEX conversations_forget ON conversations (forget_at) WHERE forget_at IS NOT NULL;
