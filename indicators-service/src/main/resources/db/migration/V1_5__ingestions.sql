CREATE TABLE ingestion (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- none where everything was already known
    change_set  bigint CONSTRAINT fk_ingestion_change_set REFERENCES change_set,
    buyers      text[] NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    report      jsonb NOT NULL
);
