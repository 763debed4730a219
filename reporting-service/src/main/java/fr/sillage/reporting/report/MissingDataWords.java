package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says by name what the report lacks, at length at its end and in short on its first page. */
final class MissingDataWords {

    private final ReportContent.Missing missing;
    private final boolean severalBuyers;

    MissingDataWords(ReportContent content) {
        this.missing = content.missing();
        this.severalBuyers = content.scheme().buyers().size() > 1;
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
                missing.danglingCodes().stream().map(DanglingCodeWords::sentence).map(French::typeset).toList());
    }

    private String value(ReportContent.MissingValue value) {
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
        return what + ("DENOMINATOR_ZERO".equals(value.reason())
                ? ", valeur de " + value.year() + " non calculable, le dénominateur étant nul."
                : ", valeur de " + value.year() + " non renseignée.") + owed(value);
    }

    /** Of whom it was asked; nothing where nobody was, which the list of those who owe figures would tell. */
    private static String owed(ReportContent.MissingValue value) {
        Map<String, List<ReportContent.Owed>> byWhom = value.owed().stream().collect(
                Collectors.groupingBy(ReportContent.Owed::by, LinkedHashMap::new, Collectors.toList()));
        return byWhom.entrySet().stream().map(e -> " " + asked(e.getKey(), e.getValue())).collect(Collectors.joining());
    }

    /** Several months of one year are one demand, which is late from the first of them on. */
    private static String asked(String who, List<ReportContent.Owed> owed) {
        ReportContent.Owed first = owed.stream()
                .min(Comparator.comparing(ReportContent.Owed::state).thenComparing(ReportContent.Owed::dueOn)).orElseThrow();
        String by = " par " + French.quoted(French.typeset(who));
        return switch (first.state()) {
            case LATE -> "À fournir" + by + ", en retard depuis le " + French.date(first.dueOn().plusDays(1)) + ".";
            case DUE, NOT_YET -> "À fournir" + by + " au plus tard le " + French.date(first.dueOn()) + ".";
            // by whom is not known: whoever loads figures may declare them so
            case DECLARED_MISSING -> "Demandée à " + French.quoted(French.typeset(who)) + ", et déclarée inconnue.";
        };
    }

    private static String objective(String code) {
        return PageBuilder.numbered("Objectif", code);
    }

    List<String> summary() {
        List<String> parts = new ArrayList<>();
        add(parts, missing.values().size(), "valeur manquante", "valeurs manquantes");
        add(parts, missing.unknownIndicators().size(), "indicateur sans définition", "indicateurs sans définition");
        add(parts, missing.completions().size(), "action annuelle sans trace de réalisation",
                "actions annuelles sans trace de réalisation");
        add(parts, missing.danglingCodes().size(), "code sans correspondance", "codes sans correspondance");
        return parts;
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(French.count(count, one, many));
        }
    }
}
