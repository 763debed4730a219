-- What a number is about: one measure, one buyer, one item of the breakdown (_T is the declared total).
CREATE TABLE series (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id bigint NOT NULL CONSTRAINT fk_series_measure REFERENCES measure,
    buyer      text COLLATE "C" NOT NULL,
    item       text COLLATE "C" NOT NULL,
    CONSTRAINT series_key UNIQUE (measure_id, buyer, item)
);

-- Four bytes a row instead of a word.
CREATE TYPE observation_status AS ENUM
    ('NORMAL', 'PROVISIONAL', 'ESTIMATED', 'IMPUTED', 'BREAK', 'MISSING', 'NOT_APPLICABLE', 'RETRACTED', 'FICTITIOUS');
CREATE TYPE qualifier AS ENUM ('EXACT', 'AT_LEAST', 'ABOUT');

-- The key carries the value, so that a series is read from the index alone. Years sort just before their parts, so that
-- the periods of a span of years lie together.
CREATE TABLE observation (
    series_id  bigint NOT NULL CONSTRAINT fk_observation_series REFERENCES series,
    period     text COLLATE "C" NOT NULL,
    value      numeric,
    status     observation_status NOT NULL,
    qualifier  qualifier NOT NULL,
    comment    text,
    reason     text,
    change_set bigint NOT NULL CONSTRAINT fk_observation_change_set REFERENCES change_set,
    CONSTRAINT pk_observation PRIMARY KEY (series_id, period) INCLUDE (value, status, qualifier),
    CONSTRAINT observation_value CHECK ((value IS NULL) = (status IN ('MISSING', 'NOT_APPLICABLE', 'RETRACTED')))
);

-- Values that were superseded, each with the change set that had written it. A first value leaves no row here.
CREATE TABLE observation_history (
    series_id  bigint NOT NULL CONSTRAINT fk_observation_history_series REFERENCES series,
    period     text COLLATE "C" NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_observation_history_change_set REFERENCES change_set,
    value      numeric,
    status     observation_status NOT NULL,
    qualifier  qualifier NOT NULL,
    comment    text,
    reason     text,
    CONSTRAINT pk_observation_history PRIMARY KEY (series_id, period, change_set)
);

CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'observation_history is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON observation_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();
