package fr.sillage.reporting.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.Published;
import fr.sillage.reporting.report.PurchaseWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Puts a published intention into the words of its page, and of a list. */
final class IntentionWords {

    /** What people call the states of an intention that anybody may read. */
    static final Map<String, String> STATES = PurchaseWords.states();

    private final Map<String, String> labels;

    /** @param labels in French, of every code of the catalog’s lists of words */
    IntentionWords(Map<String, String> labels) {
        this.labels = labels;
    }

    /** @param considerations what it asks for, each once */
    public record Card(String href, String title, String state, String buyers, String when, String amount,
            List<String> considerations) {
    }

    public record Fact(String term, String text) {
    }

    public record Lot(String title, List<String> considerations) {
    }

    public record Sheet(String title, String buyers, String state, List<String> description, List<String> expectations,
            List<Fact> facts, List<String> considerations, List<Lot> lots, String email, String site) {
    }

    Card card(Published.Intention intention) {
        return new Card("/intentions/" + intention.ref(), French.typeset(intention.title()), state(intention),
                buyers(intention), "Consultation prévue" + French.NARROW_NO_BREAK_SPACE + ": "
                        + French.period(intention.publication()),
                amount(intention.amount(), intention.amountWithheld()),
                intention.allConsiderations().map(c -> label(c.theme())).distinct().toList());
    }

    private static String state(Published.Intention intention) {
        return STATES.getOrDefault(intention.status(), intention.status());
    }

    private static String buyers(Published.Intention intention) {
        return French.list(intention.buyers().stream().map(buyer -> French.typeset(buyer.name())).toList());
    }

    private String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /** Null where nothing is known of it. */
    private static String amount(Published.Amount amount, boolean withheld) {
        return amount == null ? PurchaseWords.amount(null, null, null, withheld)
                : PurchaseWords.amount(amount.value(), amount.from(), amount.to(), withheld);
    }

    Sheet sheet(Published.Intention intention) {
        Published.Contact contact = intention.contact();
        return new Sheet(French.typeset(intention.title()), buyers(intention), state(intention),
                Paragraphs.of(intention.description()), Paragraphs.of(intention.expectations()), facts(intention),
                considerations(intention.considerations()),
                intention.lots().stream().map(lot -> new Lot("Lot " + lot.number() + French.NARROW_NO_BREAK_SPACE + ": "
                        + French.typeset(lot.title()) + optional(", ", amount(lot.amount(), false)),
                        considerations(lot.considerations()))).toList(),
                contact == null ? null : contact.email(), contact == null ? null : contact.url());
    }

    private static String optional(String before, String text) {
        return text == null ? "" : before + text;
    }

    private List<Fact> facts(Published.Intention intention) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "Référence", intention.ref());
        fact(facts, "Famille d’achat", intention.family().title());
        fact(facts, "Nature", label(intention.category()));
        fact(facts, "Code CPV", intention.cpv());
        fact(facts, "Montant estimé", amount(intention.amount(), intention.amountWithheld()));
        fact(facts, "Publication de la consultation", French.period(intention.publication()));
        fact(facts, "Début d’exécution", intention.start() == null ? null : French.period(intention.start()));
        fact(facts, "Durée", duration(intention));
        fact(facts, "Procédure", label(intention.procedure()));
        fact(facts, "Technique d’achat", "NONE".equals(intention.technique()) ? null : label(intention.technique()));
        fact(facts, "Lieux", French.list(intention.places().stream()
                .map(place -> place.name() == null ? place.code() : place.name()).toList()));
        fact(facts, "Direction", intention.directorate());
        fact(facts, "Innovation", intention.innovation() ? "les réponses innovantes sont attendues" : null);
        fact(facts, "Repris de", intention.source() == null ? null : intention.source().name());
        fact(facts, "Contact", intention.contact() == null ? null
                : Stream
                        .of(intention.contact().name(), intention.contact().phone()).filter(part -> part != null)
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    private static String duration(Published.Intention intention) {
        if (intention.durationMonths() == null) {
            return null;
        }
        int renewals = intention.renewals() == null ? 0 : intention.renewals();
        return intention.durationMonths() + French.NO_BREAK_SPACE + "mois"
                + (renewals == 0 ? "" : ", reconductible " + renewals + French.NO_BREAK_SPACE + "fois");
    }

    private static void fact(List<Fact> facts, String term, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(term, French.typeset(text)));
        }
    }

    private List<String> considerations(List<Published.Consideration> considerations) {
        return considerations.stream().map(this::consideration).toList();
    }

    /** "Clause d’exécution : insertion (800 heures prévues)". */
    private String consideration(Published.Consideration consideration) {
        String more = Stream.of(
                consideration.weight() == null ? null : French.number(consideration.weight()) + " % de la note",
                consideration.plannedHours() == null ? null
                        : French.count(consideration.plannedHours(), "heure prévue", "heures prévues"),
                consideration.reservedFor() == null ? null : label(consideration.reservedFor()))
                .filter(part -> part != null).collect(Collectors.joining(", "));
        return French.typeset(label(consideration.kind()) + " : " + label(consideration.theme())
                + (more.isEmpty() ? "" : " (" + more + ")")
                + optional(". ", consideration.description() == null ? null
                        : French.sentence(consideration.description())));
    }
}
