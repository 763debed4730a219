package fr.sillage.reporting.report.difference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import fr.sillage.reporting.report.FigureLine;
import fr.sillage.reporting.report.PageBuilder;
import fr.sillage.reporting.report.ReportPage;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.Unit;

/** Says in French what one edition tells otherwise than another. */
public final class DifferenceWords {

    private static final String NONE = "—";

    private final ReportContent content;
    private final Difference difference;
    private final boolean severalBuyers;

    /** @param content of the later of the two */
    public DifferenceWords(ReportContent content, Difference difference) {
        this.content = content;
        this.difference = difference;
        this.severalBuyers = content.scheme().hasSeveralBuyers();
    }

    /** @param publishedAt null for a draft */
    public static DifferencePage.Side side(int number, Instant madeAt, Instant publishedAt, String href) {
        return new DifferencePage.Side("édition " + number, publishedAt == null
                ? "projet, données réunies le " + French.dateTime(madeAt)
                : "publiée le " + French.dateTime(publishedAt), href);
    }

    public DifferencePage page(DifferencePage.Side before, DifferencePage.Side after) {
        return new DifferencePage("Ce qui change de l’" + before.name() + " à l’" + after.name(),
                "Rapport de " + content.year() + French.NARROW_NO_BREAK_SPACE + ": " + French.typeset(content.scheme().title()),
                before, after,
                difference.isEmpty()
                        ? "Hormis le moment où leurs données ont été réunies, ces deux éditions disent la même chose."
                        : null,
                tables(), lines(),
                difference.words().stream().map(DifferenceWords::passage).toList());
    }

    private List<ReportPage.Table> tables() {
        List<ReportPage.Table> tables = new ArrayList<>();
        add(tables, "Chiffres modifiés", "Chiffre", difference.figures().stream().map(this::figure));
        add(tables, "Situations modifiées", "Indicateur", difference.results().stream().map(this::result));
        add(tables, "Actions modifiées", "Action", difference.actions().stream().map(DifferenceWords::action));
        add(tables, "Autres changements", "Quoi", difference.others().stream().map(DifferenceWords::other));
        return tables;
    }

    private static ReportPage.Row other(Difference.Other other) {
        return new ReportPage.Row(other.where() + French.NARROW_NO_BREAK_SPACE + ": " + other.what(),
                List.of(Objects.requireNonNullElse(other.was(), NONE), Objects.requireNonNullElse(other.is(), NONE)));
    }

    private static void add(List<ReportPage.Table> tables, String caption, String what, Stream<ReportPage.Row> rows) {
        List<ReportPage.Row> told = rows.toList();
        if (!told.isEmpty()) {
            tables.add(new ReportPage.Table(caption, List.of(what, "Avant", "Après"), told));
        }
    }

    private ReportPage.Row figure(Difference.Figure figure) {
        Unit unit = new Unit(French.typeset(figure.unit()), figure.decimals());
        return new ReportPage.Row(named(figure.objective(), figure.title(), figure.label(), figure.buyerName()) + ", "
                + figure.year(), values(figure, unit));
    }

    /** Two values that differ must not read alike: where they do, what lies behind them is told too. */
    private static List<String> values(Difference.Figure figure, Unit unit) {
        List<String> values = List.of(value(figure.was(), unit), value(figure.is(), unit));
        return values.get(0).equals(values.get(1))
                ? List.of(values.get(0) + behind(figure.was()), values.get(1) + behind(figure.is()))
                : values;
    }

    private static String behind(Difference.Value value) {
        List<String> parts = value == null ? List.of()
                : Stream.concat(FigureLine.status(value.status()).map(FigureLine::status).filter(s -> !s.isEmpty()).stream(),
                        ObservationWords.reason(value.reason()).stream()).toList();
        return parts.isEmpty() ? "" : French.typeset(" (" + String.join(" ; ", parts) + ")").replaceFirst("^", " ");
    }

    private ReportPage.Row result(Difference.Result result) {
        return new ReportPage.Row(named(result.objective(), result.title(), result.label(), result.buyerName()),
                List.of(Objects.requireNonNullElse(result.oldWords(), NONE),
                        Objects.requireNonNullElse(result.newWords(), NONE)));
    }

    private String named(String objective, String title, String label, String buyer) {
        return PageBuilder.numbered("Objectif", objective) + French.NARROW_NO_BREAK_SPACE + ": " + French.typeset(title)
                + (label == null ? "" : ", " + French.typeset(label)) + (severalBuyers ? ", " + French.typeset(buyer) : "");
    }

    private static String value(Difference.Value value, Unit unit) {
        if (value == null) {
            return NONE;
        }
        if (value.value() == null) {
            return "NOT_APPLICABLE".equals(value.status()) ? "sans objet"
                    : "CONFIDENTIAL".equals(value.reason()) ? "confidentiel" : "non renseigné";
        }
        // two values that differ must not look alike
        int decimals = Math.max(unit.decimals(), value.value().scale());
        String about = "ABOUT".equals(value.qualifier()) ? "environ " : "AT_LEAST".equals(value.qualifier()) ? "au moins " : "";
        return about + new Unit(unit.name(), decimals).value(value.value())
                + FigureLine.status(value.status()).flatMap(ObservationWords::annotation).map(a -> " (" + a + ")").orElse("");
    }

    private static ReportPage.Row action(Difference.ActionStatus action) {
        return new ReportPage.Row(PageBuilder.numbered("Action", action.code()) + French.NARROW_NO_BREAK_SPACE + ": "
                + French.typeset(action.title()), List.of(status(action.was()), status(action.is())));
    }

    private static String status(String status) {
        return status == null ? NONE : switch (ReportContent.ActionStatus.valueOf(status)) {
            case NOT_STARTED -> "non initiée";
            case IN_PROGRESS -> "en cours";
            case COMPLETED -> "terminée";
            case SUSPENDED -> "suspendue";
            case ABANDONED -> "abandonnée";
        };
    }

    private List<DifferencePage.Lines> lines() {
        return Stream.of(
                new DifferencePage.Lines("Ce qui manquait et qui est là",
                        difference.arrived().stream().map(this::lacking).toList()),
                new DifferencePage.Lines("Ce qui manque désormais", difference.missing().stream().map(this::lacking).toList()))
                .filter(lines -> !lines.lines().isEmpty()).toList();
    }

    private String lacking(Difference.Lacking lacking) {
        String where = PageBuilder.numbered("Objectif", lacking.objective()) + French.NARROW_NO_BREAK_SPACE + ": ";
        return where + switch (lacking.kind()) {
            case VALUE -> French.quoted(French.typeset(lacking.title()
                    + (lacking.label() == null ? "" : ", " + lacking.label())))
                    + (severalBuyers ? ", " + French.typeset(lacking.buyer()) : "") + ", valeur de " + lacking.year() + ".";
            case DEFINITION -> "définition de l’indicateur " + French.quoted(lacking.indicator()) + ".";
            case COMPLETION -> French.quoted(French.typeset(lacking.title())) + ", réalisation de " + lacking.year() + ".";
        };
    }

    private static DifferencePage.Passage passage(Difference.Words words) {
        Changed changed = Changed.between(words.was() == null ? "" : words.was(), words.is() == null ? "" : words.is());
        return new DifferencePage.Passage(words.where() + ", " + words.what().toLowerCase(Locale.FRENCH),
                changed.before(), changed.after());
    }
}
