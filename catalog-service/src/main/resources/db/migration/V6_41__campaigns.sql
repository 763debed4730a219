-- In how many parts the scheme's actions are evaluated, and which committees have a say in it.
ALTER TABLE scheme ADD COLUMN evaluation jsonb;

CREATE TABLE campaign (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id  bigint NOT NULL CONSTRAINT fk_campaign_scheme REFERENCES scheme,
    year       integer NOT NULL,
    actions    text[] NOT NULL,
    method     text,
    note       text,
    change_set bigint NOT NULL CONSTRAINT fk_campaign_change_set REFERENCES change_set,
    CONSTRAINT campaign_year_key UNIQUE (scheme_id, year)
);

-- What came of a campaign, or of all of them: part is its year, or "overall".
CREATE TABLE evaluation (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme_id    bigint NOT NULL CONSTRAINT fk_evaluation_scheme REFERENCES scheme,
    part         text COLLATE "C" NOT NULL,
    body         jsonb NOT NULL,
    published_on date,
    change_set   bigint NOT NULL CONSTRAINT fk_evaluation_change_set REFERENCES change_set,
    CONSTRAINT evaluation_part_key UNIQUE (scheme_id, part)
);
