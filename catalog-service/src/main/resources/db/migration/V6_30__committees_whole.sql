-- When a committee is to sit and on what it may say something; what a sitting is to look at, and who of its members came.
ALTER TABLE committee
    ADD COLUMN cadence jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN powers  jsonb NOT NULL DEFAULT '[]';
ALTER TABLE sitting
    ADD COLUMN items      jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN attendance jsonb NOT NULL DEFAULT '[]';

-- the defaults were for the rows that were there: the service always says what it writes
ALTER TABLE committee
    ALTER COLUMN cadence DROP DEFAULT,
    ALTER COLUMN powers DROP DEFAULT;
ALTER TABLE sitting
    ALTER COLUMN items DROP DEFAULT,
    ALTER COLUMN attendance DROP DEFAULT;
