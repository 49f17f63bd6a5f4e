-- When she may be answered, a code as in waiting; self where she did not say. Never by words of danger.
ALTER TABLE reports ADD COLUMN answer_when TEXT NOT NULL DEFAULT 'self';
-- When somebody of the desk read it first.
ALTER TABLE reports ADD COLUMN read_at BIGINT;
UPDATE reports SET read_at = (SELECT w.taken_at FROM waiting AS w WHERE w.report_id = reports.id);
-- Whoever goes gives back what she took.
CREATE INDEX waiting_taken ON waiting (taken_by) WHERE taken_by IS NOT NULL;
