-- One making of a report, from the request or the due date to the edition, over as many attempts as it takes.
CREATE TABLE run (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme          text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    year            integer NOT NULL,
    trigger         text NOT NULL,
    -- empty while nobody could say whose scheme it is
    buyers          varchar[] NOT NULL,
    state           text NOT NULL,
    -- the number of the attempt at work: whoever holds an older one has lost the run
    attempt         integer NOT NULL,
    next_attempt_at timestamptz,
    lease_until     timestamptz,
    reason          text,
    edition_id      bigint CONSTRAINT fk_run_edition REFERENCES edition,
    change_set      bigint NOT NULL CONSTRAINT fk_run_change_set REFERENCES change_set,
    CONSTRAINT run_waiting CHECK ((state = 'WAITING') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT run_running CHECK ((state = 'RUNNING') = (lease_until IS NOT NULL)),
    CONSTRAINT run_done CHECK ((state = 'DONE') = (edition_id IS NOT NULL))
);

-- The scheduled run of a year exists once, however many instances find its date.
CREATE UNIQUE INDEX run_scheduled_key ON run (scheme, kind, year) WHERE trigger = 'SCHEDULED';
CREATE INDEX ix_run_due ON run ((coalesce(next_attempt_at, lease_until))) WHERE state IN ('WAITING', 'RUNNING');

CREATE TABLE attempt (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id     bigint NOT NULL CONSTRAINT fk_attempt_run REFERENCES run,
    number     integer NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    error      text,
    CONSTRAINT attempt_number_key UNIQUE (run_id, number)
);
