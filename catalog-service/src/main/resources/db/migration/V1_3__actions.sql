CREATE TABLE action (
    id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id             bigint NOT NULL CONSTRAINT fk_action_scheme REFERENCES scheme,
    code                  text COLLATE "C" NOT NULL,
    axis                  text COLLATE "C",
    objective             text COLLATE "C",
    parent                text COLLATE "C",
    title                 text NOT NULL,
    description           text,
    lead                  text,
    lead_directorates     text[] NOT NULL,
    affected_directorates text[] NOT NULL,
    partners              text[] NOT NULL,
    steps                 jsonb NOT NULL,
    change_set            bigint NOT NULL CONSTRAINT fk_action_change_set REFERENCES change_set,
    CONSTRAINT action_code_key UNIQUE (scheme_id, code),
    CONSTRAINT fk_action_axis FOREIGN KEY (scheme_id, axis) REFERENCES axis (scheme_id, code),
    CONSTRAINT fk_action_objective FOREIGN KEY (scheme_id, objective) REFERENCES objective (scheme_id, code),
    CONSTRAINT fk_action_parent FOREIGN KEY (scheme_id, parent) REFERENCES action (scheme_id, code)
);

-- Append only: what was said on a date stays said.
CREATE TABLE progress_entry (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action_id          bigint NOT NULL CONSTRAINT fk_progress_entry_action REFERENCES action,
    status             text NOT NULL,
    on_date            date NOT NULL,
    note               text,
    difficulties       text,
    corrective_actions text,
    change_set         bigint NOT NULL CONSTRAINT fk_progress_entry_change_set REFERENCES change_set
);
CREATE INDEX ix_progress_entry_latest ON progress_entry (action_id, on_date DESC, id DESC);
