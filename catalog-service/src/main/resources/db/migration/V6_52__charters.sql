CREATE TABLE charter (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id   bigint NOT NULL CONSTRAINT fk_charter_scheme REFERENCES scheme,
    code        text COLLATE "C" NOT NULL,
    title       text NOT NULL,
    summary     text,
    origin      text,
    since       text,
    coordinator text,
    parts       jsonb NOT NULL,
    actions     text[] NOT NULL,
    url         text,
    change_set  bigint NOT NULL CONSTRAINT fk_charter_change_set REFERENCES change_set,
    CONSTRAINT charter_code_key UNIQUE (scheme_id, code)
);

CREATE TABLE charter_signature (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    charter_id   bigint NOT NULL CONSTRAINT fk_charter_signature_charter REFERENCES charter,
    code         text COLLATE "C" NOT NULL,
    name         text NOT NULL,
    kind         text NOT NULL,
    siren        text COLLATE "C",
    signed_on    date NOT NULL,
    capacity     text,
    withdrawn_on date,
    note         text,
    change_set   bigint NOT NULL CONSTRAINT fk_charter_signature_change_set REFERENCES change_set,
    CONSTRAINT charter_signature_code_key UNIQUE (charter_id, code)
);
