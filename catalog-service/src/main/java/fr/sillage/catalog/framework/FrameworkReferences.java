package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import fr.sillage.api.Fault;
import fr.sillage.api.PageRequest;

/** Which objectives and actions of schemes point at which actions of frameworks: {@code <framework>/<action>}. */
@ApplicationScoped
public class FrameworkReferences {

    /** What such a pointer looks like. */
    public static final String PATTERN = "[a-z0-9][a-z0-9.-]{0,79}/[A-Za-z0-9_.-]{1,200}";

    private final EntityManager entityManager;

    FrameworkReferences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One fault for each that is not there, or no more.
     *
     * @param before what was pointed at already: it may stay when the framework has it no more
     */
    public List<Fault> faults(String pointer, List<String> references, Collection<String> before) {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = known(references);
        for (int i = 0; i < references.size(); i++) {
            String reference = references.get(i);
            if (references.indexOf(reference) < i) {
                faults.add(Fault.at(pointer + "/" + i, "named-twice", reference));
            } else if (!known.contains(reference) && !before.contains(reference)) {
                faults.add(Fault.at(pointer + "/" + i, "framework-action-unknown", reference));
            }
        }
        return faults;
    }

    private Set<String> known(List<String> references) {
        if (references.isEmpty()) {
            return Set.of();
        }
        return entityManager.createQuery("""
                select concat(f.code, '/', a.code) from FrameworkAction a join Framework f on f.id = a.frameworkId
                where not a.withdrawn and f.code in ?1 and a.code in ?2""", String.class)
                .setParameter(1, references.stream().map(reference -> reference.split("/", 2)[0]).toList())
                .setParameter(2, references.stream().map(reference -> reference.split("/", 2)[1]).toList())
                .getResultStream().collect(Collectors.toSet());
    }

    /**
     * Who points at the actions, by scheme.
     *
     * @param action code of the only one asked for, with its parts; null for all
     * @param scheme code of the only one asked for; null for all
     * @param readable buyers whose schemes may be seen; empty for all
     */
    List<FrameworkReferenceView> of(Framework framework, String action, String scheme, Optional<Set<String>> readable,
            PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("framework = :framework"));
        Map<String, Object> values = new HashMap<>();
        values.put("framework", framework.code());
        if (action != null) {
            conditions.add("(action = :action OR starts_with(action, :action || '.'))");
            values.put("action", action);
        }
        if (scheme != null) {
            conditions.add("scheme = :scheme");
            values.put("scheme", scheme);
        }
        readable.ifPresent(buyers -> {
            conditions.add("scheme = ANY (:schemes)");
            values.put("schemes", schemes(buyers));
        });
        page.after(FrameworkReferenceView.Key::read).ifPresent(last -> {
            conditions.add("(scheme, kind, code, action) > (:lastScheme, :lastKind, :lastCode, :lastAction)");
            values.putAll(Map.of("lastScheme", last.scheme(), "lastKind", last.kind(), "lastCode", last.code(), "lastAction",
                    last.frameworkAction()));
        });
        var query = entityManager.createNativeQuery("SELECT scheme, kind, code, title, action FROM framework_reference WHERE "
                + String.join(" AND ", conditions) + " ORDER BY scheme, kind, code, action LIMIT :rows", Object[].class)
                .setParameter("rows", page.rows());
        values.forEach(query::setParameter);
        return query.getResultStream().map(row -> FrameworkReferenceView.from((Object[]) row)).toList();
    }

    private String[] schemes(Set<String> buyers) {
        return entityManager
                .createQuery("select s.code from Scheme s where exists (select 1 from s.buyers b where b in ?1)", String.class)
                .setParameter(1, buyers).getResultStream().toArray(String[]::new);
    }
}
