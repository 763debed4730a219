-- The stemmer leaves the s of plurals in -ais, -ois and the like: "emplois" did not find "emploi". It is taken away from whatever
-- is longer than "bois", of texts and of what is looked for alike, in all the ways in which they are stemmed.
CREATE FUNCTION french_singular(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace($1, '(\w{3}[aiou])s$', '\1')
$$;
-- Of all lexemes in the text of a vector or a query.
CREATE FUNCTION french_singulars(lexemes text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace($1, '(\w{3}[aiou])s''(?!'')', '\1''', 'g')
$$;

CREATE OR REPLACE FUNCTION french_words(text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT french_singulars(ts_delete('''|'':50'::tsvector || to_tsvector('french_unaccent', $1)
        || '''|'':50'::tsvector || public.unaccent(to_tsvector('pg_catalog.french', $1)::text)::tsvector, '|')::text)::tsvector
$$;
CREATE OR REPLACE FUNCTION french_query(text) RETURNS tsquery LANGUAGE sql STABLE AS $$
    SELECT french_singulars((websearch_to_tsquery('french_unaccent', $1)
        || public.unaccent(websearch_to_tsquery('pg_catalog.french', $1)::text)::tsquery)::text)::tsquery
$$;

UPDATE feed_search SET words = french_singulars(words::text)::tsvector;
UPDATE intention SET words = french_singulars(words::text)::tsvector;
UPDATE library_item SET words = french_singulars(words::text)::tsvector;

-- As before, but that the stems of a text are compared as french_words keeps them.
CREATE OR REPLACE FUNCTION french_headline(document text, query tsquery) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    marks CONSTANT text := U&'StartSel=\E000, StopSel=\E001, MaxWords=40, MinWords=20, ShortWord=2';
    passage text := ts_headline('french_unaccent', document, query, marks);
    asked CONSTANT text[] := ARRAY(SELECT (regexp_matches(query::text, '''([^'']+)''', 'g'))[1]);
    stems text;
BEGIN
    IF strpos(passage, U&'\E000') > 0 THEN
        RETURN passage;
    END IF;
    SELECT string_agg(quote_literal(lexeme), ' | ') INTO stems
    FROM unnest(to_tsvector('french_unaccent', document))
    WHERE french_singular(lexeme) = ANY (asked);
    IF stems IS NOT NULL THEN
        RETURN ts_headline('french_unaccent', document, stems::tsquery, marks);
    END IF;
    SELECT string_agg(quote_literal(lexeme), ' | ') INTO stems
    FROM unnest(to_tsvector('pg_catalog.french', document))
    WHERE french_singular(public.unaccent(lexeme)) = ANY (asked);
    RETURN ts_headline('pg_catalog.french', document, stems::tsquery, marks);
END
$$;
