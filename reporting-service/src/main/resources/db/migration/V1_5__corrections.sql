-- How far the corrections of a published report's figures have led to a run: each leads to one, however many instances look.
CREATE TABLE correction (
    report     text COLLATE "C" PRIMARY KEY,
    -- of the indicators' ledger
    position   bigint NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_correction_change_set REFERENCES change_set
);
