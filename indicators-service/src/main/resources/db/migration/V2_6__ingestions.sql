-- A row trigger for each reference costs two thirds of a long load, and guards against nothing that the merge could do: it takes
-- both numbers from rows of its own transaction. What remains to be kept is that those rows stay.
ALTER TABLE observation DROP CONSTRAINT fk_observation_series, DROP CONSTRAINT fk_observation_change_set;
ALTER TABLE observation_history DROP CONSTRAINT fk_observation_history_series,
    DROP CONSTRAINT fk_observation_history_change_set;

CREATE FUNCTION refuse_taking_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows are referred to by observations and stay', TG_TABLE_NAME;
END $$;
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON series FOR EACH STATEMENT EXECUTE FUNCTION refuse_taking_away();
CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON change_set FOR EACH STATEMENT EXECUTE FUNCTION refuse_taking_away();

ALTER TABLE ingestion RENAME received_at TO started_at;
ALTER TABLE ingestion
    ADD author_id bigint CONSTRAINT fk_ingestion_author REFERENCES author,
    ADD dry_run   boolean NOT NULL DEFAULT false,
    ADD mode      text NOT NULL DEFAULT 'PARTIAL',
    ADD strategy  text NOT NULL DEFAULT 'UPSERT',
    ADD status    text NOT NULL DEFAULT 'COMPLETED',
    ADD received  integer NOT NULL DEFAULT 0,
    ADD created   integer NOT NULL DEFAULT 0,
    ADD updated   integer NOT NULL DEFAULT 0,
    ADD unchanged integer NOT NULL DEFAULT 0,
    ADD retracted integer NOT NULL DEFAULT 0,
    ADD rejected  integer NOT NULL DEFAULT 0,
    -- figures that a replaced scope held and the file does not: no lines of it
    ADD withdrawn integer NOT NULL DEFAULT 0,
    ADD warned    integer NOT NULL DEFAULT 0,
    -- what a dry run foresees for indicators and their progress
    ADD effects   jsonb,
    -- why it came to nothing, where it failed after it had been answered
    ADD failure   text,
    ADD ended_at  timestamptz;

-- The lines that a report tells of, written in the transaction that makes it and, for the reason above, without a reference to
-- it. Faults are kept as codes and arguments: they are put into the reader's words when read.
CREATE TABLE ingestion_line (
    ingestion_id        bigint NOT NULL,
    line                integer NOT NULL,
    outcome             text NOT NULL,
    measure             text,
    buyer               text,
    item                text,
    period              text,
    old_value           numeric,
    old_status          observation_status,
    old_qualifier       qualifier,
    old_confidentiality confidentiality,
    new_value           numeric,
    new_status          observation_status,
    new_qualifier       qualifier,
    new_confidentiality confidentiality,
    faults              jsonb,
    warnings            jsonb,
    -- as it was sent, where it was rejected
    raw                 jsonb,
    CONSTRAINT pk_ingestion_line PRIMARY KEY (ingestion_id, line)
);

UPDATE ingestion SET status = report ->> 'status', mode = upper(report ->> 'mode'),
    received = (report ->> 'received')::integer, created = (report ->> 'created')::integer,
    updated = (report ->> 'updated')::integer, unchanged = (report ->> 'unchanged')::integer,
    retracted = (report ->> 'retracted')::integer, rejected = (report ->> 'rejected')::integer, ended_at = started_at;
INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, old_value, old_status, old_qualifier,
    old_confidentiality, new_value, new_status, new_qualifier, new_confidentiality, faults)
SELECT i.id, (l ->> 'line')::integer, l ->> 'outcome', l ->> 'measure', l ->> 'buyer', l ->> 'item', l ->> 'period',
    (l -> 'old' ->> 'value')::numeric, (l -> 'old' ->> 'status')::observation_status, (l -> 'old' ->> 'qualifier')::qualifier,
    CASE WHEN l ? 'old' THEN 'FREE'::confidentiality END,
    (l -> 'new' ->> 'value')::numeric, (l -> 'new' ->> 'status')::observation_status, (l -> 'new' ->> 'qualifier')::qualifier,
    CASE WHEN l ? 'new' THEN 'FREE'::confidentiality END,
    (SELECT jsonb_agg(jsonb_build_object('column', f -> 'column', 'code', f -> 'code', 'arguments', jsonb_build_array()))
     FROM jsonb_array_elements(l -> 'faults') AS f)
FROM ingestion i, jsonb_array_elements(i.report -> 'lines') AS l;
ALTER TABLE ingestion DROP COLUMN report;
