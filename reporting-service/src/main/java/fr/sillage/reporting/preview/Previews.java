package fr.sillage.reporting.preview;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.reporting.edition.Corrections;
import fr.sillage.reporting.edition.NotYetException;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.gathering.ServiceDownException;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.step.Steps;
import fr.sillage.reporting.words.Drafting;

/** Makes the content of a report as it would be frozen now, for those who may read its scheme. Nothing is stored. */
@ApplicationScoped
public class Previews {

    private final Gathering gathering;
    private final Drafting drafting;
    private final Corrections corrections;
    private final Rights rights;
    private final Clock clock;

    Previews(Gathering gathering, Drafting drafting, Corrections corrections, Rights rights, Clock clock) {
        this.gathering = gathering;
        this.drafting = drafting;
        this.corrections = corrections;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param scheme as it was read together with the content */
    public record Previewed(ReportContent content, CatalogSnapshot.Scheme scheme) {
    }

    /**
     * Calls the other services: not inside a transaction.
     *
     * @throws ProblemException 403 without a right for one of the scheme's buyers, 404 where there is no such scheme or kind,
     *         409 where there can be no such report, 503 where a service is down
     */
    public Previewed preview(String scheme, String kind, int year) {
        ReportKind known = ReportKind.require(kind);
        try {
            // first of all whose scheme it is: the figures are read with this service's own rights
            rights.requireReading(gathering.scheme(scheme)
                    .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "scheme-unknown", scheme)).buyers());
            Gathered gathered = gathering.gather(scheme, known, year, Steps.UNTOLD);
            return new Previewed(corrections.toldIn(drafting.draft(gathered, known, year, clock.instant())),
                    gathered.catalog().scheme());
        } catch (ServiceDownException | NotYetException e) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "report-waits", e.getMessage());
        } catch (NoReportException e) {
            throw ProblemException.of(ProblemType.CONFLICT, "report-impossible", e.getMessage());
        }
    }
}
