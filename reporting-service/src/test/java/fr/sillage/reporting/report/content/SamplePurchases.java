package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.gathering.Published;
import fr.sillage.reporting.gathering.Purchases;
import fr.sillage.reporting.kind.ReportKind;

/** The purchases of a year: some without a social condition, one of them not published. */
public final class SamplePurchases {

    static final int YEAR = 2026;

    private static final Map<String, String> LABELS = Map.of("SUPPLIES", "Fournitures", "SERVICES", "Services", "WORKS",
            "Travaux", "CLAUSE", "Clause d'exécution", "RESERVED", "Marché ou lot réservé", "INSERTION", "Insertion",
            "CIRCULAR", "Économie circulaire", "SIAE", "structures d'insertion");

    private SamplePurchases() {
    }

    private static CatalogSnapshot scheme() {
        return new SampleScheme("Schéma des achats responsables").snapshot();
    }

    private static Published.Intention intention(String ref, String status, String title, String category,
            Published.Amount amount, boolean withheld, String publication, Published.Consideration... considerations) {
        return new Published.Intention(ref, status, null,
                List.of(new Published.Named(null, "223500018", "Département d'Ille-et-Vilaine", null)), title, null, null,
                new Published.Named("numerique", null, null, "Numérique"), null, category, amount, withheld, "OPEN", "NONE",
                List.of(), List.of(), publication, null, null, null,
                new Published.Contact("Une personne", "personne@exemple.invalid", "02 00 00 00 00", null), null,
                List.of(considerations), false);
    }

    private static Published.Amount amount(String value, String from, String to) {
        return new Published.Amount(decimal(value), decimal(from), decimal(to));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    public static Purchases purchases() {
        return new Purchases(List.of(
                intention("35-2026-001", "PUBLISHED", "Réhabilitation du collège", "WORKS", amount(null, "1200000", "1500000"),
                        false, "2026-Q2", new Published.Consideration("CLAUSE", "INSERTION", "SOCIAL", null, null, 800, null),
                        new Published.Consideration("RESERVED", "INSERTION", "SOCIAL", null, null, null, "SIAE")),
                intention("35-2026-014", "LAUNCHED", "Licences de logiciels", "SUPPLIES", amount("250000", null, null), true,
                        "2026-10"),
                intention("35-2026-020", "PUBLISHED", "Mobilier de seconde main", "SUPPLIES", amount("90000.50", null, null),
                        false, "2026-11-01",
                        new Published.Consideration("CLAUSE", "CIRCULAR", "ENVIRONMENTAL", null, null, null, null)),
                intention("35-2026-030", "PUBLISHED", "Conseil en organisation", "SERVICES", null, false, "2026")),
                List.of(new Purchases.Reason("35-2026-014", "LAUNCHED", "NO_LINK",
                        "La condition serait sans lien suffisant avec l'objet du marché", "L2112-2-1, II, 2°",
                        "Fourniture de droits d'usage.\nAucune main-d'œuvre."),
                        new Purchases.Reason("35-2026-099", "PLANNED", "SHORT_WORKS",
                                "Marché de travaux de moins de six mois", "L2112-2-1, II, 4°", "Chantier tenu secret")),
                List.of("35-2026-030", "35-2026-098"), LABELS);
    }

    public static ReportContent register() {
        return content(ReportKind.REASONS, purchases());
    }

    public static ReportContent digest() {
        return content(ReportKind.DIGEST, new Purchases(purchases().published(), List.of(), List.of(), LABELS));
    }

    public static ReportContent content(ReportKind kind, Purchases purchases) {
        Instant madeAt = Instant.parse("2026-11-20T05:00:03Z");
        return new ReportAssembly().assemble(
                new Gathered(scheme(), new Figures(9, madeAt, List.of(), List.of()), purchases),
                new Asked(kind, YEAR, madeAt, Set.of(), List.of()));
    }
}
