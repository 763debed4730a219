-- The body is kept whole, as its versions are; the columns beside it repeat what lists and rules look for.
CREATE TABLE intention (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ref               text COLLATE "C" NOT NULL CONSTRAINT intention_ref_key UNIQUE,
    status            text NOT NULL,
    body              jsonb NOT NULL,
    buyers            varchar[] COLLATE "C" NOT NULL,
    scheme            text COLLATE "C" CONSTRAINT fk_intention_scheme REFERENCES scheme (code),
    family            text COLLATE "C" NOT NULL CONSTRAINT fk_intention_family REFERENCES purchase_family (code),
    category          text NOT NULL,
    cpv               text COLLATE "C",
    publication_from  date NOT NULL,
    publication_until date NOT NULL,
    start_from        date,
    amount_from       numeric(15, 2),
    amount_to         numeric(15, 2),
    directorate       text COLLATE "C",
    lead              text,
    recorded_on       date NOT NULL,
    number            integer NOT NULL,
    published_number  integer,
    launched_on       date,
    notified_on       date,
    ended_on          date,
    change_set        bigint NOT NULL CONSTRAINT fk_intention_change_set REFERENCES change_set
);
CREATE INDEX ix_intention_buyers ON intention USING gin (buyers);
CREATE INDEX ix_intention_family ON intention (family);
CREATE INDEX ix_intention_publication ON intention (publication_from);

-- only added to, but for a draft that is deleted with all that was written of it
CREATE TABLE intention_version (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intention_id bigint NOT NULL CONSTRAINT fk_intention_version_intention REFERENCES intention ON DELETE CASCADE,
    number       integer NOT NULL,
    status       text NOT NULL,
    body         jsonb NOT NULL,
    happened_on  date,
    reason       text,
    lessons      text,
    change_set   bigint NOT NULL CONSTRAINT fk_intention_version_change_set REFERENCES change_set,
    CONSTRAINT intention_version_number_key UNIQUE (intention_id, number)
);
