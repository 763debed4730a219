-- How the last look at the catalog's programme of purchases went. What it wrote is in the ledger, as all figures are.
CREATE TABLE programme_poll (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    outcome  jsonb NOT NULL
);
