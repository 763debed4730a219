CREATE TABLE needs_sheet (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT needs_sheet_intention_key UNIQUE
                        CONSTRAINT fk_needs_sheet_intention REFERENCES intention ON DELETE CASCADE,
    body         jsonb NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_needs_sheet_change_set REFERENCES change_set
);

-- The hash is taken when the text is written and not again: an opinion given on it must not fall by a new release.
CREATE TABLE purchase_strategy (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT purchase_strategy_intention_key UNIQUE
                        CONSTRAINT fk_purchase_strategy_intention REFERENCES intention ON DELETE CASCADE,
    body         jsonb NOT NULL,
    sha256       text COLLATE "C" NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_purchase_strategy_change_set REFERENCES change_set
);
