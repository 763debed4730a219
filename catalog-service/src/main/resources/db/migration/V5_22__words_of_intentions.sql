-- What people look for in an intention, in French; written with it.
ALTER TABLE intention ADD words tsvector NOT NULL DEFAULT '';
UPDATE intention SET words = french_words(translate(
    concat_ws(' ', ref, body ->> 'title', body ->> 'description', body ->> 'expectations', lead), '’‘«»–…' || U&'\00A0\202F', '        '));
CREATE INDEX ix_intention_words ON intention USING gin (words);
