-- What an opinion changes in the catalog, and whether it did: a proposal and a refusal are kept all the same.
ALTER TABLE opinion
    ADD COLUMN effect    jsonb,
    ADD COLUMN effective boolean NOT NULL DEFAULT false;
ALTER TABLE opinion ALTER COLUMN effective DROP DEFAULT;

-- Append only: the objective as it was before a committee amended it, and as it was then.
CREATE TABLE amendment (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    objective_id bigint NOT NULL CONSTRAINT fk_amendment_objective REFERENCES objective,
    opinion_id   bigint NOT NULL CONSTRAINT amendment_opinion_key UNIQUE CONSTRAINT fk_amendment_opinion REFERENCES opinion,
    before       jsonb NOT NULL,
    after        jsonb NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_amendment_change_set REFERENCES change_set
);
CREATE INDEX ix_amendment_objective ON amendment (objective_id);

-- Append only: since when an action is part of the scheme, where it was not from the start, and until when.
CREATE TABLE action_movement (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action_id    bigint NOT NULL CONSTRAINT fk_action_movement_action REFERENCES action,
    opinion_id   bigint NOT NULL CONSTRAINT action_movement_opinion_key UNIQUE CONSTRAINT fk_action_movement_opinion REFERENCES opinion,
    kind         text NOT NULL,
    effective_on date NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_action_movement_change_set REFERENCES change_set
);
CREATE INDEX ix_action_movement_action ON action_movement (action_id);
