package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.DanglingCodeWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.PurchaseGapWords;

/** Says by name what the report lacks, at length at its end and in short on its first page. */
public final class MissingDataWords {

    private final ReportContent content;
    private final Missing missing;
    private final boolean severalBuyers;
    private final PurchaseGapWords purchases;

    MissingDataWords(ReportContent content) {
        this.content = content;
        this.missing = content.missing();
        this.severalBuyers = content.scheme().hasSeveralBuyers();
        this.purchases = new PurchaseGapWords(content.missing());
    }

    ReportPage.MissingWords all() {
        return new ReportPage.MissingWords(missing.values().stream().map(this::value).map(French::typeset).toList(),
                missing.unknownIndicators().stream()
                        .map(u -> objective(u.objective()) + " : l’indicateur " + French.quoted(u.indicator())
                                + " n’a pas de définition connue.")
                        .map(French::typeset).toList(),
                missing.completions().stream()
                        .map(c -> objective(c.objective()) + " : " + French.quoted(French.typeset(c.title()))
                                + ", aucune réalisation enregistrée pour " + c.year() + ".")
                        .map(French::typeset).toList(),
                missing.danglingCodes().stream().map(DanglingCodeWords::sentence).map(French::typeset).toList(),
                purchases.all(),
                missing.values().isEmpty() && missing.hasNothingBesideValues() ? nothing("chaque indicateur a sa valeur de "
                        + content.year() + " ou est déclaré sans objet") : null);
    }

    /** Before the year is over nothing of it can be whole: nobody is late, on the day when the figures were read. */
    private String nothing(String whole) {
        if (content.purchases() != null) {
            return PurchaseGapWords.nothing(kind());
        }
        return isWholeYear() ? French.typeset("Rien ne manque : " + whole + ".")
                : "Aucun chiffre n’est en retard au " + French.date(content.gatheredAt()) + ".";
    }

    private boolean isWholeYear() {
        return kind().tellsWholeYear();
    }

    private ReportKind kind() {
        return ReportKind.of(content.kind()).orElseThrow();
    }

    private String value(Missing.MissingValue value) {
        String who = severalBuyers ? " (" + French.typeset(value.buyer()) + ")" : "";
        String what = objective(value.objective()) + " : " + French.quoted(
                French.typeset(value.title() + (value.label() == null ? "" : ", " + value.label()))) + who;
        if (!value.operands().isEmpty()) {
            return what + ", valeur de " + value.year() + " non calculable faute de "
                    + ObservationWords.operands(value.operands()) + "." + owed(value);
        }
        if ("CONFIDENTIAL".equals(value.reason())) {
            return what + ", valeur de " + value.year() + " non publiée, car confidentielle.";
        }
        if ("DENOMINATOR_ZERO".equals(value.reason())) {
            return what + ", valeur de " + value.year() + " non calculable, le dénominateur étant nul." + owed(value);
        }
        return what + ", valeur de " + value.year() + partOf(value).map(c -> " incomplète (" + c + ")")
                .orElse(" non renseignée") + "." + owed(value);
    }

    /** "9 mois sur 12", where that is what is known of it. */
    private Optional<String> partOf(Missing.MissingValue value) {
        return content.allObjectives().filter(o -> o.code().equals(value.objective())).flatMap(o -> o.indicators().stream())
                .filter(i -> i.code().equals(value.indicator()) && i.buyer().name().equals(value.buyer()))
                .flatMap(i -> i.items().stream()).filter(item -> Objects.equals(item.label(), value.label()))
                .flatMap(item -> item.series().stream()).filter(p -> p.year() == value.year())
                .map(ReportContent.Point::coverage).filter(c -> c != null && c.present() > 0).findFirst()
                .map(ObservationWords::coverage);
    }

    /** Of whom it was asked; nothing where nobody was, which the list of those who owe figures would tell. */
    private static String owed(Missing.MissingValue value) {
        Map<String, List<Missing.Owed>> byWhom = value.owed().stream().collect(
                Collectors.groupingBy(Missing.Owed::by, LinkedHashMap::new, Collectors.toList()));
        return byWhom.entrySet().stream().map(e -> " " + asked(e.getKey(), e.getValue())).collect(Collectors.joining());
    }

    /** Several months of one year are one demand, which is late from the first of them on. */
    private static String asked(String who, List<Missing.Owed> owed) {
        Missing.Owed first = owed.stream()
                .min(Comparator.comparing(Missing.Owed::state).thenComparing(Missing.Owed::dueOn)).orElseThrow();
        String by = " par " + French.quoted(French.typeset(who));
        return switch (first.state()) {
            case LATE -> "À fournir" + by + ", en retard depuis le " + French.date(first.dueOn().plusDays(1)) + ".";
            case DUE, NOT_YET -> "À fournir" + by + " au plus tard le " + French.date(first.dueOn()) + ".";
            // by whom is not known: whoever loads figures may declare them so
            case DECLARED_MISSING -> "Demandée à " + French.quoted(French.typeset(who)) + ", et déclarée inconnue.";
        };
    }

    public static String state(Missing.OwedState state) {
        return switch (state) {
            case LATE -> "en retard";
            case DUE -> "attendue";
            case NOT_YET -> "pas encore attendue";
            case DECLARED_MISSING -> "déclarée inconnue";
        };
    }

    private static String objective(String code) {
        return PageBuilder.numbered("Objectif", code);
    }

    /** @return null where something is missing */
    String nothing() {
        return gaps() > 0 || !missing.hasNothingBesideValues() ? null
                : nothing("toutes les valeurs " + (missing.values().isEmpty() ? "attendues" : "qui peuvent être données")
                        + " pour " + content.year() + " sont là");
    }

    private long gaps() {
        return missing.values().stream().filter(Missing.MissingValue::isGap).count();
    }

    /** Nobody can be asked for these. */
    List<String> withheld() {
        List<String> sentences = new ArrayList<>();
        add(sentences, because("CONFIDENTIAL"), "valeur n’est pas publiée, car confidentielle.",
                "valeurs ne sont pas publiées, car confidentielles.");
        add(sentences, because("DENOMINATOR_ZERO"), "valeur ne peut pas être calculée, son dénominateur étant nul.",
                "valeurs ne peuvent pas être calculées, leur dénominateur étant nul.");
        return sentences;
    }

    private long because(String reason) {
        return missing.values().stream().filter(v -> reason.equals(v.reason())).count();
    }

    List<String> summary() {
        List<String> parts = new ArrayList<>();
        add(parts, gaps(), isWholeYear() ? "valeur manquante" : "valeur en retard",
                isWholeYear() ? "valeurs manquantes" : "valeurs en retard");
        add(parts, missing.unknownIndicators().size(), "indicateur sans définition", "indicateurs sans définition");
        add(parts, missing.completions().size(), "action annuelle sans trace de réalisation",
                "actions annuelles sans trace de réalisation");
        add(parts, missing.danglingCodes().size(), "code sans correspondance", "codes sans correspondance");
        purchases.summary(parts);
        return parts;
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(French.count(count, one, many));
        }
    }
}
