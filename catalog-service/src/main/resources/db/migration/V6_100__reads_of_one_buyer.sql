-- What is read of one buyer, or of its scheme, is found without going through what there is of all others.

-- years in which intentions were once expected, for the figures of a programme
CREATE INDEX ix_intention_version_year ON intention_version ((left(body ->> 'publication', 4)), intention_id);
-- the list of a buyer's trainings in a scheme goes by it too, and not by two indexes
CREATE INDEX ix_training_session_buyer ON training_session (buyer, scheme_id, code);

-- The register of reasons is a small part of what is bought: the rest is not read to find it.
CREATE INDEX ix_intention_buyers_without_social_condition ON intention USING gin (buyers) WITH (fastupdate = off)
    WHERE jsonb_typeof(body -> 'withoutSocialCondition') = 'object';
CREATE INDEX ix_intention_scheme_without_social_condition ON intention (scheme, ref)
    WHERE jsonb_typeof(body -> 'withoutSocialCondition') = 'object';

-- by itself also for a buyer's part in a scheme
CREATE INDEX ix_library_item_scheme ON library_item (scheme, buyer, sort_key);
