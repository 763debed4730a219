CREATE TABLE questionnaire (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint NOT NULL CONSTRAINT fk_questionnaire_campaign REFERENCES campaign ON DELETE CASCADE,
    code        text COLLATE "C" NOT NULL,
    body        jsonb NOT NULL,
    change_set  bigint NOT NULL CONSTRAINT fk_questionnaire_change_set REFERENCES change_set,
    CONSTRAINT questionnaire_code_key UNIQUE (campaign_id, code)
);

-- Whoever holds the token answers, once. Of the token its hash alone is known; used, the row goes, so that nothing leads from
-- an answer to the link by which it came.
CREATE TABLE questionnaire_link (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    questionnaire_id bigint NOT NULL CONSTRAINT fk_questionnaire_link_questionnaire REFERENCES questionnaire ON DELETE CASCADE,
    token_sha256     text COLLATE "C" NOT NULL CONSTRAINT questionnaire_link_token_key UNIQUE,
    expires_on       date NOT NULL,
    change_set       bigint NOT NULL CONSTRAINT fk_questionnaire_link_change_set REFERENCES change_set
);
CREATE INDEX ix_questionnaire_link_questionnaire ON questionnaire_link (questionnaire_id);

CREATE TABLE questionnaire_answer (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    questionnaire_id bigint NOT NULL CONSTRAINT fk_questionnaire_answer_questionnaire REFERENCES questionnaire ON DELETE CASCADE,
    choices          jsonb NOT NULL,
    change_set       bigint NOT NULL CONSTRAINT fk_questionnaire_answer_change_set REFERENCES change_set
);
CREATE INDEX ix_questionnaire_answer_questionnaire ON questionnaire_answer (questionnaire_id);
