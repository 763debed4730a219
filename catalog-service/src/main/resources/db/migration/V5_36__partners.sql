CREATE TABLE partner (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text COLLATE "C" NOT NULL CONSTRAINT partner_code_key UNIQUE,
    name       text NOT NULL,
    siren      text COLLATE "C" NOT NULL,
    url        text,
    harvest    boolean NOT NULL,
    active     boolean NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_partner_change_set REFERENCES change_set
);

-- What a partner signs in with, as its SHA-256: a key holds 256 random bits, so the digest alone tells nothing of it.
CREATE TABLE partner_key (
    id         text COLLATE "C" PRIMARY KEY,
    partner_id bigint NOT NULL CONSTRAINT fk_partner_key_partner REFERENCES partner,
    label      text,
    sha256     text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    last_used  date,
    change_set bigint NOT NULL CONSTRAINT fk_partner_key_change_set REFERENCES change_set
);
CREATE INDEX ix_partner_key_partner ON partner_key (partner_id);
