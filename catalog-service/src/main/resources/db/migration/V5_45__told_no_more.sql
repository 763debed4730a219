-- What an earlier text told and the live one tells no more was not answered, and was still held. From now on it is taken out as
-- the later text is written; here it is from those there are. Fields keep their order: a text is its bytes.
CREATE FUNCTION pg_temp.without(document json, told_no_more text) RETURNS text LANGUAGE sql AS $$
    SELECT '{' || string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY number) || '}'
    FROM json_each(document) WITH ORDINALITY field (key, value, number) WHERE key <> told_no_more
$$;

CREATE FUNCTION pg_temp.withheld(document json) RETURNS text LANGUAGE sql AS $$
    SELECT '{' || string_agg(to_json(key)::text || ':' || CASE key
        WHEN 'amountWithheld' THEN 'true'
        WHEN 'lots' THEN (SELECT '[' || coalesce(string_agg(pg_temp.without(lot, 'amount'), ',' ORDER BY place), '') || ']'
                          FROM json_array_elements(value) WITH ORDINALITY lots (lot, place))
        ELSE value::text END, ',' ORDER BY number) || '}'
    FROM json_each(document) WITH ORDINALITY field (key, value, number) WHERE key <> 'amount'
$$;

-- of an intention that was withdrawn nothing is told: nobody is named in it
UPDATE feed_version v SET document = pg_temp.without(v.document::json, 'contact')
FROM feed f
WHERE f.ref = v.ref AND v.document::jsonb -> 'contact' IS NOT NULL
    AND (f.document IS NULL OR v.document::jsonb -> 'contact' IS DISTINCT FROM f.document::jsonb -> 'contact');

UPDATE feed_version v SET document = pg_temp.withheld(v.document::json)
FROM feed f
WHERE f.ref = v.ref AND (f.document::jsonb ->> 'amountWithheld')::boolean
    AND (v.document::jsonb -> 'amount' IS NOT NULL OR jsonb_path_exists(v.document::jsonb, '$.lots[*].amount'));

UPDATE feed_version SET sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')
WHERE sha256 <> encode(sha256(convert_to(document, 'UTF8')), 'hex');

-- A partner speaks for itself alone. One of whom something else was taken over before that was a rule is read from its beginning
-- at the next look, where what is another buyer's is withdrawn.
UPDATE harvest SET epoch = NULL, read_to = 0, round = round + 1
WHERE partner_id IN (
    SELECT p.id FROM harvested_intention h JOIN partner p ON p.id = h.partner_id JOIN feed f USING (ref)
    WHERE h.live AND f.document::jsonb #>> '{buyers,0,siren}' <> p.siren);
