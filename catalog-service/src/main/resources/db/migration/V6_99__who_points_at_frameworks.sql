-- Who points at which action of a framework, in the order in which it is listed; follows what objectives and actions say.
CREATE TABLE framework_reference (
    framework text COLLATE "C" NOT NULL,
    scheme    text COLLATE "C" NOT NULL CONSTRAINT fk_framework_reference_scheme REFERENCES scheme (code) ON DELETE CASCADE,
    kind      text COLLATE "C" NOT NULL CONSTRAINT ck_framework_reference_kind CHECK (kind IN ('ACTION', 'OBJECTIVE')),
    code      text COLLATE "C" NOT NULL,
    action    text COLLATE "C" NOT NULL,
    title     text NOT NULL,
    CONSTRAINT pk_framework_reference PRIMARY KEY (framework, scheme, kind, code, action)
);
CREATE INDEX ix_framework_reference_scheme ON framework_reference (scheme, kind, code);

CREATE FUNCTION follow_framework_references() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.framework_actions = OLD.framework_actions AND NEW.title = OLD.title THEN
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM framework_reference
        WHERE kind = TG_ARGV[0] AND code = OLD.code AND scheme = (SELECT s.code FROM scheme s WHERE s.id = OLD.scheme_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO framework_reference (framework, scheme, kind, code, action, title)
        SELECT DISTINCT split_part(ref, '/', 1), s.code, TG_ARGV[0], NEW.code, split_part(ref, '/', 2), NEW.title
        FROM scheme s, unnest(NEW.framework_actions) ref WHERE s.id = NEW.scheme_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER follow_framework_references AFTER INSERT OR DELETE OR UPDATE OF framework_actions, title ON objective
    FOR EACH ROW EXECUTE FUNCTION follow_framework_references('OBJECTIVE');
CREATE TRIGGER follow_framework_references AFTER INSERT OR DELETE OR UPDATE OF framework_actions, title ON action
    FOR EACH ROW EXECUTE FUNCTION follow_framework_references('ACTION');

INSERT INTO framework_reference (framework, scheme, kind, code, action, title)
SELECT DISTINCT split_part(ref, '/', 1), s.code, pointing.kind, pointing.code, split_part(ref, '/', 2), pointing.title
FROM (SELECT scheme_id, 'OBJECTIVE' AS kind, code, title, framework_actions FROM objective
      UNION ALL SELECT scheme_id, 'ACTION', code, title, framework_actions FROM action) pointing
JOIN scheme s ON s.id = pointing.scheme_id CROSS JOIN unnest(framework_actions) ref;

-- they found the same among all schemes
DROP INDEX ix_objective_framework_actions, ix_action_framework_actions;
