-- When the yearly report of a scheme is due, one schedule per scheme and kind.
CREATE TABLE schedule (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code             text COLLATE "C" NOT NULL CONSTRAINT schedule_code_key UNIQUE,
    scheme           text COLLATE "C" NOT NULL,
    kind             text COLLATE "C" NOT NULL,
    day              text NOT NULL,
    time             text NOT NULL,
    zone             text NOT NULL,
    first_year       integer,
    active           boolean NOT NULL,
    change_set       bigint NOT NULL CONSTRAINT fk_schedule_change_set REFERENCES change_set,
    -- what the catalog said of the scheme, kept so that a date that falls while it is down is not missed
    scheme_buyers    varchar[],
    scheme_from      integer,
    scheme_until     integer,
    scheme_read_at   timestamptz,
    CONSTRAINT schedule_scheme_key UNIQUE (scheme, kind)
);
