-- A kind, a theme and a beneficiary that are looked for are looked for in one and the same consideration: lists of kinds and of
-- themes, each by itself, cannot tell which belongs to which. Kept are those of the whole and those of its lots, by their codes.
CREATE FUNCTION feed_considerations(document text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_agg(DISTINCT jsonb_strip_nulls(jsonb_build_object(
        'kind', said -> 'kind', 'theme', said -> 'theme', 'reservedFor', said -> 'reservedFor'))), '[]')
    FROM jsonb_path_query_array(document::jsonb, '$.lots[*].considerations[*]') of_lots (said_of_lots),
        jsonb_array_elements((document::jsonb -> 'considerations') || said_of_lots) said
$$;

ALTER TABLE feed_search ADD considerations jsonb;
UPDATE feed_search s SET considerations = feed_considerations(f.document) FROM feed f WHERE f.ref = s.ref;
ALTER TABLE feed_search ALTER considerations SET NOT NULL, DROP kinds, DROP themes, DROP reserved;
