-- Warnings print these sources: a narrow no-break space stands before a colon and a semicolon.
WITH head AS (
    UPDATE ledger_head SET position = position + 1, committed_at = greatest(committed_at, clock_timestamp())
    RETURNING position, committed_at),
written AS (
    INSERT INTO change_set (author_id, reason, position, committed_at)
    SELECT author.id, 'sources of procedure thresholds set as French is', head.position, head.committed_at
    FROM author, head WHERE author.name = 'sillage'
    RETURNING id)
UPDATE procedure_threshold
SET source = regexp_replace(source, ' ([:;])', U&'\202F\\1', 'g'), change_set = written.id
FROM written WHERE source ~ ' [:;]';
