package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
     * @param readable buyers whose schemes may be seen; empty for all
     */
    List<FrameworkReferenceView> of(Framework framework, Collection<String> actions, String scheme,
            Optional<Set<String>> readable, PageRequest page) {
        String within = scheme == null ? "" : " AND s.id = (SELECT id FROM scheme WHERE code = :scheme)";
        var query = entityManager
                .createNativeQuery("""
                        SELECT scheme, kind, code, title, action FROM (
                            SELECT s.id, s.code AS scheme, 'OBJECTIVE' AS kind, o.code, o.title, ref AS action
                            FROM objective o JOIN scheme s ON s.id = o.scheme_id CROSS JOIN unnest(o.framework_actions) AS ref
                            WHERE o.framework_actions && CAST(:refs AS text[]) %1$s
                            UNION ALL
                            SELECT s.id, s.code, 'ACTION', a.code, a.title, ref
                            FROM action a JOIN scheme s ON s.id = a.scheme_id CROSS JOIN unnest(a.framework_actions) AS ref
                            WHERE a.framework_actions && CAST(:refs AS text[]) %1$s) AS pointing
                        WHERE action = ANY (CAST(:refs AS text[]))
                          AND (:every OR EXISTS (SELECT FROM scheme_buyer b
                                                 WHERE b.scheme_id = pointing.id AND b.siren = ANY (CAST(:readable AS text[]))))
                          AND (scheme || '/' || kind || '/' || code || '/' || action) COLLATE "C" > :after
                        ORDER BY (scheme || '/' || kind || '/' || code || '/' || action) COLLATE "C" LIMIT :rows"""
                        .formatted(within), Object[].class)
                .setParameter("refs", actions.stream().map(action -> framework.code() + "/" + action).toArray(String[]::new))
                .setParameter("every", readable.isEmpty())
                .setParameter("readable", readable.orElse(Set.of()).toArray(String[]::new))
                .setParameter("after", page.afterKey()).setParameter("rows", page.rows());
        if (scheme != null) {
            query.setParameter("scheme", scheme);
        }
        return query.getResultStream().map(row -> FrameworkReferenceView.from((Object[]) row)).toList();
    }
}
