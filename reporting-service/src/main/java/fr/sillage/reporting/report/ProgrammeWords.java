package fr.sillage.reporting.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.report.chart.BarChart;
import fr.sillage.reporting.report.content.PurchasesContent;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/** Tells the purchases that are published for a year, quarter by quarter. */
final class ProgrammeWords {

    private static final int CHART_WIDTH = 640;
    /** Those that a chart shows; the table names all. */
    private static final int MOST_THEMES = 10;
    /** Sorts behind all quarters of its year. */
    private static final String NO_QUARTER = "~";

    private final ReportContent content;
    private final List<PurchasesContent.Purchase> told;

    /** @param content of a digest */
    ProgrammeWords(ReportContent content) {
        this.content = content;
        this.told = content.purchases().told();
    }

    PurchasesPage all() {
        return new PurchasesPage(tiles(),
                told.isEmpty() ? List.of() : Stream.of(quarters(), themes()).filter(Objects::nonNull).toList(),
                byQuarter().entrySet().stream().map(quarter -> group(quarter.getKey(), quarter.getValue())).toList(),
                told.isEmpty() ? "Aucune intention d’achat n’est publiée pour " + content.year() + "." : null, reading());
    }

    private List<ReportPage.Tile> tiles() {
        return List.of(
                ReportPage.Tile.counting(told.size(), "intention d’achat publiée", "intentions d’achat publiées"),
                counted(PurchasesContent.Purchase::isToCome, "dont la consultation est à venir"),
                counted(serving(PurchasesContent.Pillar.SOCIAL), "avec une considération sociale"),
                counted(serving(PurchasesContent.Pillar.ENVIRONMENTAL), "avec une considération environnementale"),
                counted(purchase -> purchase.considerations().stream().anyMatch(c -> c.reservedFor() != null),
                        "en tout ou partie réservées", "en tout ou partie réservée"));
    }

    private ReportPage.Tile counted(Predicate<PurchasesContent.Purchase> which, String words) {
        return counted(which, words, words);
    }

    private ReportPage.Tile counted(Predicate<PurchasesContent.Purchase> which, String many, String one) {
        return ReportPage.Tile.counting(told.stream().filter(which).count(), one, many);
    }

    private static Predicate<PurchasesContent.Purchase> serving(PurchasesContent.Pillar pillar) {
        return purchase -> purchase.considerations().stream().anyMatch(c -> c.pillar() == pillar);
    }

    private Map<String, List<PurchasesContent.Purchase>> byQuarter() {
        return told.stream().collect(Collectors.groupingBy(
                purchase -> purchase.quarter().orElse(NO_QUARTER), TreeMap::new, Collectors.toList()));
    }

    private String name(String quarter) {
        return quarter.equals(NO_QUARTER) ? "Trimestre non précisé" : French.capitalised(French.period(quarter));
    }

    private PurchasesPage.Counting quarters() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byQuarter().forEach((quarter, purchases) -> counts.put(name(quarter), purchases.size()));
        return counting("Les consultations par trimestre", "Trimestre",
                "Les consultations de " + French.count(told.size(), "intention", "intentions") + " sont prévues en "
                        + content.year() + ".",
                counts, counts.size());
    }

    /** Null where nothing is asked of firms. */
    private PurchasesPage.Counting themes() {
        Map<String, Integer> counts = new TreeMap<>();
        told.forEach(purchase -> purchase.considerations().stream().map(c -> c.theme().label()).distinct()
                .forEach(theme -> counts.merge(French.typeset(theme), 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer> comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        long with = told.stream().filter(purchase -> !purchase.considerations().isEmpty()).count();
        return sorted.isEmpty() ? null
                : counting("Les considérations sociales et environnementales", "Thème",
                        French.count(with, "intention annonce", "intentions annoncent")
                                + " des considérations sociales, environnementales ou économiques"
                                + (sorted.size() > MOST_THEMES ? " ; le graphique en montre les thèmes les plus fréquents."
                                        : "."),
                        sorted, MOST_THEMES);
    }

    private static PurchasesPage.Counting counting(String title, String head, String sentence, Map<String, Integer> counts,
            int shown) {
        List<BarChart.Bar> bars = counts.entrySet().stream().limit(shown)
                .map(count -> BarChart.Bar.counting(count.getKey(), count.getValue())).toList();
        return new PurchasesPage.Counting(title, new ReportPage.Counting(French.typeset(sentence),
                new BarChart(CHART_WIDTH, bars).svg(title, BarChart.told(bars)),
                new ReportPage.Table(title, List.of(head, "Intentions"), counts.entrySet().stream()
                        .map(count -> new ReportPage.Row(count.getKey(), List.of(String.valueOf(count.getValue()))))
                        .toList())));
    }

    private PurchasesPage.Group group(String quarter, List<PurchasesContent.Purchase> purchases) {
        return new PurchasesPage.Group(
                "trimestre-" + (quarter.equals(NO_QUARTER) ? "inconnu" : quarter.toLowerCase(Locale.ROOT)), name(quarter), null,
                purchases.stream().map(purchase -> new PurchasesPage.Purchase(French.typeset(purchase.title()),
                        PurchaseWords.facts(purchase), List.of())).toList(),
                null);
    }

    private static List<ReportPage.Definition> reading() {
        return Stream.of(new ReportPage.Definition("Ce qu’est une intention d’achat",
                "Une intention dit ce qu’un acheteur prévoit d’acheter, pour que les entreprises s’y préparent. Elle peut changer"
                        + " ou être retirée ; seul l’avis de marché fait foi. Les montants sont des estimations hors taxes, sur toute"
                        + " la durée du marché."),
                new ReportPage.Definition("Ce que ce recueil ne dit pas",
                        "Il reprend les intentions publiées des acheteurs du schéma dont la consultation est prévue dans l’année,"
                                + " telles qu’elles étaient publiées le jour où les données ont été réunies. Le contact de chacune se"
                                + " lit à sa page, parmi les intentions d’achat : il peut changer, ce recueil non."))
                .map(part -> new ReportPage.Definition(part.title(), French.typeset(part.text()))).toList();
    }
}
