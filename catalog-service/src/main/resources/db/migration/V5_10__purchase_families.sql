CREATE TABLE purchase_family (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code         text COLLATE "C" NOT NULL CONSTRAINT purchase_family_code_key UNIQUE,
    title        text NOT NULL,
    parent       text COLLATE "C" CONSTRAINT fk_purchase_family_parent REFERENCES purchase_family (code),
    cpv_prefixes text[] NOT NULL,
    archived     boolean NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_purchase_family_change_set REFERENCES change_set
);
CREATE INDEX ix_purchase_family_parent ON purchase_family (parent);
