CREATE TABLE digest_list (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text COLLATE "C" NOT NULL CONSTRAINT digest_list_code_key UNIQUE,
    title      text NOT NULL,
    recipients text[] NOT NULL,
    families   text[] NOT NULL,
    themes     text[] NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_digest_list_change_set REFERENCES change_set
);
