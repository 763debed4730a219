-- What a team says in one place of a report to come: in a section, or there about one objective ('' is about the section).
-- Editions freeze the words in their content, so these rows may change and go.
CREATE TABLE team_words (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme      text COLLATE "C" NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    year        integer NOT NULL,
    section     text COLLATE "C" NOT NULL,
    objective   text COLLATE "C" NOT NULL,
    buyers      varchar[] NOT NULL,
    markdown    text NOT NULL,
    author_line text,
    change_set  bigint NOT NULL CONSTRAINT fk_team_words_change_set REFERENCES change_set,
    CONSTRAINT team_words_place_key UNIQUE (scheme, kind, year, section, objective)
);
