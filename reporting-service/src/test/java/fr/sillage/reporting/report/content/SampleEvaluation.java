package fr.sillage.reporting.report.content;

import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.item;
import static fr.sillage.reporting.report.content.SampleFigures.total;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.sillage.reporting.gathering.CatalogEvaluation;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.EvaluationScope;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.kind.ReportKind;

/** A scheme evaluated by thirds: two of them told, the last one with the whole. */
public final class SampleEvaluation {

    static final String SCHEME = "ille-et-vilaine-2024-2028";

    private SampleEvaluation() {
    }

    static CatalogSnapshot scheme() {
        return new SampleScheme("Schéma évalué par tiers")
                .objective("1", null, null, "Acheter moins de papier", "2028", List.of("papier", "velos"))
                .objective("2", null, null, "Ouvrir les marchés", "2028", List.of("heures"))
                .sheet("1.1", "1", "Réduire l'usage du papier",
                        counted("Consommation de papier", "Papier", List.of("papier"), "Ramettes comprises"),
                        counted("Nombre d'agents sensibilisés", null, List.of(), null))
                .sheet("2.1", "2", "Réserver des marchés", counted("Heures d'insertion", null, List.of("heures"), null))
                .sheet("3", null, "Faire connaître les achats", counted("Visites du site", null, List.of("visites"), null))
                .committee("technique", "Comité technique", null, List.of(),
                        SampleScheme.sitting("2023-12-05", "Choix",
                                SampleScheme.opinion("campaign", SCHEME + "/2024", "FAVOURABLE", null, null),
                                SampleScheme.opinion("objective", SCHEME + "/1", "FAVOURABLE", "Autre sujet", null)),
                        SampleScheme.sitting("2025-07-03", "Bilan",
                                SampleScheme.opinion("evaluation", SCHEME + "/2024", "FAVOURABLE_WITH_RESERVATIONS",
                                        "Bilan utile", "Ajouter le Temps 0")),
                        SampleScheme.sitting("2027-07-01", "Ensemble",
                                SampleScheme.opinion("evaluation", SCHEME + "/overall", "FAVOURABLE", null, null)))
                .evaluated(evaluation()).snapshot();
    }

    private static CatalogSnapshot.Counted counted(String text, String section, List<String> indicators, String note) {
        return new CatalogSnapshot.Counted(text, section, indicators, note);
    }

    private static CatalogEvaluation evaluation() {
        return new CatalogEvaluation(List.of(
                new CatalogEvaluation.Part(campaign(2024, 1, "1.1", told("Le papier baisse.", "Former les équipes.",
                        finding("1.1", "Un cinquième de papier en moins", "Impression recto verso", "AMEND"))),
                        List.of(poll())),
                new CatalogEvaluation.Part(campaign(2025, 2, "2.1", told("Les heures montent.", null,
                        finding("2.1", "Cible atteinte", null, "KEEP"))), List.of()),
                new CatalogEvaluation.Part(campaign(2026, 3, "3", told("Peu de visites.", null,
                        finding("3", "Le site est peu vu", null, "RELEASE"))), List.of())),
                told("Trois ans d'achats responsables.", "Reconduire le schéma."));
    }

    static CatalogEvaluation.Campaign campaign(int year, int rank, String action, CatalogEvaluation.Told told) {
        return new CatalogEvaluation.Campaign(year, rank, List.of(action), "Groupe de travail", "Les plus avancées",
                List.of(new CatalogEvaluation.Say("technique", "FAVOURABLE", LocalDate.of(2023, 12, 5))), rank == 3, told);
    }

    private static CatalogEvaluation.Told told(String summary, String lessons, CatalogEvaluation.Finding... findings) {
        return new CatalogEvaluation.Told("VALIDATED", summary, lessons, List.of(findings), List.of(
                new CatalogEvaluation.Say("technique", "FAVOURABLE_WITH_RESERVATIONS", LocalDate.of(2025, 7, 3))), null);
    }

    private static CatalogEvaluation.Finding finding(String action, String results, String practices, String advice) {
        return new CatalogEvaluation.Finding(action, results, practices, advice);
    }

    private static CatalogEvaluation.Poll poll() {
        return new CatalogEvaluation.Poll(List.of("1.1"), LocalDate.of(2025, 4, 30),
                new CatalogEvaluation.Results("Le papier au bureau", "Agents", 20, 12, List.of(
                        new CatalogEvaluation.Question("Imprimez-vous moins ?", "YES_NO", 12,
                                List.of(count("oui", 9), count("non", 3)), null),
                        new CatalogEvaluation.Question("Est-ce facile ?", "SCALE", 10,
                                List.of(count("1", 0), count("2", 1), count("3", 2), count("4", 4), count("5", 3)),
                                new BigDecimal("3.9")),
                        new CatalogEvaluation.Question("Qu'utilisez-vous ?", "MULTIPLE", 11,
                                List.of(count("Signature électronique", 8), count("Écran double", 6)), null))));
    }

    private static CatalogEvaluation.Count count(String choice, int count) {
        return new CatalogEvaluation.Count(choice, count);
    }

    static Figures figures() {
        return new Figures(9, Instant.parse("2025-09-01T08:00:00Z"), List.of(
                figure("papier", "Consommation de papier", "kg", 0, "DOWN", "Papier acheté dans l'année",
                        total().point(2023, "1000").point(2024, "800").build()),
                figure("heures", "Heures d'insertion", "h", 0, "UP", "Heures travaillées",
                        item("_T", null).point(2023, "700").point(2024, "710").build())),
                List.of("visites"));
    }

    public static ReportContent ofYear(int year) {
        return content(ReportKind.EVALUATION, year);
    }

    public static ReportContent overall() {
        return content(ReportKind.OVERALL, 2026);
    }

    private static ReportContent content(ReportKind kind, int year) {
        return new ReportAssembly().assemble(new Gathered(EvaluationScope.of(kind, scheme(), year), figures()),
                new Asked(kind, year, Instant.parse("2025-09-02T05:00:03Z"), Set.of(), List.of()));
    }
}
