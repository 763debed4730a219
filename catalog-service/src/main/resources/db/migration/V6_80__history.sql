-- What an item told before it was written over or deleted, whatever it is; what it tells now stands in its own table, so that
-- what is written once costs nothing here. The kind is the name of its entity, told is as the service tells it.
CREATE TABLE superseded_item (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text COLLATE "C" NOT NULL,
    item_id       bigint NOT NULL,
    told          jsonb NOT NULL,
    change_set    bigint NOT NULL CONSTRAINT fk_superseded_item_change_set REFERENCES change_set,
    superseded_by bigint NOT NULL CONSTRAINT fk_superseded_item_superseded_by REFERENCES change_set
);
CREATE INDEX ix_superseded_item_item ON superseded_item (kind, item_id, id);
