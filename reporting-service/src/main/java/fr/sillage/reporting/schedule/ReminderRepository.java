package fr.sillage.reporting.schedule;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.reporting.run.DueReport;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class ReminderRepository implements PanacheRepository<Reminder> {

    boolean isMade(DueReminder due) {
        DueReport report = due.report();
        return count("scheme = ?1 and kind = ?2 and year = ?3 and before = ?4 and dueAt = ?5", report.scheme(), report.kind(),
                report.year(), due.before(), report.dueAt()) > 0;
    }

    /** The latest first. */
    List<Reminder> page(String scheme, String kind, PageRequest page) {
        return find("scheme = ?1 and kind = ?2 and id < ?3 order by id desc", scheme, kind,
                page.afterNumber(Long::valueOf, Long.MAX_VALUE)).page(0, page.rows()).list();
    }
}
