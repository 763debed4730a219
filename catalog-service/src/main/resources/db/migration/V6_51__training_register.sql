-- Nobody is named: people are counted.
CREATE TABLE training_session (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id  bigint NOT NULL CONSTRAINT fk_training_session_scheme REFERENCES scheme,
    code       text COLLATE "C" NOT NULL,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_training_session_buyer REFERENCES organisation (siren),
    level      text,
    skill      text,
    audience   text NOT NULL,
    title      text NOT NULL,
    on_date    date NOT NULL,
    hours      numeric(6, 2),
    trainer    text,
    concerned  integer,
    trained    integer,
    first_time integer,
    note       text,
    change_set bigint NOT NULL CONSTRAINT fk_training_session_change_set REFERENCES change_set,
    CONSTRAINT training_session_code_key UNIQUE (scheme_id, code)
);

CREATE TABLE training_population (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id    bigint NOT NULL CONSTRAINT fk_training_population_scheme REFERENCES scheme,
    buyer        text COLLATE "C" NOT NULL CONSTRAINT fk_training_population_buyer REFERENCES organisation (siren),
    year         integer NOT NULL,
    pilots       integer NOT NULL,
    contributors integer NOT NULL,
    agents       integer NOT NULL,
    note         text,
    change_set   bigint NOT NULL CONSTRAINT fk_training_population_change_set REFERENCES change_set,
    CONSTRAINT training_population_key UNIQUE (scheme_id, buyer, year)
);
