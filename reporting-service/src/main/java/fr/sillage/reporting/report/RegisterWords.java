package fr.sillage.reporting.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.reporting.report.chart.BarChart;
import fr.sillage.reporting.report.content.PurchasesContent;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Tells the register of purchases without a social condition, ground by ground, as the law lists them. */
final class RegisterWords {

    private static final int CHART_WIDTH = 640;

    private final ReportContent content;
    private final List<PurchasesContent.Purchase> told;
    private final List<PurchasesContent.Untold> untold;
    private final List<PurchasesContent.Ground> grounds;

    /** @param content of a register */
    RegisterWords(ReportContent content) {
        this.content = content;
        this.told = content.purchases().told();
        this.untold = content.purchases().untold();
        Set<PurchasesContent.Ground> found = new LinkedHashSet<>();
        Stream.concat(told.stream().map(purchase -> purchase.without().ground()),
                untold.stream().map(PurchasesContent.Untold::ground)).forEach(found::add);
        this.grounds = found.stream().sorted((a, b) -> a.article().compareTo(b.article())).toList();
    }

    PurchasesPage all() {
        return new PurchasesPage(tiles(), grounds.isEmpty() ? List.of() : List.of(counting()),
                grounds.stream().map(this::group).toList(), grounds.isEmpty() ? nothing() : null, reading());
    }

    private String nothing() {
        return "Aucun achat sans condition sociale n’est enregistré parmi ceux dont la consultation est prévue en "
                + content.year() + ".";
    }

    private int total() {
        return told.size() + others();
    }

    private int others() {
        return untold.stream().mapToInt(PurchasesContent.Untold::purchases).sum();
    }

    private List<ReportPage.Tile> tiles() {
        return List.of(ReportPage.Tile.counting(total(), "achat sans condition sociale", "achats sans condition sociale"),
                ReportPage.Tile.counting(told.size(), "décrit dans ce registre", "décrits dans ce registre"),
                ReportPage.Tile.counting(others(), "compté seulement, son intention n’étant pas publiée",
                        "comptés seulement, leur intention n’étant pas publiée"),
                ReportPage.Tile.counting(content.missing().purchases().size(), "achat sans motif enregistré",
                        "achats sans motif enregistré"));
    }

    private PurchasesPage.Counting counting() {
        List<BarChart.Bar> bars = grounds.stream()
                .map(ground -> BarChart.Bar.counting(French.typeset(ground.label()), count(ground))).toList();
        String title = "Les motifs invoqués";
        return new PurchasesPage.Counting(title, new ReportPage.Counting(sentence(),
                new BarChart(CHART_WIDTH, bars).svg(title, BarChart.told(bars)),
                new ReportPage.Table("Achats par motif", List.of("Motif", "Article", "Achats"), grounds.stream()
                        .map(ground -> new ReportPage.Row(French.typeset(ground.label()),
                                List.of(French.typeset(ground.article()), String.valueOf(count(ground)))))
                        .toList())));
    }

    private String sentence() {
        return French.count(total(), "achat", "achats") + " dont la consultation est prévue en " + content.year()
                + (total() < 2 ? " se passe" : " se passent") + " de condition sociale d’exécution, pour "
                + (grounds.size() == 1 ? "un seul motif." : grounds.size() + " motifs différents.");
    }

    private int count(PurchasesContent.Ground ground) {
        return of(ground).size() + others(ground);
    }

    private List<PurchasesContent.Purchase> of(PurchasesContent.Ground ground) {
        return told.stream().filter(purchase -> purchase.without().ground().equals(ground)).toList();
    }

    private int others(PurchasesContent.Ground ground) {
        return untold.stream().filter(each -> each.ground().equals(ground)).mapToInt(PurchasesContent.Untold::purchases).sum();
    }

    private PurchasesPage.Group group(PurchasesContent.Ground ground) {
        int others = others(ground);
        return new PurchasesPage.Group("motif-" + ground.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                French.typeset(ground.label()), French.typeset("Article " + ground.article()),
                of(ground).stream().map(RegisterWords::purchase).toList(),
                others == 0 ? null
                        : others == 1
                                ? "Un achat dont l’intention n’est pas publiée relève de ce motif : il n’est ni nommé ni décrit ici."
                                : French.count(others, "achat", "achats")
                                        + " dont l’intention n’est pas publiée relèvent de ce motif : ils ne sont ni nommés ni décrits ici.");
    }

    private static PurchasesPage.Purchase purchase(PurchasesContent.Purchase purchase) {
        return new PurchasesPage.Purchase(French.typeset(purchase.title()), PurchaseWords.facts(purchase),
                Paragraphs.of(purchase.without().justification()));
    }

    private static List<ReportPage.Definition> reading() {
        return Stream.of(new ReportPage.Definition("Ce que dit la loi",
                "Un marché dont le montant atteint le seuil européen comporte au moins une condition d’exécution qui prend en"
                        + " compte le domaine social ou l’emploi, sauf dans les cas que liste l’article L. 2112-2-1 du code de la"
                        + " commande publique. L’acheteur qui s’en passe en garde la raison : ce registre la donne."),
                new ReportPage.Definition("Ce que ce registre ne dit pas",
                        "Un achat n’est nommé que si son intention est publiée, et n’en est dit que ce qui l’est : un montant"
                                + " non communiqué ou un contact n’y figurent pas. Les autres achats sont comptés avec leur motif ; les"
                                + " brouillons et les intentions retirées ne le sont pas."))
                .map(part -> new ReportPage.Definition(part.title(), French.typeset(part.text()))).toList();
    }
}
