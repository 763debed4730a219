-- Buyers who learn from each other, when they met, and what they said that they need.
CREATE TABLE buyers_network (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_buyers_network_buyer REFERENCES organisation (siren),
    code       text COLLATE "C" NOT NULL,
    body       jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_buyers_network_change_set REFERENCES change_set,
    CONSTRAINT buyers_network_code_key UNIQUE (buyer, code)
);

CREATE TABLE network_meeting (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer      text COLLATE "C" NOT NULL,
    network    text COLLATE "C" NOT NULL,
    day        date NOT NULL,
    body       jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_network_meeting_change_set REFERENCES change_set,
    CONSTRAINT fk_network_meeting_network FOREIGN KEY (buyer, network) REFERENCES buyers_network (buyer, code),
    CONSTRAINT network_meeting_day_key UNIQUE (buyer, network, day)
);

-- Counts, and nothing of who answered.
CREATE TABLE needs_survey (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer      text COLLATE "C" NOT NULL CONSTRAINT fk_needs_survey_buyer REFERENCES organisation (siren),
    code       text COLLATE "C" NOT NULL,
    body       jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_needs_survey_change_set REFERENCES change_set,
    CONSTRAINT needs_survey_code_key UNIQUE (buyer, code)
);
