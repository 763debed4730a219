package fr.sillage.catalog.scheme;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;

/** Finds the scheme a URL names and holds the caller to what they may do in it. */
@ApplicationScoped
public class SchemeAccess {

    private final SchemeRepository schemes;
    private final Rights rights;

    public SchemeAccess(SchemeRepository schemes, Rights rights) {
        this.schemes = schemes;
        this.rights = rights;
    }

    /** @throws ProblemException 404 where there is none, 403 without any right for one of its buyers */
    public Scheme toRead(String code) {
        Scheme scheme = schemes.find(code).orElseThrow(() -> notFound(code));
        rights.requireReading(scheme.buyers());
        return scheme;
    }

    /** As {@link #toRead}, for a write to which more than a role is asked; nobody else writes in the scheme before it ends. */
    public Scheme toRecordIn(String code) {
        Scheme scheme = schemes.lock(code).orElseThrow(() -> notFound(code));
        rights.requireReading(scheme.buyers());
        return scheme;
    }

    /** As {@link #toRead}, for a write by somebody of this role; nobody else writes in the scheme before it ends. */
    public Scheme toWriteAs(Role role, String code) {
        Scheme scheme = schemes.lock(code).orElseThrow(() -> notFound(code));
        rights.require(role, scheme.buyers());
        return scheme;
    }

    /** As {@link #toWriteAs} a steward, for a deletion: what an assembly adopted is not deleted. */
    public Scheme toDeleteFrom(String code) {
        Scheme scheme = toWriteAs(Role.STEWARD, code);
        if (scheme.isAdopted()) {
            throw ProblemException.of(ProblemType.CONFLICT, "scheme-adopted", code);
        }
        return scheme;
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("scheme", code);
    }
}
