package fr.sillage.catalog.committee;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class OpinionRepository implements PanacheRepository<Opinion> {

    private static final String WITH_WHAT_IT_HANGS_ON = """
            select o, s, c, w from Opinion o
            join Sitting s on s.id = o.sittingId
            join Committee c on c.id = s.committeeId
            join Commit w on w.id = o.changeSet
            """;

    boolean anyOf(Sitting sitting) {
        return count("sittingId", sitting.id()) > 0;
    }

    /**
     * Those of a scheme, in the order of the sittings and, within a day, as they were recorded.
     *
     * @param subjectType only on subjects of this type; null for all
     * @param subjectRef only on the subject that its owner names so; null for all
     */
    public List<OpinionView> of(Scheme scheme, String subjectType, String subjectRef) {
        // a statement for each table, and not one that looks up each sitting and each commit by itself
        Map<Long, Committee> committees = byId("from Committee where schemeId = ?1", scheme.id(), Committee::id);
        Map<Long, Sitting> sittings = byId("from Sitting where committeeId in ?1", committees.keySet(), Sitting::id);
        List<Opinion> opinions = list("""
                schemeId = ?1 and subject.type = coalesce(?2, subject.type) and subject.ref = coalesce(?3, subject.ref)""",
                scheme.id(), subjectType, subjectRef);
        Map<Long, Commit> commits = byId("from Commit where id in ?1", opinions.stream().map(Opinion::changeSet).toList(),
                Commit::id);
        return opinions.stream().map(opinion -> {
            Sitting sitting = sittings.get(opinion.sittingId());
            return OpinionView.from(opinion, sitting, committees.get(sitting.committeeId()), commits.get(opinion.changeSet()));
        }).sorted(Comparator.comparing(OpinionView::sitting).thenComparing(OpinionView::position)
                .thenComparing(OpinionView::id)).toList();
    }

    private <E> Map<Long, E> byId(String query, Object parameter, Function<E, Long> id) {
        @SuppressWarnings("unchecked")
        Stream<E> rows = getEntityManager().createQuery(query).setParameter(1, parameter).getResultStream();
        return rows.collect(Collectors.toMap(id, Function.identity()));
    }

    OpinionView view(long id) {
        return view(getEntityManager().createQuery(WITH_WHAT_IT_HANGS_ON + "where o.id = ?1", Object[].class)
                .setParameter(1, id).getSingleResult());
    }

    private static OpinionView view(Object[] row) {
        return OpinionView.from((Opinion) row[0], (Sitting) row[1], (Committee) row[2], (Commit) row[3]);
    }
}
