-- The scheme is known to another service: here its code is a name and nothing else.
CREATE TABLE target (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme             text COLLATE "C" NOT NULL,
    indicator          text COLLATE "C" NOT NULL CONSTRAINT fk_target_indicator REFERENCES indicator (code),
    buyer              text COLLATE "C" NOT NULL,
    item               text COLLATE "C" NOT NULL,
    kind               text NOT NULL,
    source             text NOT NULL,
    interpolation      text NOT NULL,
    baseline_period    text COLLATE "C",
    baseline_value     numeric,
    baseline_qualifier text,
    baseline_note      text,
    note               text,
    change_set         bigint NOT NULL CONSTRAINT fk_target_change_set REFERENCES change_set,
    CONSTRAINT target_key UNIQUE (scheme, indicator, buyer, item)
);

CREATE TABLE target_point (
    target_id bigint NOT NULL CONSTRAINT fk_target_point_target REFERENCES target,
    place     integer NOT NULL,
    period    text COLLATE "C" NOT NULL,
    value     numeric,
    min       numeric,
    max       numeric,
    change    numeric,
    CONSTRAINT pk_target_point PRIMARY KEY (target_id, place)
);
