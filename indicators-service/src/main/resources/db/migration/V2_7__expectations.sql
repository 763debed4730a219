-- Which figures somebody owes, and by when: one row for a measure of a buyer, however many periods it is owed for.
CREATE TABLE expectation (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code         text COLLATE "C" NOT NULL CONSTRAINT expectation_code_key UNIQUE,
    measure      text COLLATE "C" NOT NULL CONSTRAINT fk_expectation_measure REFERENCES measure (code),
    buyer        text COLLATE "C" NOT NULL,
    -- none for all the items there are when it is read
    items        text[],
    every        text NOT NULL,
    first_period text COLLATE "C" NOT NULL,
    last_period  text COLLATE "C",
    due_months   integer NOT NULL,
    due_day      integer,
    owed_by      text NOT NULL,
    directorate  text COLLATE "C",
    contact      text,
    scheme       text COLLATE "C",
    note         text,
    change_set   bigint NOT NULL CONSTRAINT fk_expectation_change_set REFERENCES change_set
);
