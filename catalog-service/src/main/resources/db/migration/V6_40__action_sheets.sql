-- What the printed sheet of an action says beyond what every action has; null where there is no sheet.
ALTER TABLE action ADD COLUMN sheet jsonb;
