-- Acts that were replaced or withdrawn, each as it was sent. An act replaced before this was kept is lost.
CREATE TABLE superseded_target (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme        text COLLATE "C" NOT NULL,
    indicator     text COLLATE "C" NOT NULL,
    buyer         text COLLATE "C" NOT NULL,
    item          text COLLATE "C" NOT NULL,
    body          jsonb NOT NULL,
    change_set    bigint NOT NULL CONSTRAINT fk_superseded_target_change_set REFERENCES change_set,
    superseded_by bigint NOT NULL CONSTRAINT fk_superseded_target_superseded_by REFERENCES change_set,
    CONSTRAINT superseded_target_key UNIQUE (scheme, indicator, buyer, item, change_set)
);

CREATE FUNCTION refuse_rewriting_targets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'superseded_target is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON superseded_target
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_targets();
