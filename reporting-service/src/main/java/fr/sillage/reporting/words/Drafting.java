package fr.sillage.reporting.words;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.Asked;
import fr.sillage.reporting.report.content.ReportAssembly;
import fr.sillage.reporting.report.content.ReportContent;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts what was gathered and what the team wrote into the content of a report, as an edition would freeze it now. */
@ApplicationScoped
public class Drafting {

    private final ReportAssembly assembly = new ReportAssembly();
    private final TeamWordsRepository words;
    private final ReportSettingsRepository settings;

    Drafting(TeamWordsRepository words, ReportSettingsRepository settings) {
        this.words = words;
        this.settings = settings;
    }

    public ReportContent draft(Gathered gathered, ReportKind kind, int year, Instant gatheredAt) {
        String scheme = gathered.catalog().scheme().code();
        return assembly.assemble(gathered,
                QuarkusTransaction.joiningExisting().call(() -> new Asked(kind, year, gatheredAt, hidden(scheme, kind),
                        written(scheme, kind, year))));
    }

    private Set<Section> hidden(String scheme, ReportKind kind) {
        return settings.find(scheme, kind.slug()).map(ReportSettings::hidden).orElse(Set.of());
    }

    private List<ReportContent.TeamWords> written(String scheme, ReportKind kind, int year) {
        return words.of(scheme, kind.slug(), year).stream().map(TeamWords::inReport).toList();
    }
}
