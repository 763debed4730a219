-- Where a deleted item was found, on the row that tells what it said last: by it its history is read, and by that of what was made
-- there again. What was deleted before this version is not found.
ALTER TABLE superseded_item ADD COLUMN address text COLLATE "C";
CREATE INDEX ix_superseded_item_address ON superseded_item (kind, address, id) WHERE address IS NOT NULL;
