-- Contracting entities, which run networks (directive 2014/25), and social and other specific services (annexe 3 of the code) have
-- thresholds of their own. Those of specific services are not revised every two years as the others are.
ALTER TABLE procedure_threshold ADD COLUMN specific_services boolean NOT NULL DEFAULT false;
ALTER TABLE procedure_threshold ALTER COLUMN specific_services DROP DEFAULT;

INSERT INTO author (name) VALUES ('sillage') ON CONFLICT (name) DO NOTHING;

WITH head AS (
    UPDATE ledger_head SET position = position + 1, committed_at = greatest(committed_at, clock_timestamp())
    RETURNING position, committed_at),
written AS (
    INSERT INTO change_set (author_id, reason, position, committed_at)
    SELECT author.id, 'thresholds of entities and of specific services', head.position, head.committed_at
    FROM author, head WHERE author.name = 'sillage'
    RETURNING id)
INSERT INTO procedure_threshold (code, category, buyer_kind, specific_services, valid_from, valid_until, amount, source,
                                 change_set)
SELECT code, category, buyer_kind, specific_services, valid_from, valid_until, amount, source, written.id
FROM written CROSS JOIN (VALUES
    ('entite-fournitures-2024', '2024', 'SUPPLIES', 'ENTITY', false, 443000),
    ('entite-services-2024', '2024', 'SERVICES', 'ENTITY', false, 443000),
    ('entite-travaux-2024', '2024', 'WORKS', 'ENTITY', false, 5538000),
    ('entite-fournitures-2026', '2026', 'SUPPLIES', 'ENTITY', false, 432000),
    ('entite-services-2026', '2026', 'SERVICES', 'ENTITY', false, 432000),
    ('entite-travaux-2026', '2026', 'WORKS', 'ENTITY', false, 5404000),
    ('services-specifiques', 'authorities', 'SERVICES', 'OTHER', true, 750000),
    ('etat-services-specifiques', 'authorities', 'SERVICES', 'STATE', true, 750000),
    ('entite-services-specifiques', 'entities', 'SERVICES', 'ENTITY', true, 1000000)
) AS threshold (code, said, category, buyer_kind, specific_services, amount)
JOIN (VALUES
    ('2024', date '2024-01-01', date '2025-12-31',
     'Code de la commande publique, annexe 2 : avis relatif aux seuils de procédure en vigueur en 2024 et 2025'),
    ('2026', date '2026-01-01', NULL,
     'Code de la commande publique, annexe 2 ; règlement délégué (UE) 2025/2150 : seuils en vigueur depuis le 1er janvier 2026'),
    ('authorities', date '2024-01-01', NULL,
     'Code de la commande publique, annexes 2 et 3 ; directive 2014/24/UE, article 4, point d)'),
    ('entities', date '2024-01-01', NULL,
     'Code de la commande publique, annexes 2 et 3 ; directive 2014/25/UE, article 15, point c)')
) AS text (said, valid_from, valid_until, source) USING (said);
