CREATE TABLE yearly_plan (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id       bigint NOT NULL CONSTRAINT fk_yearly_plan_scheme REFERENCES scheme,
    year            integer NOT NULL,
    code            text COLLATE "C" NOT NULL,
    kind            text NOT NULL,
    title           text NOT NULL,
    workstream      text COLLATE "C",
    objective       text COLLATE "C",
    feed_action     text COLLATE "C",
    feed_moment     text,
    lead            text,
    committee       text COLLATE "C",
    validating_body text,
    validated_on    date,
    note            text,
    change_set      bigint NOT NULL CONSTRAINT fk_yearly_plan_change_set REFERENCES change_set,
    CONSTRAINT yearly_plan_code_key UNIQUE (scheme_id, year, code),
    -- a deed of a year is that of one plan
    CONSTRAINT yearly_plan_feed_key UNIQUE (scheme_id, year, feed_action),
    CONSTRAINT fk_yearly_plan_workstream FOREIGN KEY (scheme_id, workstream) REFERENCES workstream (scheme_id, code),
    CONSTRAINT fk_yearly_plan_objective FOREIGN KEY (scheme_id, objective) REFERENCES objective (scheme_id, code),
    CONSTRAINT fk_yearly_plan_targeted_action FOREIGN KEY (scheme_id, feed_action)
        REFERENCES targeted_action (scheme_id, code),
    CONSTRAINT fk_yearly_plan_committee FOREIGN KEY (scheme_id, committee) REFERENCES committee (scheme_id, code)
);

CREATE TABLE plan_line (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id         bigint NOT NULL CONSTRAINT fk_plan_line_plan REFERENCES yearly_plan,
    code            text COLLATE "C" NOT NULL,
    title           text NOT NULL,
    lead            text,
    partners        text[] NOT NULL,
    due             text,
    done_on         date,
    evidence        text,
    given_up        text,
    committee       text COLLATE "C",
    validating_body text,
    validated_on    date,
    note            text,
    change_set      bigint NOT NULL CONSTRAINT fk_plan_line_change_set REFERENCES change_set,
    CONSTRAINT plan_line_code_key UNIQUE (plan_id, code)
);

-- Code of the plan of that year that made it.
ALTER TABLE completion ADD COLUMN plan text COLLATE "C";
