CREATE TABLE committee (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id  bigint NOT NULL CONSTRAINT fk_committee_scheme REFERENCES scheme,
    code       text COLLATE "C" NOT NULL,
    title      text NOT NULL,
    kind       text NOT NULL,
    remit      text,
    meets      text,
    members    jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_committee_change_set REFERENCES change_set,
    CONSTRAINT committee_code_key UNIQUE (scheme_id, code)
);

CREATE TABLE sitting (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    committee_id bigint NOT NULL CONSTRAINT fk_sitting_committee REFERENCES committee,
    held_on      date NOT NULL,
    title        text,
    agenda       text,
    minutes      text,
    present      text[] NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_sitting_change_set REFERENCES change_set,
    CONSTRAINT sitting_date_key UNIQUE (committee_id, held_on)
);

-- Append only: an opinion that was given stays given, and a later one may say otherwise. Its subject belongs to another
-- service, which is never asked.
CREATE TABLE opinion (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sitting_id     bigint NOT NULL CONSTRAINT fk_opinion_sitting REFERENCES sitting,
    subject_type   text COLLATE "C" NOT NULL,
    subject_ref    text COLLATE "C" NOT NULL,
    subject_sha256 text COLLATE "C",
    decision       text NOT NULL,
    text           text,
    conditions     text,
    recorded_by    text NOT NULL,
    change_set     bigint NOT NULL CONSTRAINT fk_opinion_change_set REFERENCES change_set
);
CREATE INDEX ix_opinion_sitting ON opinion (sitting_id);
