package fr.sillage.catalog.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import fr.sillage.catalog.framework.Authorship;
import fr.sillage.catalog.framework.Framework;
import fr.sillage.catalog.framework.FrameworkAction;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class AnswerRepository implements PanacheRepository<Answer> {

    /** A day on which a buyer judged itself. */
    record Day(String buyer, LocalDate date) {

        private static Day of(Object[] row) {
            return new Day((String) row[0], (LocalDate) row[1]);
        }

        private static Day read(String key) {
            String[] parts = key.split("/");
            if (parts.length != 2) {
                throw new IllegalArgumentException(key);
            }
            return new Day(parts[0], LocalDate.parse(parts[1]));
        }

        String key() {
            return buyer + "/" + date;
        }
    }

    Optional<Answer> find(FrameworkAction action, String buyer, LocalDate date) {
        return find("frameworkActionId = ?1 and buyer = ?2 and date = ?3", action.id(), buyer, date).singleResultOptional();
    }

    Optional<Answer> lock(FrameworkAction action, String buyer, LocalDate date) {
        return find("frameworkActionId = ?1 and buyer = ?2 and date = ?3", action.id(), buyer, date)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    AnswerView view(String action, Answer answer) {
        return AnswerView.from(action, answer, getEntityManager().find(Authorship.class, answer.version()));
    }

    /** All answers of a day, by code of the action; those that the framework has no more left out. */
    Map<String, AnswerView> of(Framework framework, Day day) {
        Map<String, AnswerView> answers = new HashMap<>();
        getEntityManager().createQuery("""
                select f.code, a, w from Answer a join FrameworkAction f on f.id = a.frameworkActionId
                join Authorship w on w.id = a.changeSet
                where f.frameworkId = ?1 and not f.withdrawn and a.buyer = ?2 and a.date = ?3""", Object[].class)
                .setParameter(1, framework.id()).setParameter(2, day.buyer()).setParameter(3, day.date()).getResultStream()
                .forEach(row -> answers.put((String) row[0],
                        AnswerView.from((String) row[0], (Answer) row[1], (Authorship) row[2])));
        return answers;
    }

    /** What was answered on the days, by day and by code of the action. */
    Map<Day, Map<String, AnswerBody>> of(Framework framework, Collection<Day> days) {
        Map<Day, Map<String, AnswerBody>> answers = new HashMap<>();
        getEntityManager().createQuery("""
                select f.code, a from Answer a join FrameworkAction f on f.id = a.frameworkActionId
                where f.frameworkId = ?1 and not f.withdrawn and a.buyer in ?2 and a.date in ?3""", Object[].class)
                .setParameter(1, framework.id()).setParameter(2, days.stream().map(Day::buyer).distinct().toList())
                .setParameter(3, days.stream().map(Day::date).distinct().toList()).getResultStream().forEach(row -> {
                    Answer answer = (Answer) row[1];
                    answers.computeIfAbsent(new Day(answer.buyer(), answer.date()), none -> new HashMap<>())
                            .put((String) row[0], answer.body());
                });
        return answers;
    }

    /**
     * Those on which buyers judged themselves, by buyer and date.
     *
     * @param buyer only this one's; null for all
     * @param readable whose may be seen; empty for all
     */
    List<Day> days(Framework framework, String buyer, Optional<Set<String>> readable, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("f.framework_id = :framework"));
        Map<String, Object> values = new HashMap<>();
        values.put("framework", framework.id());
        if (buyer != null) {
            conditions.add("a.buyer = :buyer");
            values.put("buyer", buyer);
        }
        readable.ifPresent(buyers -> {
            conditions.add("a.buyer = ANY (:readable)");
            values.put("readable", buyers.toArray(String[]::new));
        });
        page.after(Day::read).ifPresent(last -> {
            conditions.add("(a.buyer, a.on_date) > (:lastBuyer, :lastDate)");
            values.putAll(Map.of("lastBuyer", last.buyer(), "lastDate", last.date()));
        });
        var query = getEntityManager().createNativeQuery("""
                SELECT DISTINCT a.buyer, a.on_date FROM answer a JOIN framework_action f ON f.id = a.framework_action_id
                WHERE %s ORDER BY a.buyer, a.on_date LIMIT :rows""".formatted(String.join(" AND ", conditions)), Object[].class)
                .setParameter("rows", page.rows());
        values.forEach(query::setParameter);
        return query.getResultStream().map(row -> Day.of((Object[]) row)).toList();
    }

    /** All that was ever answered to an action for a day, newest first. */
    List<AnswerVersionView> versions(FrameworkAction action, String buyer, LocalDate date, PageRequest page) {
        return getEntityManager().createQuery("""
                select v, w from AnswerVersion v join Authorship w on w.id = v.changeSet
                where v.frameworkActionId = ?1 and v.buyer = ?2 and v.date = ?3 and v.id < ?4 order by v.id desc""",
                Object[].class).setParameter(1, action.id()).setParameter(2, buyer).setParameter(3, date)
                .setParameter(4, page.afterNumber(Long::valueOf, Long.MAX_VALUE)).setMaxResults(page.rows()).getResultStream()
                .map(row -> AnswerVersionView.from((AnswerVersion) row[0], (Authorship) row[1])).toList();
    }
}
