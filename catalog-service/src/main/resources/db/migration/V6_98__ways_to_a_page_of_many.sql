-- A page of a list is found without going through what others bought, asked or wrote, however much that is.
CREATE INDEX ix_intention_scheme ON intention (scheme, ref);
CREATE INDEX ix_intention_without_social_condition ON intention (ref)
    WHERE jsonb_typeof(body -> 'withoutSocialCondition') = 'object';
-- written one at a time, and read at once: no list of what is still to be sorted in
ALTER INDEX ix_intention_buyers SET (fastupdate = off);
CREATE INDEX ix_feed_search_buyers ON feed_search USING gin (buyers) WITH (fastupdate = off);

-- The list of contracts goes by them, then by what they came of: all of that stands in the row, whoever writes it.
ALTER TABLE contract_link ADD COLUMN ref text COLLATE "C";
UPDATE contract_link SET ref = intention.ref FROM intention_contracts JOIN intention ON intention.id = intention_id
WHERE intention_contracts.id = contract_link.intention_contracts_id;
ALTER TABLE contract_link ALTER COLUMN ref SET NOT NULL;
DROP INDEX ix_contract_link_contract;
CREATE INDEX ix_contract_link_contract ON contract_link (buyer, contract, ref);
CREATE FUNCTION name_linked_intention() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.ref := (SELECT intention.ref FROM intention_contracts JOIN intention ON intention.id = intention_id
                WHERE intention_contracts.id = NEW.intention_contracts_id);
    RETURN NEW;
END
$$;
CREATE TRIGGER name_linked_intention BEFORE INSERT ON contract_link
    FOR EACH ROW EXECUTE FUNCTION name_linked_intention();

-- The reference of what is bought is kept with what is asked of it: the order of the list is that of one table.
ALTER TABLE referral ADD COLUMN ref text COLLATE "C";
UPDATE referral SET ref = intention.ref FROM intention WHERE intention.id = referral.intention_id;
ALTER TABLE referral ALTER COLUMN ref SET NOT NULL;
DROP INDEX ix_referral_asked_on;
CREATE INDEX ix_referral_asked_on ON referral (asked_on, ref, referent);
CREATE INDEX ix_referral_unanswered ON referral (asked_on, ref, referent) WHERE answered_on IS NULL;

CREATE INDEX ix_library_item_buyer ON library_item (buyer, sort_key);
CREATE INDEX ix_library_item_shelf ON library_item (shelf, sort_key);

CREATE INDEX ix_training_population_buyer ON training_population (buyer);
