-- What the scheme asks of each purchase: threshold of a strategy, environmental criterion, targeted files, committees, delays.
ALTER TABLE scheme ADD COLUMN purchasing jsonb;
