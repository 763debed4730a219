CREATE TABLE measure (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code             text COLLATE "C" NOT NULL CONSTRAINT measure_code_key UNIQUE,
    title            text NOT NULL,
    unit             text NOT NULL,
    scale            integer NOT NULL,
    time_aggregation text NOT NULL,
    origin           text NOT NULL,
    breakdown_title  text,
    item_rule        text,
    note             text,
    source           text,
    change_set       bigint NOT NULL CONSTRAINT fk_measure_change_set REFERENCES change_set
);

CREATE TABLE breakdown_item (
    measure_id bigint NOT NULL CONSTRAINT fk_breakdown_item_measure REFERENCES measure,
    place      integer NOT NULL,
    code       text COLLATE "C" NOT NULL,
    label      text NOT NULL,
    CONSTRAINT pk_breakdown_item PRIMARY KEY (measure_id, place)
);
