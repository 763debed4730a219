-- What stood at an instant is what was committed until then.
CREATE INDEX change_set_committed_at ON change_set (committed_at, position);

-- Since when a definition is in force. Of those superseded before this was kept nobody knows, and none is made up: they are
-- taken to have stood from the beginning, the latest of them first.
ALTER TABLE indicator_version ADD change_set bigint CONSTRAINT fk_indicator_version_change_set REFERENCES change_set;
UPDATE indicator_version v SET change_set = i.change_set
FROM indicator i WHERE i.id = v.indicator_id AND i.version = v.version;
