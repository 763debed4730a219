package fr.sillage.reporting.edition;

import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.kind.ReportKind;

/** What a caller may see of a report: what is published, and drafts with any right for one of the scheme's buyers. */
@ApplicationScoped
class VisibleEditions {

    private final EditionRepository editions;
    private final Rights rights;

    VisibleEditions(EditionRepository editions, Rights rights) {
        this.editions = editions;
        this.rights = rights;
    }

    /**
     * The latest first, at least one: those who may see none are told why.
     *
     * @throws ProblemException 404 where there is no edition, 403 where all are drafts of others
     */
    List<Edition> of(String scheme, ReportKind kind, int year) {
        String report = EditionRepository.report(scheme, kind.slug(), year);
        List<Edition> all = editions.editions(report);
        if (all.isEmpty()) {
            throw ProblemException.notFound("report", report);
        }
        Predicate<Edition> readable = e -> e.isPublished() || rights.has(Role.READER, e.buyers());
        List<Edition> visible = all.stream().filter(readable).toList();
        if (visible.isEmpty()) {
            rights.requireReading(all.get(0).buyers());
        }
        return visible;
    }
}
