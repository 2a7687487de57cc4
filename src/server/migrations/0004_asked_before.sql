-- How many questions just before it asked the same as the one that this answers.
ALTER TABLE answers ADD COLUMN asked_before BIGINT NOT NULL DEFAULT 0;
