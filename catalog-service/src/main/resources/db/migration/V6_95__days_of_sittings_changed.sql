-- How many times a day of the committee's sittings was set, moved or given up: what its calendar is told by never goes back.
ALTER TABLE committee ADD COLUMN day_changes integer NOT NULL DEFAULT 0;
