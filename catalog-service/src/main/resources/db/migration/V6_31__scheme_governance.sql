-- What the scheme says of its committees: in which order they speak, and when an action may leave.
ALTER TABLE scheme ADD COLUMN governance jsonb;
