package fr.sillage.reporting.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.PurchasesContent;
import fr.sillage.reporting.report.french.French;

/** What people call the states, amounts and demands of purchases, in reports and on pages alike. */
public final class PurchaseWords {

    private static final String WITHHELD = "montant non communiqué";

    private PurchaseWords() {
    }

    /** By code, in the order of their life: of those that anybody may read. */
    public static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        for (PurchasesContent.PurchaseState state : PurchasesContent.PurchaseState.values()) {
            states.put(state.name(), state(state));
        }
        return states;
    }

    public static String state(PurchasesContent.PurchaseState state) {
        return switch (state) {
            case PUBLISHED -> "À venir";
            case LAUNCHED -> "Consultation lancée";
            case NOTIFIED -> "Marché notifié";
            case UNSUCCESSFUL -> "Consultation infructueuse";
            case ABANDONED -> "Abandonnée ou déclarée sans suite";
        };
    }

    /** "de 1 200 000 € à 1 500 000 € HT"; null where nothing is known of it. */
    public static String amount(BigDecimal value, BigDecimal from, BigDecimal to, boolean withheld) {
        if (withheld) {
            return WITHHELD;
        }
        if (value != null) {
            return euros(value) + " HT";
        }
        if (from == null && to == null) {
            return null;
        }
        return Stream.of(from == null ? null : (to == null ? "à partir de " : "de ") + euros(from),
                to == null ? null : (from == null ? "jusqu’à " : "à ") + euros(to))
                .filter(part -> part != null).collect(Collectors.joining(" ")) + " HT";
    }

    static String amount(PurchasesContent.Purchase purchase) {
        PurchasesContent.Amount amount = purchase.amount();
        return amount == null ? amount(null, null, null, purchase.amountWithheld())
                : amount(amount.value(), amount.from(), amount.to(), purchase.amountWithheld());
    }

    /** Cents are two digits, or none. */
    private static String euros(BigDecimal amount) {
        return French.number(amount, amount.stripTrailingZeros().scale() > 0 ? 2 : 0) + French.NARROW_NO_BREAK_SPACE + "€";
    }

    /** What is told of each below its title. */
    static List<ReportPage.Fact> facts(PurchasesContent.Purchase purchase) {
        String amount = amount(purchase);
        return Stream.of(new ReportPage.Fact("Référence", purchase.ref()),
                new ReportPage.Fact(purchase.buyers().size() == 1 ? "Acheteur" : "Acheteurs", buyers(purchase)),
                new ReportPage.Fact("Famille d’achat", French.typeset(purchase.family().label())),
                new ReportPage.Fact("Consultation", French.period(purchase.publication()) + " ("
                        + state(purchase.state()).toLowerCase(Locale.FRENCH) + ")"),
                new ReportPage.Fact("Montant estimé", amount == null ? "non renseigné" : amount),
                purchase.considerations().isEmpty() ? null
                        : new ReportPage.Fact("Considérations", considerations(purchase)))
                .filter(Objects::nonNull).toList();
    }

    /** "Clause d’exécution : Insertion, Énergie ; Lot réservé : Insertion (structures d’insertion)". */
    private static String considerations(PurchasesContent.Purchase purchase) {
        return purchase.considerations().stream()
                .collect(Collectors.groupingBy(c -> c.sort().label(), LinkedHashMap::new,
                        Collectors.mapping(PurchaseWords::theme, Collectors.toCollection(LinkedHashSet::new))))
                .entrySet().stream()
                .map(sort -> French.typeset(sort.getKey() + " : " + String.join(", ", sort.getValue())))
                .collect(Collectors.joining(French.NARROW_NO_BREAK_SPACE + "; "));
    }

    private static String theme(PurchasesContent.Consideration consideration) {
        return consideration.theme().label()
                + (consideration.reservedFor() == null ? "" : " (" + consideration.reservedFor().label() + ")");
    }

    public static String buyers(PurchasesContent.Purchase purchase) {
        return French.list(purchase.buyers().stream().map(buyer -> French.typeset(buyer.name())).toList());
    }

    /** "Clause d’exécution : insertion", and for whom where it is reserved. */
    public static String consideration(PurchasesContent.Consideration consideration) {
        return French.typeset(consideration.sort().label() + " : " + theme(consideration));
    }
}
