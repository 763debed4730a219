package fr.sillage.catalog.committee;

import java.util.List;

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
        return getEntityManager().createQuery(WITH_WHAT_IT_HANGS_ON + """
                where c.schemeId = ?1
                  and o.subject.type = coalesce(?2, o.subject.type) and o.subject.ref = coalesce(?3, o.subject.ref)
                order by s.date, w.position, o.id""", Object[].class)
                .setParameter(1, scheme.id()).setParameter(2, subjectType).setParameter(3, subjectRef)
                .getResultStream().map(OpinionRepository::view).toList();
    }

    OpinionView view(long id) {
        return view(getEntityManager().createQuery(WITH_WHAT_IT_HANGS_ON + "where o.id = ?1", Object[].class)
                .setParameter(1, id).getSingleResult());
    }

    private static OpinionView view(Object[] row) {
        return OpinionView.from((Opinion) row[0], (Sitting) row[1], (Committee) row[2], (Commit) row[3]);
    }
}
