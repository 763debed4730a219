CREATE TABLE sounding (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT fk_sounding_intention REFERENCES intention ON DELETE CASCADE,
    number       integer NOT NULL,
    held_on      date NOT NULL,
    body         jsonb NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_sounding_change_set REFERENCES change_set,
    CONSTRAINT sounding_number_key UNIQUE (intention_id, number)
);

CREATE TABLE review (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT fk_review_intention REFERENCES intention ON DELETE CASCADE,
    number       integer NOT NULL,
    held_on      date NOT NULL,
    body         jsonb NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_review_change_set REFERENCES change_set,
    CONSTRAINT review_number_key UNIQUE (intention_id, number)
);

-- A supplier has no account: who holds the token answers, once. Of the token its hash alone is known here.
CREATE TABLE self_assessment_link (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_id    bigint NOT NULL CONSTRAINT fk_self_assessment_link_review REFERENCES review ON DELETE CASCADE,
    token_sha256 text COLLATE "C" NOT NULL CONSTRAINT self_assessment_link_token_key UNIQUE,
    expires_on   date NOT NULL,
    answered_on  date,
    answer       jsonb,
    change_set   bigint NOT NULL CONSTRAINT fk_self_assessment_link_change_set REFERENCES change_set,
    CONSTRAINT ck_self_assessment_link_answer CHECK ((answered_on IS NULL) = (answer IS NULL))
);
CREATE INDEX ix_self_assessment_link_review ON self_assessment_link (review_id);
