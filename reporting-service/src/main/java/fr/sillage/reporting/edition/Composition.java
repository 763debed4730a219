package fr.sillage.reporting.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.sillage.reporting.completeness.Gaps;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.Imprint;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.step.Step;
import fr.sillage.reporting.step.Steps;
import fr.sillage.reporting.words.Drafting;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes the whole report from what was gathered. Takes seconds: not inside a transaction. */
@ApplicationScoped
public class Composition {

    private final Drafting drafting;
    private final Corrections corrections;
    private final EditionRepository editions;
    private final Renderers renderers;
    private final Clock clock;
    private final String renderer;

    Composition(Drafting drafting, Corrections corrections, EditionRepository editions, Renderers renderers, Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.drafting = drafting;
        this.corrections = corrections;
        this.editions = editions;
        this.renderers = renderers;
        this.clock = clock;
        this.renderer = "sillage " + version;
    }

    /** @throws NotYetException while another edition of the report is being published */
    public Composed compose(Gathered gathered, ReportKind kind, int year, Steps steps) {
        steps.begin(Step.COMPOSE);
        Instant now = clock.instant();
        CatalogSnapshot.Scheme scheme = gathered.catalog().scheme();
        ReportContent content = corrections.toldIn(drafting.draft(gathered, kind, year, now));
        Gaps.of(content, scheme).requireNone();
        String json = ContentJson.write(content);
        // from the frozen text and nothing else, so that it holds all that the other formats say
        String report = EditionRepository.report(scheme.code(), kind.slug(), year);
        int number = QuarkusTransaction.requiringNew().call(() -> editions.nextNumber(report));
        Map<Format, byte[]> bytes = renderers.of(json, new Imprint(number), steps);
        Integer since = content.errata() == null ? null : content.errata().since().edition();
        return new Composed(scheme.code(), kind.slug(), year, number, since, scheme.title(), scheme.buyers(), now,
                ReportContent.SCHEMA_VERSION, renderer, gathered.catalog().position(), gathered.figures().position(), bytes);
    }
}
