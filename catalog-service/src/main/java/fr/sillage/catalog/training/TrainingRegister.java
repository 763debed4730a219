package fr.sillage.catalog.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What the registers of trainings tell to those who count over schemes. */
@ApplicationScoped
public class TrainingRegister {

    private final EntityManager database;

    TrainingRegister(EntityManager database) {
        this.database = database;
    }

    /** @param scheme its code */
    public record Session(String scheme, String code, TrainingSessionBody body) {

        public boolean isHeldIn(int year) {
            return body.isHeld() && body.on().getYear() == year;
        }

        /** How many more people it makes that are trained at its level. */
        public int newlyTrained() {
            return body.newlyTrained();
        }
    }

    /** @param scheme its code */
    public record Population(String scheme, String buyer, int year, TrainingPopulationBody body) {

        public int of(TrainingLevel level) {
            return body.of(level);
        }
    }

    /**
     * Those of the schemes that are in force in a year, from their beginning to its end, held or not.
     *
     * @param buyers whose people they are for; empty for all
     */
    public List<Session> sessions(int year, Optional<Set<String>> buyers) {
        List<TrainingSession> sessions = rows("from TrainingSession t where t.day <= :last", TrainingSession.class,
                Map.of("last", LocalDate.of(year, 12, 31)), buyers);
        Map<Long, String> schemes = inForce(year, sessions.stream().map(TrainingSession::schemeId).distinct().toList());
        return sessions.stream().filter(session -> schemes.containsKey(session.schemeId()))
                .map(session -> new Session(schemes.get(session.schemeId()), session.code(), session.body())).toList();
    }

    /**
     * Whom trainings concern for the schemes that are in force in a year: as counted then, or last before.
     *
     * @param buyers whose people they are; empty for all
     */
    public List<Population> populations(int year, Optional<Set<String>> buyers) {
        List<TrainingPopulation> counted = rows("from TrainingPopulation t where t.year <= :last", TrainingPopulation.class,
                Map.of("last", year), buyers);
        Map<Long, String> schemes = inForce(year, counted.stream().map(TrainingPopulation::schemeId).distinct().toList());
        Map<List<Object>, TrainingPopulation> last = new LinkedHashMap<>();
        counted.stream().filter(people -> schemes.containsKey(people.schemeId())).forEach(people -> last.merge(
                List.of(people.schemeId(), people.buyer()), people, (one, other) -> one.year() > other.year() ? one : other));
        return last.values().stream()
                .map(people -> new Population(schemes.get(people.schemeId()), people.buyer(), people.year(),
                        people.body()))
                .toList();
    }

    private <T> List<T> rows(String selection, Class<T> type, Map<String, Object> values, Optional<Set<String>> buyers) {
        var query = database.createQuery(selection + (buyers.isPresent() ? " and t.buyer in :buyers" : "") + " order by t.id",
                type);
        values.forEach(query::setParameter);
        buyers.ifPresent(some -> query.setParameter("buyers", some));
        return query.getResultList();
    }

    /** Codes of those of the schemes that are in force in a year, by id. */
    private Map<Long, String> inForce(int year, List<Long> schemes) {
        return database.createQuery(
                """
                        select s.id, s.code from Scheme s where s.id in :schemes and s.period.start <= :last and s.period.end >= :first""",
                Object[].class).setParameter("schemes", schemes).setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31)).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
