package fr.sillage.reporting.gathering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import fr.sillage.api.ProblemType;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.step.Step;
import fr.sillage.reporting.step.Steps;

/**
 * Asks the other services. They may be down at any time: nothing is invented in their place, and no transaction is open while
 * they are waited for.
 */
@ApplicationScoped
public class Gathering {

    private static final int UNAUTHENTICATED = ProblemType.UNAUTHENTICATED.status();
    private static final Set<Integer> REFUSALS = Set.of(ProblemType.UNREADABLE.status(), ProblemType.FORBIDDEN.status(),
            ProblemType.CONFLICT.status(), ProblemType.RULE_BROKEN.status());

    /** Not there, be there time left or not, and be its period over or not. */
    private static final List<String> OWED = List.of("LATE", "DUE", "NOT_YET");

    private final CatalogClient catalog;
    private final IndicatorsClient indicators;
    private final ExpectedFiguresClient expectedFigures;
    private final Procurement procurement;

    Gathering(@RestClient CatalogClient catalog, @RestClient IndicatorsClient indicators,
            @RestClient ExpectedFiguresClient expectedFigures, Procurement procurement) {
        this.catalog = catalog;
        this.indicators = indicators;
        this.expectedFigures = expectedFigures;
        this.procurement = procurement;
    }

    /**
     * The scheme alone; empty where the catalog knows none by this code.
     *
     * @throws ServiceDownException where the catalog does not answer
     */
    public Optional<CatalogSnapshot.Scheme> scheme(String code) {
        return found("Le service catalogue", () -> catalog.scheme(code));
    }

    /**
     * Whom a scheme asks, and what they have said of a subject; empty where the catalog knows no such scheme.
     *
     * @throws ServiceDownException where the catalog does not answer
     */
    public Optional<Deliberations> deliberations(String scheme, String subjectType, String subjectRef) {
        return scheme(scheme).map(CatalogSnapshot.Scheme::validation).map(validators -> validators.isEmpty()
                ? new Deliberations(validators, List.of(), Map.of())
                : new Deliberations(validators,
                        answer("Le service catalogue", () -> catalog.opinions(scheme, subjectType, subjectRef)).items(),
                        answer("Le service catalogue", () -> catalog.committees(scheme)).items().stream()
                                .collect(Collectors.toMap(Committee::code, Committee::title))));
    }

    /**
     * What a committee has before it at a sitting; empty where the catalog knows no such sitting.
     *
     * @throws ServiceDownException where the catalog does not answer
     */
    public Optional<SittingPack> sittingPack(String scheme, String committee, LocalDate date) {
        return found("Le service catalogue", () -> catalog.sittingPack(scheme, committee, date));
    }

    /**
     * All that the report of a year needs.
     *
     * @throws ServiceDownException where a service does not answer: trying again may help
     * @throws NoReportException where there is no such scheme, the year is not one of its years, there is nothing of that kind
     *         to tell, or a service refuses what it is asked
     */
    public Gathered gather(String scheme, ReportKind kind, int year, Steps steps) {
        steps.begin(Step.GATHER_CATALOG);
        CatalogSnapshot whole = accepted("Le service catalogue", "donner le schéma « %s »".formatted(scheme),
                () -> found("Le service catalogue", () -> catalog.snapshot(scheme)))
                .orElseThrow(() -> new NoReportException("Le catalogue ne connaît pas le schéma « %s ».".formatted(scheme)));
        Years years = Years.of(whole.scheme());
        if (!years.contains(year)) {
            throw new NoReportException("L’année %d est hors de la période du schéma, de %d à %d."
                    .formatted(year, years.first(), years.last()));
        }
        CatalogSnapshot snapshot = kind.tellsPurchases() ? whole.bare() : EvaluationScope.of(kind, whole, year);
        Purchases purchases = !kind.tellsPurchases() ? null
                : accepted("Le service catalogue", "donner les achats de %d".formatted(year),
                        () -> answer("Le service catalogue", () -> procurement.of(kind, whole.scheme().buyers(), year)));
        steps.begin(Step.GATHER_FIGURES);
        Figures figures = accepted("Le service indicateurs", "donner les chiffres de %d".formatted(year),
                () -> answer("Le service indicateurs", () -> figures(FiguresWanted.of(snapshot, year).pages())));
        return new Gathered(snapshot, figures, purchases);
    }

    /** All of the moment of the first answer, whatever is written meanwhile. */
    private Figures figures(List<FiguresWanted> pages) {
        List<Figures> answers = new ArrayList<>();
        pages.forEach(page -> answers
                .add(indicators.figures(page, answers.isEmpty() ? null : answers.get(0).committedAt())));
        return Figures.together(answers);
    }

    /**
     * The figures of a year that somebody still owes for a scheme.
     *
     * @throws ServiceDownException where the indicators do not answer
     */
    public List<OwedFigure> owed(String scheme, int year) {
        String period = String.valueOf(year);
        return answer("Le service indicateurs", () -> Listed
                .all(after -> expectedFigures.owed(scheme, period, period, OWED, Listed.LIMIT, after)));
    }

    /** Gives up where a service refuses: the same question asked again would be refused again. */
    static <T> T accepted(String service, String deed, Supplier<T> call) {
        try {
            return call.get();
        } catch (ServiceDownException e) {
            if (e.getCause() instanceof WebApplicationException answer
                    && REFUSALS.contains(answer.getResponse().getStatus())) {
                throw new NoReportException("%s refuse de %s (HTTP %d)%s".formatted(service, deed,
                        answer.getResponse().getStatus(), Refusal.said(answer.getResponse())));
            }
            throw e;
        }
    }

    static <T> Optional<T> found(String service, Supplier<T> call) {
        return answer(service, () -> {
            try {
                return Optional.of(call.get());
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    static <T> T answer(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            throw new ServiceDownException(status == UNAUTHENTICATED
                    ? service + " ne reconnaît pas ce service (HTTP 401) : leur secret commun n’est pas le même."
                    : "%s a répondu par une erreur (HTTP %d).".formatted(service, status), e);
        } catch (ProcessingException e) {
            throw new ServiceDownException(service + " ne répond pas.", e);
        }
    }
}
