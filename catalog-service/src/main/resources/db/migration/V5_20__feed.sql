-- What anybody may read of the intentions: the latest frozen text of each, at the position where it was last said. Nothing else
-- stands here, so nothing else can be told by mistake.
CREATE TABLE feed (
    ref      text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL CONSTRAINT feed_position_key UNIQUE,
    state    text NOT NULL CONSTRAINT ck_feed_state CHECK (state IN ('LIVE', 'WITHDRAWN')),
    document text,
    CONSTRAINT ck_feed_document CHECK ((document IS NULL) = (state = 'WITHDRAWN'))
);

-- The position of the last row written: answers "nothing new" without reading one. A database made anew has another epoch, by
-- which those who copied the old one know that they must start again.
CREATE TABLE feed_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL,
    epoch    text NOT NULL
);
INSERT INTO feed_head (position, epoch) VALUES (0, gen_random_uuid()::text);

-- Every text that was ever published, as it was.
CREATE TABLE feed_version (
    ref          text COLLATE "C" NOT NULL,
    number       integer NOT NULL,
    position     bigint NOT NULL,
    published_at timestamptz NOT NULL,
    sha256       text COLLATE "C" NOT NULL,
    document     text NOT NULL,
    CONSTRAINT pk_feed_version PRIMARY KEY (ref, number)
);

-- Accents or none, and the stems of French: "ecole" finds "écoles". The stemmer knows "rénovée" by its accent and no longer
-- without it, so words are kept both ways: stripped of accents before they are stemmed, and after.
CREATE TEXT SEARCH CONFIGURATION french_unaccent (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION french_unaccent
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;

CREATE FUNCTION french_words(text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT to_tsvector('french_unaccent', $1) || public.unaccent(to_tsvector('pg_catalog.french', $1)::text)::tsvector
$$;
CREATE FUNCTION french_query(text) RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT websearch_to_tsquery('french_unaccent', $1)
           || public.unaccent(websearch_to_tsquery('pg_catalog.french', $1)::text)::tsquery
$$;

-- What the texts that are live can be searched by.
CREATE TABLE feed_search (
    ref               text COLLATE "C" PRIMARY KEY CONSTRAINT fk_feed_search_feed REFERENCES feed ON DELETE CASCADE,
    source            text COLLATE "C" NOT NULL,
    status            text COLLATE "C" NOT NULL,
    buyers            text[] COLLATE "C" NOT NULL,
    families          text[] COLLATE "C" NOT NULL,
    cpv               text[] COLLATE "C" NOT NULL,
    places            text[] COLLATE "C" NOT NULL,
    kinds             text[] COLLATE "C" NOT NULL,
    themes            text[] COLLATE "C" NOT NULL,
    reserved          text[] COLLATE "C" NOT NULL,
    innovation        boolean NOT NULL,
    publication_from  date NOT NULL,
    publication_until date NOT NULL,
    amount_from       numeric(15, 2),
    amount_to         numeric(15, 2),
    words             tsvector NOT NULL
);
CREATE INDEX ix_feed_search_publication ON feed_search (publication_from, ref);
CREATE INDEX ix_feed_search_words ON feed_search USING gin (words);
