-- What helps to buy well, and who brought it. The body is kept whole; the columns beside it repeat what lists look for.
CREATE TABLE library_item (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text COLLATE "C" NOT NULL CONSTRAINT library_item_code_key UNIQUE,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_library_item_buyer REFERENCES organisation (siren),
    shelf      text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    state      text COLLATE "C" NOT NULL
        CONSTRAINT ck_library_item_state CHECK (state IN ('DRAFT', 'PROPOSED', 'RETURNED', 'PUBLISHED')),
    heading    text,
    families   varchar[] COLLATE "C" NOT NULL,
    themes     varchar[] COLLATE "C" NOT NULL,
    publishers varchar[] NOT NULL,
    year       integer,
    scheme     text COLLATE "C" CONSTRAINT fk_library_item_scheme REFERENCES scheme (code),
    body       jsonb NOT NULL,
    author_id  bigint NOT NULL CONSTRAINT fk_library_item_author REFERENCES author,
    reason     text,
    shown      boolean NOT NULL,
    -- shelf, heading, place under it, title, code: the order in which a shelf is read
    sort_key   text COLLATE "C" NOT NULL,
    words      tsvector NOT NULL DEFAULT '',
    change_set bigint NOT NULL CONSTRAINT fk_library_item_change_set REFERENCES change_set
);
CREATE UNIQUE INDEX ix_library_item_sort_key ON library_item (sort_key);
CREATE INDEX ix_library_item_words ON library_item USING gin (words);
CREATE INDEX ix_library_item_families ON library_item USING gin (families);
CREATE INDEX ix_library_item_themes ON library_item USING gin (themes);

-- How each became what it is; only added to, but for an item that nobody else ever read, which is deleted with all of it.
CREATE TABLE library_step (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id     bigint NOT NULL CONSTRAINT fk_library_step_item REFERENCES library_item ON DELETE CASCADE,
    state       text COLLATE "C" NOT NULL,
    happened_at timestamptz NOT NULL,
    author_id   bigint NOT NULL CONSTRAINT fk_library_step_author REFERENCES author,
    reason      text,
    change_set  bigint NOT NULL CONSTRAINT fk_library_step_change_set REFERENCES change_set
);
CREATE INDEX ix_library_step_item ON library_step (item_id);

-- The passage of a text where the words of a query stand, each between U+E000 and U+E001; null where none does. The stems of
-- words are looked for as french_words made them: of the word without its accents, then of the word with them.
CREATE FUNCTION french_headline(document text, query tsquery) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    marks CONSTANT text := U&'StartSel=\E000, StopSel=\E001, MaxWords=40, MinWords=20, ShortWord=2';
    passage text := ts_headline('french_unaccent', document, query, marks);
    stems text;
BEGIN
    IF strpos(passage, U&'\E000') > 0 THEN
        RETURN passage;
    END IF;
    SELECT string_agg(quote_literal(lexeme), ' | ') INTO stems
    FROM unnest(to_tsvector('pg_catalog.french', document))
    WHERE public.unaccent(lexeme) IN (SELECT (regexp_matches(query::text, '''([^'']+)''', 'g'))[1]);
    RETURN ts_headline('pg_catalog.french', document, stems::tsquery, marks);
END
$$;
