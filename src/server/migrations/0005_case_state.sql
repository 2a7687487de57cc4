-- Since when a case stands where it does: its deadlines count from there, whatever is written later.
-- Of the cases until now only the team's last message tells.
ALTER TABLE cases ADD COLUMN state_since BIGINT NOT NULL DEFAULT 0;
UPDATE cases SET state_since = COALESCE(
    (SELECT MAX(sent_at) FROM case_messages
     WHERE case_reference = cases.reference AND author = 'agent'),
    updated_at
);
