-- From which amount on the procedures of the European directives hold: the law dates them, and changes them every two years.
CREATE TABLE procedure_threshold (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text COLLATE "C" NOT NULL CONSTRAINT procedure_threshold_code_key UNIQUE,
    category    text NOT NULL,
    buyer_kind  text NOT NULL,
    valid_from  date NOT NULL,
    valid_until date,
    amount      numeric(15, 2) NOT NULL,
    source      text NOT NULL,
    change_set  bigint NOT NULL CONSTRAINT fk_procedure_threshold_change_set REFERENCES change_set
);

INSERT INTO author (name) VALUES ('sillage') ON CONFLICT (name) DO NOTHING;

WITH head AS (
    UPDATE ledger_head SET position = position + 1, committed_at = greatest(committed_at, clock_timestamp())
    RETURNING position, committed_at),
written AS (
    INSERT INTO change_set (author_id, reason, position, committed_at)
    SELECT author.id, 'procedure thresholds of the release', head.position, head.committed_at
    FROM author, head WHERE author.name = 'sillage'
    RETURNING id)
INSERT INTO procedure_threshold (code, category, buyer_kind, valid_from, valid_until, amount, source, change_set)
SELECT threshold.code, category, buyer_kind, valid_from, valid_until, amount, source, written.id
FROM written CROSS JOIN (VALUES
    ('fournitures-2024', '2024', 'SUPPLIES', 'OTHER', 221000),
    ('services-2024', '2024', 'SERVICES', 'OTHER', 221000),
    ('travaux-2024', '2024', 'WORKS', 'OTHER', 5538000),
    ('etat-fournitures-2024', '2024', 'SUPPLIES', 'STATE', 143000),
    ('etat-services-2024', '2024', 'SERVICES', 'STATE', 143000),
    ('etat-travaux-2024', '2024', 'WORKS', 'STATE', 5538000),
    ('fournitures-2026', '2026', 'SUPPLIES', 'OTHER', 216000),
    ('services-2026', '2026', 'SERVICES', 'OTHER', 216000),
    ('travaux-2026', '2026', 'WORKS', 'OTHER', 5404000),
    ('etat-fournitures-2026', '2026', 'SUPPLIES', 'STATE', 140000),
    ('etat-services-2026', '2026', 'SERVICES', 'STATE', 140000),
    ('etat-travaux-2026', '2026', 'WORKS', 'STATE', 5404000)
) AS threshold (code, since, category, buyer_kind, amount)
JOIN (VALUES
    ('2024', date '2024-01-01', date '2025-12-31',
     'Code de la commande publique, annexe 2 : avis relatif aux seuils de procédure en vigueur en 2024 et 2025'),
    ('2026', date '2026-01-01', NULL,
     'Code de la commande publique, annexe 2 ; règlement délégué (UE) 2025/2152 : seuils en vigueur depuis le 1er janvier 2026')
) AS period (since, valid_from, valid_until, source) USING (since);
