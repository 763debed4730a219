CREATE TABLE answer (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    framework_action_id bigint NOT NULL CONSTRAINT fk_answer_framework_action REFERENCES framework_action,
    buyer               text COLLATE "C" NOT NULL CONSTRAINT fk_answer_buyer REFERENCES organisation (siren),
    on_date             date NOT NULL,
    status              text NOT NULL,
    level               integer,
    evidence            text,
    note                text,
    change_set          bigint NOT NULL CONSTRAINT fk_answer_change_set REFERENCES change_set,
    CONSTRAINT answer_key UNIQUE (buyer, on_date, framework_action_id)
);
CREATE INDEX ix_answer_framework_action ON answer (framework_action_id);

-- Append only: what was ever answered, without a status where an answer was taken back.
CREATE TABLE answer_version (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    framework_action_id bigint NOT NULL CONSTRAINT fk_answer_version_framework_action REFERENCES framework_action,
    buyer               text COLLATE "C" NOT NULL,
    on_date             date NOT NULL,
    status              text,
    level               integer,
    evidence            text,
    note                text,
    change_set          bigint NOT NULL CONSTRAINT fk_answer_version_change_set REFERENCES change_set
);
CREATE INDEX ix_answer_version_key ON answer_version (framework_action_id, buyer, on_date, id);
