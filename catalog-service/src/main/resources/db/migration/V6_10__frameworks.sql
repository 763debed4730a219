CREATE TABLE framework (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text COLLATE "C" NOT NULL CONSTRAINT framework_code_key UNIQUE,
    title      text NOT NULL,
    publisher  text,
    edition    text,
    source     text,
    note       text,
    generation text,
    change_set bigint NOT NULL CONSTRAINT fk_framework_change_set REFERENCES change_set
);

-- The text as it came: what is exported is this, so that not a blank line is lost.
CREATE TABLE framework_file (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    framework_id bigint NOT NULL CONSTRAINT fk_framework_file_framework REFERENCES framework ON DELETE CASCADE,
    path         text COLLATE "C" NOT NULL,
    text         text NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_framework_file_change_set REFERENCES change_set,
    CONSTRAINT framework_file_path_key UNIQUE (framework_id, path)
);

-- What the files say, to be looked up. A row stays when its action leaves the files: objectives and assessments name it.
CREATE TABLE framework_action (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    framework_id bigint NOT NULL CONSTRAINT fk_framework_action_framework REFERENCES framework ON DELETE CASCADE,
    code         text COLLATE "C" NOT NULL,
    parent       text COLLATE "C",
    rank         integer NOT NULL,
    file         text COLLATE "C" NOT NULL,
    title        text NOT NULL,
    level        integer,
    level_title  text,
    points       numeric,
    percentage   numeric,
    category     text,
    theme        text,
    sections     jsonb NOT NULL,
    withdrawn    boolean NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_framework_action_change_set REFERENCES change_set,
    CONSTRAINT framework_action_code_key UNIQUE (framework_id, code)
);

CREATE TABLE framework_import (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    framework_id bigint NOT NULL CONSTRAINT fk_framework_import_framework REFERENCES framework ON DELETE CASCADE,
    report       jsonb NOT NULL,
    change_set   bigint NOT NULL CONSTRAINT fk_framework_import_change_set REFERENCES change_set
);
CREATE INDEX ix_framework_import_framework ON framework_import (framework_id, id);
