package fr.sillage.reporting.report.content;

import static fr.sillage.reporting.report.content.SampleFigures.at;
import static fr.sillage.reporting.report.content.SampleFigures.change;
import static fr.sillage.reporting.report.content.SampleFigures.figure;
import static fr.sillage.reporting.report.content.SampleFigures.item;
import static fr.sillage.reporting.report.content.SampleFigures.range;
import static fr.sillage.reporting.report.content.SampleFigures.total;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Gathered;
import fr.sillage.reporting.kind.ReportKind;

/** Twenty objectives of every awkward kind, after Ille-et-Vilaine's second scheme; the figures are made up. */
public final class SampleReport {

    static final int YEAR = 2025;
    private static final String ACT = "Schéma adopté par l'assemblée départementale";

    private SampleReport() {
    }

    public static ReportContent content() {
        return content(scheme(), figures());
    }

    public static ReportContent content(CatalogSnapshot scheme, Figures figures) {
        return content(scheme, figures, ReportKind.ANNUAL, List.of());
    }

    public static ReportContent content(CatalogSnapshot scheme, Figures figures, ReportKind kind,
            List<ReportContent.TeamWords> words) {
        return new ReportAssembly().assemble(new Gathered(scheme, figures),
                new Asked(kind, YEAR, Instant.parse("2026-02-01T05:00:03Z"), Set.of(), words));
    }

    /** Each figure given stands under two objectives. */
    public static ReportContent withFigures(Figures.Figure... figures) {
        List<String> codes = List.of(figures).stream().map(Figures.Figure::indicator).distinct().toList();
        SampleScheme scheme = new SampleScheme("Schéma").objective("1", null, null, "Un", "2025", codes)
                .objective("2", null, null, "Deux", "2025", codes);
        return content(scheme.snapshot(), new Figures(1, null, List.of(figures), List.of()));
    }

    public static CatalogSnapshot scheme() {
        return scheme(scheme -> {
        });
    }

    public static CatalogSnapshot scheme(Consumer<SampleScheme> more) {
        SampleScheme scheme = new SampleScheme(
                "Deuxième schéma de promotion des achats socialement et écologiquement responsables 2023-2028");
        scheme.axis("1", "Développer une approche responsable dans les achats", null)
                .axis("2", "Développer les considérations sociales dans les marchés",
                        "L'insertion par l'emploi reste le premier levier ; l'égalité et le handicap s'y ajoutent.")
                .axis("3", "Poursuivre la transition écologique dans les marchés", null)
                .workstream("1-1", "1", "Structurer un processus d'achat responsable")
                .workstream("1-2", "1", "Sensibiliser, former et outiller les agents")
                .workstream("1-3", "1", "Développer les relations avec les fournisseurs")
                .workstream("3-1", "3", "Favoriser le réemploi et réduire les déchets")
                .workstream("3-2", "3", "Diminuer les consommations et les émissions");
        firstAxis(scheme);
        secondAxis(scheme);
        thirdAxis(scheme);
        actions(scheme);
        committees(scheme);
        more.accept(scheme);
        return scheme.snapshot();
    }

    private static void committees(SampleScheme scheme) {
        scheme.committee("pilotage", "Comité de pilotage",
                "Il suit la mise en œuvre du schéma et se prononce sur son bilan annuel.",
                List.of(new CatalogSnapshot.Person(null, "Vice-présidente chargée de la commande publique", null),
                        new CatalogSnapshot.Person(null, "Directeur général des services", null)),
                SampleScheme.sitting("2025-03-18", "Bilan de la première année",
                        SampleScheme.opinion("report-edition", "ille-et-vilaine-2024-2028/annual/2024/1",
                                "FAVOURABLE_WITH_RESERVATIONS", null,
                                "Chiffrer les heures d'insertion par domaine d'achat")),
                SampleScheme.sitting("2025-11-06", null), SampleScheme.sitting("2026-01-15", "Hors de l'année"))
                .committee("technique", "Comité technique", null, List.of());
    }

    /** What a team may have written for the sample's year. */
    public static List<ReportContent.TeamWords> words() {
        return List.of(
                new ReportContent.TeamWords("foreword", null, """
                        L'année 2025 a été celle de la mise en œuvre. Deux résultats méritent l'attention :

                        - les clauses sociales progressent dans les marchés de travaux ;
                        - les **marchés réservés** restent rares.

                        Que chacun de ceux qui y ont travaillé en soit remercié.""",
                        "La vice-présidente chargée de la commande publique"),
                new ReportContent.TeamWords("objectives", "9", """
                        Les heures d'insertion se répartissent ainsi :

                        | Domaine | Heures |
                        |---|---|
                        | Travaux | 61 200 |
                        | Services | 17 200 |
                        """, null),
                new ReportContent.TeamWords("lessons", null,
                        "# Ce que nous retenons\n\nLe **sourçage** gagne à commencer six mois avant la publication.", null),
                new ReportContent.TeamWords("lessons", "9", "La clause s'écrit dès la définition du besoin.", null));
    }

    public static ReportContent withWords() {
        return content(scheme(), figures(), ReportKind.ANNUAL, words());
    }

    public static ReportContent midYear() {
        return content(scheme(), figures(), ReportKind.MID_YEAR, List.of());
    }

    private static void firstAxis(SampleScheme scheme) {
        scheme.objective("1", "1", "1-1", "Programmer les achats sur plusieurs années",
                new CatalogSnapshot.Deadline(null, "2024", null),
                List.of("Repérer tôt les consultations à fort enjeu social ou environnemental",
                        "Partager la stratégie d'achat entre élus, services et commande publique"),
                List.of("Recenser les intentions d'achat au début de chaque année"), List.of("intentions-recensees"))
                .objective("2", "1", "1-1", "Renforcer le pilotage des achats responsables", "2024", List.of("dossiers-cibles"))
                .deed("2", "Réaliser le plan d'actions achats de l'année", "YEARLY",
                        new CatalogSnapshot.Deadline("2024", null, null),
                        new CatalogSnapshot.Completion(2024, LocalDate.of(2024, 4, 1), "Plan présenté au comité de revue"))
                .objective("3", "1", "1-2", "Former et sensibiliser les agents",
                        new CatalogSnapshot.Deadline("2024", "2026", null),
                        List.of("Donner à chacun, selon son rôle, les moyens d'acheter autrement"), List.of(),
                        List.of("agents-formes"))
                .objective("4", "1", "1-2", "Construire un référentiel de critères", "2024", List.of())
                .deed("4", "Réviser le vade-mecum des critères", "ONCE", new CatalogSnapshot.Deadline(null, "2024", null))
                .objective("5", "1", "1-3", "Informer les entreprises des achats à venir", "2024", List.of())
                .deed("5", "Publier les intentions d'achat", "YEARLY", new CatalogSnapshot.Deadline(null, "2024", null),
                        new CatalogSnapshot.Completion(2024, LocalDate.of(2024, 1, 31), "Page publique du portail régional"),
                        new CatalogSnapshot.Completion(2025, LocalDate.of(2025, 2, 1), "Page publique du portail régional."))
                .objective("6", "1", "1-3", "Développer les démarches de sourçage", "2025", List.of("marches-sources"))
                .objective("7", "1", "1-3", "Développer les relations avec les organisations professionnelles", "2025",
                        List.of())
                .deed("7", "Réaliser le plan d'actions avec les organisations professionnelles", "YEARLY",
                        new CatalogSnapshot.Deadline("2025", null, null),
                        new CatalogSnapshot.Completion(2025, LocalDate.of(2025, 9, 18), "Journée tenue à Rennes"))
                .objective("8", "1", "1-3", "Améliorer la performance pendant l'exécution des marchés",
                        new CatalogSnapshot.Deadline(null, "2024", "2026"), List.of(), List.of(), List.of())
                .deed("8", "Faire le bilan des marchés ciblés", "ONCE", new CatalogSnapshot.Deadline(null, "2024", "2026"),
                        new CatalogSnapshot.Completion(2024, LocalDate.of(2024, 12, 12), "Douze bilans remis"));
    }

    private static void secondAxis(SampleScheme scheme) {
        scheme.objective("9", "2", null, "Systématiser les clauses sociales",
                new CatalogSnapshot.Deadline(null, "2028", null),
                List.of("Élargir les domaines d'achat et les publics concernés"),
                List.of("Justifier tout marché sans clause sociale"), List.of("marches-clause-sociale", "heures-insertion"))
                .objective("10", "2", null, "Développer les marchés réservés", "2025", List.of("marches-reserves"))
                .objective("11", "2", null, "Agir pour l'égalité entre les femmes et les hommes", "2024",
                        List.of("marches-egalite"));
    }

    private static void thirdAxis(SampleScheme scheme) {
        scheme.objective("12", "3", "3-1", "Donner au critère environnemental au moins 15 % de la note", "2028", List.of())
                .deed("12", "Réaliser les actions identifiées", "ONCE", new CatalogSnapshot.Deadline(null, "2028", null))
                .objective("13", "3", "3-1", "Faire place au réemploi", "2026",
                        List.of("marches-reemploi", "depense-reemploi", "rehabilitations-reemploi"))
                .objective("14", "3", "3-1", "Faire place à la réparabilité", "2028", List.of("marches-reparabilite"))
                .objective("15", "3", "3-1", "Adopter une stratégie numérique responsable", "2028", List.of())
                .deed("15", "Mettre en œuvre le schéma numérique responsable", "ONCE",
                        new CatalogSnapshot.Deadline(null, "2028", null))
                .objective("16", "3", "3-2", "Contribuer à la mobilité douce", "2024",
                        List.of("vehicules-propres", "velos", "usage-velos"))
                .objective("17", "3", "3-2", "Mesurer l'impact carbone des achats", "2025",
                        List.of("marches-carbone", "emissions"))
                .objective("18", "3", "3-2", "Réduire l'impact environnemental des travaux", "2024",
                        List.of("consultations-environnement"))
                .objective("19", "3", "3-2", "Acheter en coût complet", "2028", List.of("marches-cout-complet"))
                .objective("20", "3", "3-2", "Développer les produits biologiques et de proximité", "2028",
                        List.of("part-bio", "part-bio-local-colleges"));
    }

    private static void actions(SampleScheme scheme) {
        scheme.action("9.1", "2", "9", null, "Former les rédacteurs aux clauses sociales")
                .action("9.1-a", "2", "9", "9.1", "Module en ligne",
                        new CatalogSnapshot.Progress("COMPLETED", LocalDate.of(2025, 6, 1), "Module ouvert à tous", null, null))
                .action("9.1-b", "2", "9", "9.1", "Ateliers par direction",
                        new CatalogSnapshot.Progress("COMPLETED", LocalDate.of(2026, 1, 20), "Dernier atelier", null, null),
                        new CatalogSnapshot.Progress("IN_PROGRESS", LocalDate.of(2025, 3, 1), "Trois ateliers sur cinq",
                                "Peu de volontaires", "Ateliers repris dans les directions"))
                .action("9.2", "2", "9", null, "Cartographier les structures d'insertion",
                        new CatalogSnapshot.Progress("SUSPENDED", LocalDate.of(2025, 10, 1), null, "Poste vacant", null));
    }

    public static Figures figures() {
        return new Figures(20871, Instant.parse("2026-01-31T09:40:00Z"),
                List.of(
                        figure("intentions-recensees", "Intentions d'achat recensées rapportées aux marchés notifiés", "%", 1,
                                "UP",
                                "Intentions d'achat recensées en début d'année, divisées par les marchés notifiés dans l'année ;"
                                        + " le rapport peut dépasser 100 %",
                                total().ratio(2023, "48.4", "92", "190").ratio(2024, "81.0", "170", "210")
                                        .ratio(2025, "112.5", "225", "200").baseline("2023", "48.4", "EXACT", null)
                                        .target("ADOPTED", ACT, "STEP", at(2024, "70"))
                                        .trajectory(at(2024, "70"), at(2025, "70"))
                                        .stands("ACHIEVED").build()),
                        figure("dossiers-cibles", "Dossiers ciblés dans l'année", "dossiers", 0, "RANGE",
                                "Dossiers étudiés en comité de revue des achats",
                                total().made(2024, "12").made(2025, "8").target("ADOPTED", ACT, "STEP", range(2024, "10", "20"))
                                        .trajectory(range(2024, "10", "20"), range(2025, "10", "20")).stands("BEHIND").build()),
                        figure("agents-formes", "Agents formés ou sensibilisés", "%", 1, "UP",
                                "Agents formés ou sensibilisés, rapportés aux agents concernés, pour chacun des trois niveaux",
                                level("pilotes", "Pilotes de chantier", "60", "12", "100", "20", "ACHIEVED"),
                                level("contributeurs", "Agents qui contribuent à l'achat", "22.5", "27", "41.7", "50",
                                        "BEHIND"),
                                item("agents", "Ensemble des agents concernés").ratio(2024, "8", "80", "1000")
                                        .lacking(2025, "agents-concernes")
                                        .owed("agents-concernes", "2025", "2026-01-31", "Direction des ressources humaines",
                                                "LATE")
                                        .target("ADOPTED", ACT, "LINEAR", at(2026, "100"))
                                        .trajectory(at(2024, "33.3"), at(2025, "66.7"), at(2026, "100"))
                                        .cannotBeAssessed("MISSING_OPERAND").build()),
                        figure("marches-sources", "Marchés précédés d'un sourçage", "%", 1, "UP",
                                "Marchés notifiés précédés d'un sourçage, rapportés aux marchés notifiés",
                                total().ratio(2024, "58.1", "122", "210").ratio(2025, "62.5", "125", "200").build()),
                        figure("marches-clause-sociale", "Marchés conclus avec une clause sociale", "%", 1, "UP",
                                "Marchés notifiés comportant une clause sociale, rapportés aux marchés notifiés",
                                total().ratio(2024, "31.0", "65", "210").ratio(2025, "31.0", "62", "200").build()),
                        figure("heures-insertion", "Heures d'insertion effectuées dans l'année", "h", 0, "UP",
                                "Heures travaillées dans l'année au titre des clauses sociales",
                                total().point(2023, "70000", null, null, "NORMAL", "AT_LEAST").made(2024, "71250")
                                        .made(2025, "78400").baseline("2023", "70000", "AT_LEAST", null)
                                        .target("ADOPTED", ACT, "LINEAR", at(2028, "100000"))
                                        .trajectory(at(2024, "76000"), at(2025, "82000"), at(2026, "88000"), at(2027, "94000"),
                                                at(2028, "100000"))
                                        .stands("BEHIND").build()),
                        figure("marches-reserves", "Marchés réservés", "marchés", 0, "UP",
                                "Marchés réservés notifiés dans l'année",
                                total().made(2024, "1").made(2025, "6").build()),
                        figure("marches-egalite", "Marchés avec une mesure en faveur de l'égalité", "%", 1, "UP",
                                "Marchés conclus avec une mesure en faveur de l'égalité, rapportés aux marchés notifiés",
                                total().absent(2024, "MISSING", null).absent(2025, "MISSING", "recueil lancé en 2026")
                                        .cannotBeAssessed("NO_TARGET").build()),
                        figure("marches-reemploi", "Marchés comportant une démarche de réemploi", "%", 1, "UP",
                                "Marchés notifiés comportant une démarche de réemploi, rapportés aux marchés",
                                total().ratio(2024, "4.3", "9", "210").ratio(2025, "3.5", "7", "200").build()),
                        figure("depense-reemploi", "Dépense en biens issus du réemploi ou contenant des matières recyclées",
                                "%",
                                1, "UP", "Part de la dépense annuelle hors taxes de chaque famille de produits",
                                family("mobilier", "Mobilier", "12.0", "17.4", "20", "BEHIND"),
                                family("papier", "Papier et articles de bureau", "44.2", "46.0", "40", "ACHIEVED"),
                                item("vehicules", "Pièces automobiles").made(2024, "9").absent(2025, "NOT_APPLICABLE", null)
                                        .target("LEGAL", "Article 58 de la loi AGEC", "STEP", at(2022, "20"))
                                        .trajectory(at(2024, "20"), at(2025, "20")).cannotBeAssessed("NOT_APPLICABLE").build()),
                        figure("rehabilitations-reemploi", "Réhabilitations de bâtiments avec réemploi", "%", 0, "UP",
                                "Opérations de réhabilitation de bâtiments comportant une démarche de réemploi",
                                total().absent(2024, "NOT_APPLICABLE", null).absent(2025, "MISSING", "DENOMINATOR_ZERO")
                                        .target("ADOPTED", ACT, "STEP", at(2026, "100"))
                                        .cannotBeAssessed("DENOMINATOR_ZERO").build()),
                        figure("marches-reparabilite", "Marchés qui prennent en compte la réparabilité", "%", 1, "UP",
                                "Marchés prenant en compte un indice de réparabilité, rapportés aux marchés",
                                total().ratio(2025, "2.0", "4", "200").build()),
                        figure("vehicules-propres", "Véhicules propres parmi les véhicules renouvelés de moins de 3,5 t", "%",
                                0,
                                "UP", "Véhicules à faibles émissions achetés, rapportés aux véhicules renouvelés",
                                total().ratio(2024, "74", "37", "50").ratio(2025, "78", "39", "50")
                                        .target("ADOPTED", ACT, "STEP", at(2024, "80"))
                                        .trajectory(at(2024, "80"), at(2025, "80"))
                                        .stands("BEHIND").build()),
                        figure("velos", "Vélos à assistance électrique en service", "vélos en service", 0, "UP",
                                "Vélos à assistance électrique en service au 31 décembre",
                                total().point(2023, "110", null, null, "ESTIMATED", "ABOUT").made(2024, "150").made(2025, "200")
                                        .target("ADOPTED", ACT, "STEP", at(2024, "200"))
                                        .trajectory(at(2024, "200"), at(2025, "200"))
                                        .stands("ACHIEVED").build()),
                        figure("usage-velos", "Taux d'utilisation des vélos", "%", 0, "UP",
                                "Jours d'utilisation par jours ouvrés",
                                total().made(2024, "35").absent(2025, "MISSING", null).cannotBeAssessed("NO_TARGET").build()),
                        figure("marches-carbone", "Marchés qui mesurent leur impact carbone", "%", 1, "UP",
                                "Marchés intégrant une mesure de l'impact carbone, rapportés aux marchés notifiés",
                                total().ratio(2024, "1.9", "4", "210").ratio(2025, "6.0", "12", "200").build()),
                        figure("emissions", "Émissions de gaz à effet de serre", "tCO2e", 0, "DOWN",
                                "Émissions annuelles de la collectivité",
                                total().made(2024, "118400").made(2025, "115200")
                                        .target("ADOPTED", "Plan de transition bas carbone", "LINEAR", change(2028, "-0.25"),
                                                change(2035, "-0.5"), change(2050, "-1"))
                                        .cannotBeAssessed("NO_BASELINE").build()),
                        figure("consultations-environnement", "Consultations de travaux qui prennent en compte l'environnement",
                                "%", 0, "UP", "Consultations de travaux prenant en compte des considérations environnementales",
                                total().ratio(2024, "52", "26", "50").ratio(2025, "63", "27", "43")
                                        .target("ADOPTED", ACT, "STEP", at(2024, "50"), at(2025, "100"))
                                        .trajectory(at(2024, "50"), at(2025, "100")).stands("OFF_TRACK").build()),
                        figure("part-bio", "Part de produits biologiques", "%", 2, "UP", "Achats alimentaires biologiques",
                                total().point(2022, "11.28", null, null, "NORMAL", "EXACT").absent(2023, "MISSING", null)
                                        .point(2024, "12.90", null, null, "PROVISIONAL", "EXACT").made(2025, "12.85").build()),
                        figure("part-bio-local-colleges", "Part de produits biologiques et locaux dans les collèges", "%", 0,
                                "UP",
                                "Achats à la fois biologiques et locaux des cantines de collèges",
                                total().made(2024, "18").made(2025, "24").target("TENTATIVE", ACT, "LINEAR", at(2028, "50"))
                                        .trajectory(at(2025, "24"), at(2028, "50")).stands("ON_TRACK").build())),
                List.of("marches-cout-complet"));
    }

    private static Figures.Item level(String code, String label, String before, String trained, String now, String trainedNow,
            String status) {
        return item(code, label).ratio(2024, before, trained, code.equals("pilotes") ? "20" : "120")
                .ratio(2025, now, trainedNow, code.equals("pilotes") ? "20" : "120")
                .target("ADOPTED", ACT, "LINEAR", at(2026, "100"))
                .trajectory(at(2024, "33.3"), at(2025, "66.7"), at(2026, "100")).stands(status).build();
    }

    private static Figures.Item family(String code, String label, String before, String now, String floor, String status) {
        return item(code, label).made(2024, before).made(2025, now)
                .target("LEGAL", "Article 58 de la loi AGEC", "STEP", at(2022, floor))
                .trajectory(at(2024, floor), at(2025, floor))
                .stands(status).build();
    }
}
