-- A year whose figures have been told: what changes in it afterwards needs a reason and shows.
CREATE TABLE closure (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme     text COLLATE "C" NOT NULL,
    year       integer NOT NULL,
    buyers     text[] NOT NULL,
    edition    integer,
    note       text,
    -- of the ledger: what was written later is an erratum
    position   bigint NOT NULL,
    closed_at  timestamptz NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_closure_change_set REFERENCES change_set,
    CONSTRAINT closure_key UNIQUE (scheme, year)
);

-- All that is known of one buyer, whatever the measure.
CREATE INDEX series_buyer ON series (buyer);
