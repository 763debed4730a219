-- Whom a buyer's people ask: a function and its mailbox.
CREATE TABLE referent (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_referent_buyer REFERENCES organisation (siren),
    code       text COLLATE "C" NOT NULL,
    themes     varchar[] COLLATE "C" NOT NULL,
    families   varchar[] COLLATE "C" NOT NULL,
    body       jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_referent_change_set REFERENCES change_set,
    CONSTRAINT referent_code_key UNIQUE (buyer, code)
);
