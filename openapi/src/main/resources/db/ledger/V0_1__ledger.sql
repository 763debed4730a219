-- Who wrote: the only place where a name stands, so that erasing one leaves the rest readable.
CREATE TABLE author (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL CONSTRAINT author_name_key UNIQUE
);

-- One row per write transaction. The position is taken by the transaction's last statement: a change set without one never
-- committed.
CREATE TABLE change_set (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author_id    bigint NOT NULL CONSTRAINT fk_change_set_author REFERENCES author,
    request_id   text,
    reason       text NOT NULL,
    position     bigint CONSTRAINT change_set_position_key UNIQUE,
    committed_at timestamptz
);

-- The one row through which all writes pass, at their very end: order of positions is order of commits.
CREATE TABLE ledger_head (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position     bigint NOT NULL,
    committed_at timestamptz NOT NULL
);
INSERT INTO ledger_head (position, committed_at) VALUES (0, clock_timestamp());

CREATE TABLE idempotency_key (
    author_id      bigint NOT NULL CONSTRAINT fk_idempotency_key_author REFERENCES author,
    key            text COLLATE "C" NOT NULL,
    request_sha256 text COLLATE "C" NOT NULL,
    answer         text NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_idempotency_key PRIMARY KEY (author_id, key)
);
