-- What the other services last answered, so that screens can still be shown, and say of when, while one of them is down. Not
-- of the ledger: it tells nothing that is not told elsewhere, and may be emptied at any time.
CREATE TABLE last_answer (
    address text COLLATE "C" CONSTRAINT last_answer_pkey PRIMARY KEY,
    body    bytea NOT NULL,
    read_at timestamptz NOT NULL
);
