-- Contracts on which something is tried before it is done everywhere.
CREATE TABLE pilot_contract (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_pilot_contract_buyer REFERENCES organisation (siren),
    code       text COLLATE "C" NOT NULL,
    family     text COLLATE "C" NOT NULL CONSTRAINT fk_pilot_contract_family REFERENCES purchase_family (code),
    state      text COLLATE "C" NOT NULL,
    body       jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_pilot_contract_change_set REFERENCES change_set,
    CONSTRAINT pilot_contract_code_key UNIQUE (buyer, code)
);
CREATE INDEX ix_pilot_contract_family ON pilot_contract (family);
