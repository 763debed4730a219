-- Who may see a figure, after the SDMX confidentiality statuses (CL_CONF_STATUS: F, N, C).
CREATE TYPE confidentiality AS ENUM ('FREE', 'NOT_FOR_PUBLICATION', 'CONFIDENTIAL');
ALTER TABLE observation ADD confidentiality confidentiality NOT NULL DEFAULT 'FREE';
ALTER TABLE observation_history ADD confidentiality confidentiality NOT NULL DEFAULT 'FREE';

-- A series is read from its key alone, so the key carries it too.
ALTER TABLE observation DROP CONSTRAINT pk_observation;
ALTER TABLE observation ADD CONSTRAINT pk_observation
    PRIMARY KEY (series_id, period) INCLUDE (value, status, qualifier, confidentiality);

-- Rows lie about in the order in which they were written: what came after a position is found at next to no cost.
CREATE INDEX observation_change_set ON observation USING brin (change_set);
