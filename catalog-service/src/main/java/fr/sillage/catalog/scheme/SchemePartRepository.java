package fr.sillage.catalog.scheme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;

/**
 * Looks up and writes what is part of a scheme's text, whoever asks for it: a PUT or a file.
 *
 * @param <B> the body of a PUT
 */
public abstract class SchemePartRepository<B, E extends SchemeItem<B>> extends SchemeItemRepository<E> {

    protected abstract E fresh(Scheme scheme, String code);

    /** What a PUT that changes nothing would send. */
    public abstract B bodyOf(E item);

    /** All of a scheme's by code, in the order people count. */
    public Map<String, E> byCode(Scheme scheme) {
        Map<String, E> items = new LinkedHashMap<>();
        of(scheme).forEach(item -> items.put(item.code(), item));
        return items;
    }

    /** As {@link Precondition#put}, of what is there now. */
    public Precondition.Put<E> put(Scheme scheme, String code, B body, Precondition precondition, ChangeSet change) {
        return put(scheme, code, lock(scheme, code), body, precondition, change);
    }

    /** @param existing nobody else writes in the scheme before this transaction ends */
    public Precondition.Put<E> put(Scheme scheme, String code, Optional<E> existing, B body, Precondition precondition,
            ChangeSet change) {
        return precondition.put(existing, () -> fresh(scheme, code), body, change, this::persist);
    }
}
