package fr.sillage.reporting.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.ErrataWords;
import fr.sillage.reporting.report.FigureLine;
import fr.sillage.reporting.report.Imprint;
import fr.sillage.reporting.report.PageBuilder;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.ProgressWords;
import fr.sillage.reporting.report.french.TargetWords;

/** The tables of a report as a workbook, one sheet for each, to reckon and sort with. */
@Singleton
public class XlsxRenderer {

    private static final String LANGUAGE = "fr-FR";

    /**
     * @param sha256 of the frozen content, by which the workbook can be told to belong to it
     */
    public byte[] render(ReportContent content, Imprint imprint, String sha256) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String title = ReportKind.of(content.kind()).map(ReportKind::title).orElse("Rapport") + " " + content.year();
        try (Workbook workbook = new Workbook(file, "Sillage", "1.0")) {
            workbook.properties()
                    .setTitle(title + French.NARROW_NO_BREAK_SPACE + ": " + French.typeset(content.scheme().title()));
            preface(workbook.newWorksheet("Lisez-moi"), content, imprint, title, sha256);
            results(workbook, content);
            figures(workbook, content);
            aims(workbook, content);
            new EvaluationSheets(content.evaluation()).write(workbook);
            new PurchaseSheets(content).write(workbook);
            new ActionSheets(content).write(workbook);
            new FollowUpSheets(content).write(workbook);
            new ErrataSheets(content).write(workbook);
            definitions(workbook, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkbookLanguage(LANGUAGE).of(file.toByteArray());
    }

    private static void preface(Worksheet sheet, ReportContent content, Imprint imprint, String title,
            String sha256) {
        List<String> lines = Stream.of(title,
                imprint.isPreview() ? "Aperçu – document non scellé" : "Édition " + PageBuilder.edition(imprint),
                French.list(content.scheme().buyers().stream().map(b -> French.typeset(b.name())).toList()),
                "Données réunies le " + French.dateTime(content.gatheredAt()) + ", inchangées depuis.",
                content.fictitious()
                        ? "Attention : ce bilan contient des données fictives ; leur statut est « fictif »."
                        : null,
                content.errata() == null ? null : new ErrataWords(content).all().sentence(),
                "Une feuille par tableau ; celles qui seraient vides n’y sont pas. Une cellule vide n’est pas un zéro : la valeur manque, et son statut dit pourquoi.",
                "Les valeurs sont celles qu’a le bilan, sans arrondi : le format des cellules n’en montre que les décimales utiles.",
                "Empreinte SHA-256 du contenu figé (le fichier JSON du bilan) : " + sha256)
                .filter(line -> line != null).map(French::typeset).toList();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.width(0, 110);
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, SheetWriter.fitting(lines.get(row)));
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(0, 0).bold().fontSize(14).wrapText(true).set();
    }

    private static void results(Workbook workbook, ReportContent content) {
        List<Result> results = content.allObjectives()
                .flatMap(o -> o.indicators().stream().flatMap(i -> i.items().stream().map(item -> new Result(o, i, item))))
                .toList();
        new SheetWriter<Result>()
                .text("Objectif", 10, r -> r.objective().code())
                .text("Titre de l’objectif", 36, r -> r.objective().title())
                .text("Indicateur", 24, r -> r.indicator().code())
                .text("Libellé", 40, r -> r.indicator().title())
                .text("Acheteur", 26, r -> r.indicator().buyer().name())
                .text("Poste", 26, r -> r.item().label())
                .text("Unité", 12, r -> r.indicator().unit())
                .number("Valeur " + content.year(), r -> value(r.item().value()), r -> r.indicator().decimals())
                .text("Statut", 14, r -> r.item().value() == null ? "manquant" : FigureLine.status(r.item().value().status()))
                .number("Valeur " + (content.year() - 1), r -> value(r.item().previous()), r -> r.indicator().decimals())
                .number("Temps 0", r -> r.item().baseline() == null ? null : r.item().baseline().value(),
                        r -> r.indicator().decimals())
                .number("Attendu", r -> expected(r).value(), r -> r.indicator().decimals())
                .number("Attendu au moins", r -> expected(r).min(), r -> r.indicator().decimals())
                .number("Attendu au plus", r -> expected(r).max(), r -> r.indicator().decimals())
                .text("Situation", 30, r -> ProgressWords.label(r.item().progress()))
                .text("Source de la cible", 40, r -> r.item().target() == null ? null : r.item().target().source())
                .write(workbook, "Résultats", results);
    }

    private static BigDecimal value(ReportContent.Point point) {
        return point == null ? null : point.value();
    }

    private static ReportContent.Bound expected(Result result) {
        ReportContent.Bound expected = result.item().progress().expected();
        return expected == null ? new ReportContent.Bound(0, null, null, null, null) : expected;
    }

    private static void figures(Workbook workbook, ReportContent content) {
        new SheetWriter<FigureLine>()
                .text("Objectifs", 10, l -> String.join(" ", l.objectives()))
                .text("Indicateur", 24, l -> l.indicator().code())
                .text("Libellé", 40, l -> l.indicator().title())
                .text("Acheteur", 12, l -> l.indicator().buyer().siren())
                .text("Nom de l’acheteur", 26, l -> l.indicator().buyer().name())
                .text("Poste", 26, l -> l.item().label())
                .text("Unité", 12, l -> l.indicator().unit())
                .year("Année", l -> l.point().year())
                .number("Valeur", l -> l.point().value(), l -> l.indicator().decimals())
                .number("Numérateur", l -> l.point().numerator(), XlsxRenderer::decimalsOfOperands)
                .number("Dénominateur", l -> l.point().denominator(), XlsxRenderer::decimalsOfOperands)
                .text("Précision", 12, l -> FigureLine.qualifier(l.point().qualifier()))
                .text("Statut", 14, l -> FigureLine.status(l.point().status()))
                .text("Motif", 26, l -> ObservationWords.reason(l.point().reason()).orElse(null))
                .number("Attendu", l -> l.expected() == null ? null : l.expected().value(), l -> l.indicator().decimals())
                .number("Attendu au moins", l -> l.expected() == null ? null : l.expected().min(),
                        l -> l.indicator().decimals())
                .number("Attendu au plus", l -> l.expected() == null ? null : l.expected().max(),
                        l -> l.indicator().decimals())
                .number("Chiffre publié", l -> l.point().published(), l -> l.indicator().decimals())
                .write(workbook, "Chiffres", FigureLine.of(content));
    }

    private static int decimalsOfOperands(FigureLine line) {
        return Stream.of(line.point().numerator(), line.point().denominator()).filter(o -> o != null)
                .mapToInt(o -> Math.max(0, o.stripTrailingZeros().scale())).max().orElse(0);
    }

    /** What is aimed at, as it was decided and as it was spread over the years. */
    private static void aims(Workbook workbook, ReportContent content) {
        List<Aim> aims = FigureLine.objectivesByIndicator(content).entrySet().stream()
                .flatMap(of -> of.getKey().items().stream().flatMap(item -> Stream.concat(
                        item.target() == null ? Stream.empty()
                                : item.target().points().stream()
                                        .map(bound -> new Aim(of.getValue(), of.getKey(), item, "cible", bound)),
                        item.trajectory().stream().filter(ReportContent.Bound::isResolved)
                                .map(bound -> new Aim(of.getValue(), of.getKey(), item, "trajectoire", bound)))))
                .toList();
        new SheetWriter<Aim>()
                .text("Objectifs", 10, a -> String.join(" ", a.objectives()))
                .text("Indicateur", 24, a -> a.indicator().code())
                .text("Libellé", 40, a -> a.indicator().title())
                .text("Acheteur", 26, a -> a.indicator().buyer().name())
                .text("Poste", 26, a -> a.item().label())
                .text("Unité", 12, a -> a.indicator().unit())
                .text("Sorte", 12, Aim::sort)
                .year("Année", a -> a.bound().year())
                .number("Valeur", a -> a.bound().value(), a -> a.indicator().decimals())
                .number("Au moins", a -> a.bound().min(), a -> a.indicator().decimals())
                .number("Au plus", a -> a.bound().max(), a -> a.indicator().decimals())
                .number("Évolution (en %)", a -> a.bound().change() == null ? null : a.bound().change().movePointRight(2),
                        a -> 0)
                .text("Nature", 18, a -> a.item().target() == null ? null : TargetWords.label(a.item().target().kind()))
                .text("Source", 40, a -> a.item().target() == null ? null : a.item().target().source())
                .write(workbook, "Cibles et trajectoires", aims);
    }

    private static void definitions(Workbook workbook, ReportContent content) {
        new SheetWriter<ReportContent.Indicator>()
                .text("Indicateur", 26, ReportContent.Indicator::code)
                .text("Libellé", 44, ReportContent.Indicator::title)
                .text("Unité", 14, ReportContent.Indicator::unit)
                .text("Sens souhaité", 18, i -> switch (i.direction()) {
                    case UP -> "à la hausse";
                    case DOWN -> "à la baisse";
                    case RANGE -> "dans une fourchette";
                })
                .text("Définition", 80, ReportContent.Indicator::definition)
                .year("Version", ReportContent.Indicator::version)
                .write(workbook, "Définitions", FigureLine.objectivesByIndicator(content).keySet().stream().toList());
    }

    private record Result(ReportContent.Objective objective, ReportContent.Indicator indicator, ReportContent.Item item) {
    }

    private record Aim(List<String> objectives, ReportContent.Indicator indicator, ReportContent.Item item, String sort,
            ReportContent.Bound bound) {
    }
}
