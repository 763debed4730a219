CREATE TABLE indicator (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text COLLATE "C" NOT NULL CONSTRAINT indicator_code_key UNIQUE,
    version    integer NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_indicator_change_set REFERENCES change_set
);

-- What an indicator means and has meant: a figure told last year can be told again as it was.
CREATE TABLE indicator_version (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id         bigint NOT NULL CONSTRAINT fk_indicator_version_indicator REFERENCES indicator,
    version              integer NOT NULL,
    title                text NOT NULL,
    unit                 text NOT NULL,
    decimals             integer NOT NULL,
    direction            text NOT NULL,
    definition           text NOT NULL,
    numerator_measure    text COLLATE "C" NOT NULL CONSTRAINT fk_indicator_version_numerator REFERENCES measure (code),
    numerator_items      text[] NOT NULL,
    numerator_offset     integer NOT NULL,
    denominator_measure  text COLLATE "C" CONSTRAINT fk_indicator_version_denominator REFERENCES measure (code),
    denominator_items    text[],
    denominator_offset   integer,
    scale                numeric NOT NULL,
    minus_one            boolean NOT NULL,
    cumulated_since      integer,
    published_as         text COLLATE "C" CONSTRAINT fk_indicator_version_published_as REFERENCES measure (code),
    note                 text,
    CONSTRAINT indicator_version_key UNIQUE (indicator_id, version)
);
