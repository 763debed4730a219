-- What a buyer spends on a family in a year, and what is at stake in it.
CREATE TABLE purchase_map_family (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_purchase_map_family_buyer REFERENCES organisation (siren),
    year       integer NOT NULL,
    family     text COLLATE "C" NOT NULL CONSTRAINT fk_purchase_map_family_family REFERENCES purchase_family (code),
    body       jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_purchase_map_family_change_set REFERENCES change_set,
    CONSTRAINT purchase_map_family_key UNIQUE (buyer, year, family)
);
CREATE INDEX ix_purchase_map_family_family ON purchase_map_family (family);
