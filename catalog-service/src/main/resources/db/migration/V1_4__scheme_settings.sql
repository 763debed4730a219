-- Rules that come from one scheme: through which committees a report goes, and what becomes of one with gaps.
ALTER TABLE scheme
    ADD COLUMN validation         jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN incomplete_reports text NOT NULL DEFAULT 'TOLD',
    ADD COLUMN incomplete_source  text;

-- the defaults were for the rows that were there: the service always says what it writes
ALTER TABLE scheme
    ALTER COLUMN validation DROP DEFAULT,
    ALTER COLUMN incomplete_reports DROP DEFAULT;
