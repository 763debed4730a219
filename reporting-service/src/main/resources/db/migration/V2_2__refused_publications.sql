-- The indicators may refuse to close the year, for good: the edition is a draft again, and says why until it is published.
ALTER TABLE edition ADD COLUMN publication_refusal text;
ALTER TABLE edition ADD CONSTRAINT edition_refused CHECK (state = 'DRAFT' OR publication_refusal IS NULL);

CREATE OR REPLACE FUNCTION keep_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changing text[] := CASE OLD.state || ' to ' || NEW.state
        WHEN 'DRAFT to PUBLISHING' THEN
            ARRAY['state', 'publishing_since', 'validation', 'publication', 'publication_refusal']
        WHEN 'PUBLISHING to PUBLISHING' THEN ARRAY['publication_delay']
        WHEN 'PUBLISHING to PUBLISHED' THEN ARRAY['state', 'published_at', 'publication_delay', 'publication_end']
        WHEN 'PUBLISHING to DRAFT' THEN
            ARRAY['state', 'publishing_since', 'validation', 'publication', 'publication_delay', 'publication_refusal']
    END;
BEGIN
    IF changing IS NULL OR to_jsonb(NEW) - changing <> to_jsonb(OLD) - changing
        -- back only with the reason, and with nothing left of the publication that came to nothing
        OR (OLD.state = 'PUBLISHING' AND NEW.state = 'DRAFT' AND (NEW.publication_refusal IS NULL
            OR NEW.validation IS NOT NULL OR NEW.publication IS NOT NULL))
    THEN
        RAISE EXCEPTION 'An edition is never changed nor deleted';
    END IF;
    RETURN NULL;
END $$;
