-- Published texts were indexed in one of the two forms that are looked for, so that words without their accents found nothing and
-- words left out were found. Both forms are now kept, from the texts that are live and the labels that belong to them.
--
-- The two forms stand apart, and each text apart from the one before it: the last word of one and the first of the next are no
-- phrase.
CREATE OR REPLACE FUNCTION french_words(text) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT ts_delete('''|'':50'::tsvector || to_tsvector('french_unaccent', $1)
        || '''|'':50'::tsvector || public.unaccent(to_tsvector('pg_catalog.french', $1)::text)::tsvector, '|')
$$;

CREATE TEMPORARY TABLE label (code text, label text) ON COMMIT DROP;
INSERT INTO label VALUES
    ('INSERTION', 'Insertion par l’activité économique'),
    ('EQUALITY', 'Égalité entre les femmes et les hommes'),
    ('DISABILITY', 'Handicap et accessibilité'),
    ('DISCRIMINATION', 'Lutte contre les discriminations'),
    ('TRAINING', 'Formation et apprentissage'),
    ('WORKING_CONDITIONS', 'Conditions de travail, santé et sécurité au travail'),
    ('SOCIAL_ECONOMY', 'Économie sociale et solidaire'),
    ('FAIR_TRADE', 'Commerce équitable'),
    ('REUSE', 'Réemploi et réutilisation'),
    ('RECYCLED', 'Matières recyclées'),
    ('REPAIRABILITY', 'Réparabilité et durabilité'),
    ('WASTE', 'Réduction et tri des déchets'),
    ('WATER', 'Économies d’eau'),
    ('ENERGY', 'Sobriété et efficacité énergétiques'),
    ('CARBON', 'Émissions de gaz à effet de serre'),
    ('BIODIVERSITY', 'Biodiversité'),
    ('HEALTH', 'Santé environnementale et substances dangereuses'),
    ('CLEAN_SITE', 'Chantier propre'),
    ('CLEAN_MOBILITY', 'Mobilité à faibles émissions'),
    ('DIGITAL_RGESN', 'Écoconception des services numériques (RGESN)'),
    ('DIGITAL_RGAA', 'Accessibilité numérique (RGAA)'),
    ('ORGANIC', 'Agriculture biologique'),
    ('LOCAL', 'Circuits courts et saisonnalité'),
    ('LABEL', 'Label ou écolabel'),
    ('LIFE_CYCLE_COST', 'Coût du cycle de vie'),
    ('SME', 'Accès des petites et moyennes entreprises'),
    ('INNOVATION', 'Innovation'),
    ('EA_ESAT', 'Entreprises adaptées et ESAT'),
    ('SIAE', 'Structures d’insertion par l’activité économique'),
    ('PRISON_WORK', 'Activités en établissement pénitentiaire'),
    ('ESS', 'Entreprises de l’économie sociale et solidaire');

-- As the texts are prepared that are indexed from now on: apostrophes, quotes, dashes and spaces of print are none of a word.
CREATE FUNCTION pg_temp.plain(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT replace(replace(replace(replace(replace(
        regexp_replace(normalize($1, NFC),
            '[\u2018\u2019\u201B\u02B9\u02BB-\u02BD\u02C8\u2032\uFF07\u2216\uFE68\uFF3C''\u00AB\u00BB\u201C\u201D\u2010-\u2015\u2026\u2022\u00B7\u00A0\u202F\u2009]',
            ' ', 'g'),
        U&'\00AD', ''), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE')
$$;

UPDATE feed_search s
SET words = setweight(french_words(pg_temp.plain(t.title)), 'A')
    || setweight(french_words(pg_temp.plain(concat_ws(' . ', t.family, t.directorate,
        (SELECT string_agg(l.label, ' . ') FROM label l WHERE l.code = ANY (s.themes || s.reserved))))), 'B')
    || setweight(french_words(pg_temp.plain(concat_ws(' . ', t.description, t.expectations, t.lots))), 'D')
FROM (SELECT f.ref, d.document ->> 'title' AS title, d.document ->> 'description' AS description,
          d.document ->> 'expectations' AS expectations, d.document #>> '{family,title}' AS family,
          d.document ->> 'directorate' AS directorate,
          (SELECT string_agg(lot ->> 'title', ' . ') FROM jsonb_array_elements(d.document -> 'lots') lot) AS lots
      FROM feed f CROSS JOIN LATERAL (SELECT f.document::jsonb AS document) d
      WHERE f.state = 'LIVE') t
WHERE t.ref = s.ref;

UPDATE intention i
SET words = french_words(pg_temp.plain(concat_ws(' ', i.ref, t.body ->> 'title', t.body ->> 'description',
    t.body ->> 'expectations', i.lead, (SELECT string_agg(lot ->> 'title', ' ') FROM jsonb_array_elements(t.body -> 'lots') lot),
    (SELECT string_agg(tag, ' ') FROM jsonb_array_elements_text(t.body -> 'tags') tag))))
FROM (SELECT ref, body::jsonb AS body FROM intention) t
WHERE t.ref = i.ref;
