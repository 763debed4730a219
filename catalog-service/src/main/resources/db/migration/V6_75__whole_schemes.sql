-- What is read of a scheme is read whole: in the order in which it lies, and not by code, which would go back and forth.
CREATE INDEX ix_action_scheme ON action (scheme_id);
CREATE INDEX ix_objective_scheme ON objective (scheme_id);
CREATE INDEX ix_targeted_action_scheme ON targeted_action (scheme_id);
CREATE INDEX ix_committee_scheme ON committee (scheme_id);

-- The opinions that make a file a targeted one are looked for by it.
CREATE INDEX ix_opinion_subject ON opinion (subject_type, subject_ref);
