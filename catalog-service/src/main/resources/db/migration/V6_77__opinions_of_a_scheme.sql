-- The opinions of a scheme are read together: by the scheme, and not sitting by sitting.
ALTER TABLE opinion ADD COLUMN scheme_id bigint CONSTRAINT fk_opinion_scheme REFERENCES scheme;
UPDATE opinion o SET scheme_id = c.scheme_id
FROM sitting s JOIN committee c ON c.id = s.committee_id
WHERE s.id = o.sitting_id;
ALTER TABLE opinion ALTER COLUMN scheme_id SET NOT NULL;
CREATE INDEX ix_opinion_scheme ON opinion (scheme_id);
