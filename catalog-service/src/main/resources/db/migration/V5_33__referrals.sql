CREATE TABLE referral (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT fk_referral_intention REFERENCES intention ON DELETE CASCADE,
    referent     text NOT NULL,
    asked_on     date NOT NULL,
    answered_on  date,
    answered_by  text,
    advice       text,
    change_set   bigint NOT NULL CONSTRAINT fk_referral_change_set REFERENCES change_set,
    CONSTRAINT referral_referent_key UNIQUE (intention_id, referent)
);
