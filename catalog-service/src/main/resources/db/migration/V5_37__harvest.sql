-- How far the feed of a partner was read. Moved on with every text taken over, in the same transaction.
CREATE TABLE harvest (
    partner_id        bigint PRIMARY KEY CONSTRAINT fk_harvest_partner REFERENCES partner ON DELETE CASCADE,
    url               text COLLATE "C",
    epoch             text COLLATE "C",
    read_to           bigint NOT NULL,
    -- one more each time all is read anew, and the last one at whose end what was not seen in it was withdrawn
    round             integer NOT NULL,
    swept             integer NOT NULL,
    succeeded_at      timestamptz,
    failing_since     timestamptz,
    failed_at         timestamptz,
    failures          integer NOT NULL,
    failure           text,
    failure_arguments text[]
);

-- Whose intention each is that was taken over; its text is in the feed.
CREATE TABLE harvested_intention (
    ref        text COLLATE "C" PRIMARY KEY,
    partner_id bigint NOT NULL CONSTRAINT fk_harvested_intention_partner REFERENCES partner,
    their_ref  text COLLATE "C" NOT NULL,
    live       boolean NOT NULL,
    title      text NOT NULL,
    status     text NOT NULL,
    sha256     text COLLATE "C" NOT NULL,
    round      integer NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_harvested_intention_change_set REFERENCES change_set,
    CONSTRAINT harvested_intention_their_ref_key UNIQUE (partner_id, their_ref)
);

-- What a partner said and we could not take over, until it says something better.
CREATE TABLE harvest_fault (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partner_id bigint NOT NULL CONSTRAINT fk_harvest_fault_partner REFERENCES partner ON DELETE CASCADE,
    their_ref  text COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    pointer    text NOT NULL,
    code       text NOT NULL,
    arguments  text[] NOT NULL,
    found_at   timestamptz NOT NULL,
    CONSTRAINT harvest_fault_their_ref_key UNIQUE (partner_id, their_ref)
);
