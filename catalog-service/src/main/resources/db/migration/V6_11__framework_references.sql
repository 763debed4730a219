-- Each is <framework>/<action>, as in the path below /frameworks.
ALTER TABLE objective ADD COLUMN framework_actions text[] NOT NULL DEFAULT '{}';
ALTER TABLE action ADD COLUMN framework_actions text[] NOT NULL DEFAULT '{}';
CREATE INDEX ix_objective_framework_actions ON objective USING gin (framework_actions);
CREATE INDEX ix_action_framework_actions ON action USING gin (framework_actions);
