package fr.sillage.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The one place where it is decided who may do what. The ledger refuses a write in a request where no right was asked for here,
 * so that a forgotten check fails closed.
 */
@RequestScoped
public class Rights {

    private final SecurityIdentity identity;
    private boolean granted;

    public Rights(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Holds the caller to a role for at least one of the buyers.
     *
     * @throws ProblemException 403 without the role
     * @throws UnauthorizedException for the anonymous
     */
    public void require(Role role, Collection<String> buyers) {
        if (role == Role.READER) {
            throw new IllegalArgumentException("Reading opens no way to write: use requireReading");
        }
        check(role, buyers);
        granted = true;
    }

    /** As {@link #require}, for each of the buyers: for what none of them may be drawn into by another. */
    public void requireForEach(Role role, Collection<String> buyers) {
        buyers.forEach(buyer -> require(role, buyer));
    }

    /** As {@link #require}, for reading only: it opens no way to write. */
    public void requireReading(Collection<String> buyers) {
        check(Role.READER, buyers);
    }

    private void check(Role role, Collection<String> buyers) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!has(role, buyers)) {
            throw buyers.contains(Right.EVERY_BUYER)
                    ? ProblemException.of(ProblemType.FORBIDDEN, "forbidden.role-for-instance", code(role))
                    : ProblemException.of(ProblemType.FORBIDDEN, "forbidden.role", code(role), String.join(", ", buyers));
        }
    }

    public void require(Role role, String buyer) {
        require(role, List.of(buyer));
    }

    /** Holds the caller to a role for the instance as a whole. */
    public void requireForInstance(Role role) {
        require(role, List.of(Right.EVERY_BUYER));
    }

    public boolean has(Role role, Collection<String> buyers) {
        return rights().stream().anyMatch(right -> buyers.stream().anyMatch(buyer -> right.gives(role, buyer)));
    }

    public boolean has(Role role, String buyer) {
        return has(role, List.of(buyer));
    }

    /**
     * Lets a request write whose lines are checked one by one with {@link #has}: what is beyond the caller's rights is then a
     * rejected line, not a refused request.
     *
     * @param any one of which is enough
     */
    public void requireForSomeBuyer(Role... any) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (rights().stream().noneMatch(right -> Stream.of(any).anyMatch(right.role()::contains))) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "forbidden.role-anywhere", code(any[0]));
        }
        granted = true;
    }

    /** The buyers whose data the caller may read; empty when there is no limit. */
    public Optional<Set<String>> readable() {
        return buyersOf(Role.READER);
    }

    /** The buyers for whom the caller has a role; empty when there is no limit. */
    public Optional<Set<String>> buyersOf(Role role) {
        Set<Right> having = rights().stream().filter(right -> right.role().contains(role)).collect(Collectors.toSet());
        if (having.stream().anyMatch(right -> right.buyer().equals(Right.EVERY_BUYER))) {
            return Optional.empty();
        }
        return Optional.of(having.stream().map(Right::buyer).collect(Collectors.toSet()));
    }

    /** The name that the caller bears; an empty one for the anonymous. */
    public String caller() {
        return identity.getPrincipal().getName();
    }

    /** Whether the caller bears this name. */
    public boolean isCaller(String name) {
        return !identity.isAnonymous() && identity.getPrincipal().getName().equals(name);
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /**
     * The weak ETag of a list or view; two callers who see the same have the same.
     *
     * @param position where the ledger stood when it was read, or before
     */
    public EntityTag tag(long position) {
        return tag(Long.toString(position));
    }

    /**
     * As {@link #tag(long)}, of what does not hang on one ledger alone.
     *
     * @param stand all that the answer hangs on, in letters, digits, dots and dashes
     */
    public EntityTag tag(String stand) {
        return new EntityTag(stand + "-" + signature(), true);
    }

    private String signature() {
        var sorted = new TreeSet<String>();
        rights().forEach(right -> sorted.add(right.role() + ":" + right.buyer()));
        return Integer.toHexString(sorted.hashCode());
    }

    String author() {
        if (!granted) {
            throw new IllegalStateException("A write for which no right was asked");
        }
        return identity.getPrincipal().getName();
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private Set<Right> rights() {
        Set<Right> rights = identity.getAttribute(Right.ATTRIBUTE);
        return rights == null ? Set.of() : rights;
    }
}
