-- A report as it was made once. Its number is its place among the editions of the same report (scheme, kind, year).
CREATE TABLE edition (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme              text COLLATE "C" NOT NULL,
    kind                text COLLATE "C" NOT NULL,
    year                integer NOT NULL,
    report              text COLLATE "C" NOT NULL GENERATED ALWAYS AS (scheme || '/' || kind || '/' || year) STORED,
    number              integer NOT NULL,
    title               text NOT NULL,
    buyers              varchar[] NOT NULL,
    made_at             timestamptz NOT NULL,
    schema_version      integer NOT NULL,
    renderer            text NOT NULL,
    catalog_position    bigint NOT NULL,
    indicators_position bigint NOT NULL,
    content_sha256      text COLLATE "C" NOT NULL,
    state               text NOT NULL,
    published_at        timestamptz,
    publication         bigint CONSTRAINT fk_edition_publication REFERENCES change_set,
    change_set          bigint NOT NULL CONSTRAINT fk_edition_change_set REFERENCES change_set,
    CONSTRAINT edition_report_key UNIQUE (report, number),
    CONSTRAINT edition_published CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);

-- The bytes of an edition, one row per format; those of JSON are the frozen content from which the others were made.
CREATE TABLE rendition (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    edition_id bigint NOT NULL CONSTRAINT fk_rendition_edition REFERENCES edition,
    format     text NOT NULL,
    sha256     text COLLATE "C" NOT NULL,
    bytes      bytea NOT NULL,
    CONSTRAINT rendition_format_key UNIQUE (edition_id, format)
);

-- What was told stays told: the only change that an edition ever sees is its publication, whatever the program does.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An edition is never changed nor deleted';
END $$;

CREATE TRIGGER edition_stays AFTER UPDATE ON edition FOR EACH ROW
    WHEN (OLD.state <> 'DRAFT' OR NEW.state <> 'PUBLISHED'
        OR to_jsonb(NEW) - ARRAY['state', 'published_at', 'publication']
            <> to_jsonb(OLD) - ARRAY['state', 'published_at', 'publication'])
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_is_kept BEFORE DELETE ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rendition_stays BEFORE UPDATE OR DELETE ON rendition FOR EACH ROW EXECUTE FUNCTION refuse_change();
