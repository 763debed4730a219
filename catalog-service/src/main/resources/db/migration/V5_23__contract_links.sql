-- Which contracts came of an intention: a list of its own, as it is written long after the rest. A contract is named as all of
-- France names it, and is not looked up: its data may come later, or never.
CREATE TABLE intention_contracts (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT fk_intention_contracts_intention REFERENCES intention ON DELETE CASCADE,
    change_set   bigint NOT NULL CONSTRAINT fk_intention_contracts_change_set REFERENCES change_set,
    CONSTRAINT intention_contracts_intention_key UNIQUE (intention_id)
);

CREATE TABLE contract_link (
    intention_contracts_id bigint NOT NULL
        CONSTRAINT fk_contract_link_intention_contracts REFERENCES intention_contracts ON DELETE CASCADE,
    rank                   int NOT NULL,
    buyer                  text COLLATE "C" NOT NULL,
    contract               text COLLATE "C" NOT NULL,
    CONSTRAINT pk_contract_link PRIMARY KEY (intention_contracts_id, rank)
);
CREATE INDEX ix_contract_link_contract ON contract_link (buyer, contract);
