-- Which sections the reports of one kind of a scheme leave out.
CREATE TABLE report_settings (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme     text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    buyers     varchar[] NOT NULL,
    hidden     varchar[] NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_report_settings_change_set REFERENCES change_set,
    CONSTRAINT report_settings_scheme_key UNIQUE (scheme, kind)
);
