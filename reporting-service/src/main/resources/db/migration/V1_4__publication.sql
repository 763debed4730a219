-- A publication closes the year in another service: it is begun (PUBLISHING), and ended once the year is known to be closed.
ALTER TABLE edition
    ADD COLUMN publishing_since  timestamptz,
    -- what the committees had said when the publication was begun
    ADD COLUMN validation        jsonb,
    -- why a publication is not at its end yet, in French
    ADD COLUMN publication_delay text,
    ADD COLUMN publication_end   bigint CONSTRAINT fk_edition_publication_end REFERENCES change_set;

DROP TRIGGER edition_stays ON edition;
UPDATE edition SET publishing_since = published_at, publication_end = publication WHERE state = 'PUBLISHED';

ALTER TABLE edition
    ADD CONSTRAINT edition_state CHECK (state IN ('DRAFT', 'PUBLISHING', 'PUBLISHED')),
    ADD CONSTRAINT edition_begun CHECK ((state = 'DRAFT') = (publishing_since IS NULL)),
    ADD CONSTRAINT edition_waits CHECK (state = 'PUBLISHING' OR publication_delay IS NULL),
    -- whatever a clock says; what was published before this rule stays as it is
    ADD CONSTRAINT edition_published_after_it_was_made CHECK (published_at >= made_at) NOT VALID;

ALTER TABLE rendition ADD COLUMN size integer NOT NULL GENERATED ALWAYS AS (octet_length(bytes)) STORED;

-- One edition of a report is published at a time, so that the last to close the year is the latest.
CREATE UNIQUE INDEX edition_publishing_key ON edition (report) WHERE state = 'PUBLISHING';

-- The only changes that an edition ever sees are the two steps of its publication, whatever the program does.
CREATE FUNCTION keep_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changing text[] := CASE OLD.state || ' to ' || NEW.state
        WHEN 'DRAFT to PUBLISHING' THEN ARRAY['state', 'publishing_since', 'validation', 'publication']
        WHEN 'PUBLISHING to PUBLISHING' THEN ARRAY['publication_delay']
        WHEN 'PUBLISHING to PUBLISHED' THEN ARRAY['state', 'published_at', 'publication_delay', 'publication_end']
    END;
BEGIN
    IF changing IS NULL OR to_jsonb(NEW) - changing <> to_jsonb(OLD) - changing THEN
        RAISE EXCEPTION 'An edition is never changed nor deleted';
    END IF;
    RETURN NULL;
END $$;

-- Its files come with it, and none is added to what was published.
CREATE FUNCTION keep_renditions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT state FROM edition WHERE id = NEW.edition_id) <> 'DRAFT' THEN
        RAISE EXCEPTION 'No file is added to a published edition';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER edition_stays AFTER UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION keep_edition();
CREATE TRIGGER edition_is_not_emptied BEFORE TRUNCATE ON edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rendition_is_not_emptied BEFORE TRUNCATE ON rendition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rendition_comes_with_a_draft BEFORE INSERT ON rendition FOR EACH ROW EXECUTE FUNCTION keep_renditions();
