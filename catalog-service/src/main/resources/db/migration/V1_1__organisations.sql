CREATE TABLE organisation (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    siren      text COLLATE "C" NOT NULL CONSTRAINT organisation_siren_key UNIQUE,
    name       text NOT NULL,
    kind       text NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_organisation_change_set REFERENCES change_set
);

CREATE TABLE directorate (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id bigint NOT NULL CONSTRAINT fk_directorate_organisation REFERENCES organisation,
    code            text COLLATE "C" NOT NULL,
    name            text NOT NULL,
    change_set      bigint NOT NULL CONSTRAINT fk_directorate_change_set REFERENCES change_set,
    CONSTRAINT directorate_code_key UNIQUE (organisation_id, code)
);
