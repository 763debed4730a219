CREATE TABLE scheme (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code               text COLLATE "C" NOT NULL CONSTRAINT scheme_code_key UNIQUE,
    title              text NOT NULL,
    period_start       date NOT NULL,
    period_end         date NOT NULL,
    follows            text COLLATE "C" CONSTRAINT fk_scheme_follows REFERENCES scheme (code),
    status             text NOT NULL,
    adopted_on         date,
    adoption_reference text,
    introduction       text,
    goals              jsonb NOT NULL,
    change_set         bigint NOT NULL CONSTRAINT fk_scheme_change_set REFERENCES change_set
);

CREATE TABLE scheme_buyer (
    scheme_id bigint NOT NULL CONSTRAINT fk_scheme_buyer_scheme REFERENCES scheme,
    rank      int NOT NULL,
    siren     text COLLATE "C" NOT NULL CONSTRAINT fk_scheme_buyer_organisation REFERENCES organisation (siren),
    CONSTRAINT pk_scheme_buyer PRIMARY KEY (scheme_id, rank)
);
CREATE INDEX ix_scheme_buyer_siren ON scheme_buyer (siren);

CREATE TABLE axis (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id    bigint NOT NULL CONSTRAINT fk_axis_scheme REFERENCES scheme,
    code         text COLLATE "C" NOT NULL,
    title        text NOT NULL,
    introduction text,
    change_set   bigint NOT NULL CONSTRAINT fk_axis_change_set REFERENCES change_set,
    CONSTRAINT axis_code_key UNIQUE (scheme_id, code)
);

CREATE TABLE workstream (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id    bigint NOT NULL CONSTRAINT fk_workstream_scheme REFERENCES scheme,
    code         text COLLATE "C" NOT NULL,
    axis         text COLLATE "C" NOT NULL,
    title        text NOT NULL,
    introduction text,
    lead         text,
    change_set   bigint NOT NULL CONSTRAINT fk_workstream_change_set REFERENCES change_set,
    CONSTRAINT workstream_code_key UNIQUE (scheme_id, code),
    CONSTRAINT fk_workstream_axis FOREIGN KEY (scheme_id, axis) REFERENCES axis (scheme_id, code)
);

CREATE TABLE objective (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id        bigint NOT NULL CONSTRAINT fk_objective_scheme REFERENCES scheme,
    code             text COLLATE "C" NOT NULL,
    axis             text COLLATE "C",
    workstream       text COLLATE "C",
    title            text NOT NULL,
    context          text,
    stakes           text[] NOT NULL,
    means            text[] NOT NULL,
    indicators       text[] NOT NULL,
    deadline_from    text,
    deadline_until   text,
    deadline_review  text,
    lead             text,
    lead_directorates text[] NOT NULL,
    goals            text[] NOT NULL,
    note             text,
    change_set       bigint NOT NULL CONSTRAINT fk_objective_change_set REFERENCES change_set,
    CONSTRAINT objective_code_key UNIQUE (scheme_id, code),
    CONSTRAINT fk_objective_axis FOREIGN KEY (scheme_id, axis) REFERENCES axis (scheme_id, code),
    CONSTRAINT fk_objective_workstream FOREIGN KEY (scheme_id, workstream) REFERENCES workstream (scheme_id, code)
);

CREATE TABLE targeted_action (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id       bigint NOT NULL CONSTRAINT fk_targeted_action_scheme REFERENCES scheme,
    code            text COLLATE "C" NOT NULL,
    objective       text COLLATE "C" NOT NULL,
    title           text NOT NULL,
    recurrence      text NOT NULL,
    deadline_from   text,
    deadline_until  text,
    deadline_review text,
    note            text,
    change_set      bigint NOT NULL CONSTRAINT fk_targeted_action_change_set REFERENCES change_set,
    CONSTRAINT targeted_action_code_key UNIQUE (scheme_id, code),
    CONSTRAINT fk_targeted_action_objective FOREIGN KEY (scheme_id, objective) REFERENCES objective (scheme_id, code)
);

CREATE TABLE completion (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    targeted_action_id bigint NOT NULL CONSTRAINT fk_completion_targeted_action REFERENCES targeted_action,
    year               int NOT NULL,
    done_on            date NOT NULL,
    evidence           text NOT NULL,
    change_set         bigint NOT NULL CONSTRAINT fk_completion_change_set REFERENCES change_set,
    CONSTRAINT completion_year_key UNIQUE (targeted_action_id, year)
);
