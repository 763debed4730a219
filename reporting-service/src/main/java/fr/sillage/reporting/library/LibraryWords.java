package fr.sillage.reporting.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Puts what stands in the library into the words of its pages. */
final class LibraryWords {

    private static final String WITHOUT_HEADING = "";

    private final Map<String, String> kinds;

    /** @param kinds label of each */
    LibraryWords(Map<String, String> kinds) {
        this.kinds = kinds;
    }

    /** @param passage where words were looked for; empty otherwise, and the summary is told instead */
    public record Card(String href, String title, String kind, String summary, List<Shelved.Part> passage, String origin) {
    }

    /** @param heading empty for what stands under none */
    public record Group(String heading, List<Card> cards) {
    }

    public record Fact(String term, String text) {
    }

    /** @param site what there is to open beside it; null where there is nothing */
    public record Sheet(String title, String kind, List<String> summary, List<String> text, List<String> contents,
            List<Fact> facts, String site) {
    }

    /** In the order in which they come, each heading once. */
    List<Group> groups(List<Shelved.Entry> entries) {
        Map<String, List<Card>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.heading() == null ? WITHOUT_HEADING
                : French.typeset(entry.heading()), any -> new ArrayList<>()).add(card(entry)));
        return groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    Card card(Shelved.Entry entry) {
        String summary = entry.summary() == null ? entry.expansion() : entry.summary();
        return new Card("/bibliotheque/" + entry.code(), French.typeset(entry.title()), kind(entry.kind()),
                summary == null ? null : French.typeset(summary), entry.passage(),
                origin(entry.publishers(), entry.issued()));
    }

    private String kind(String kind) {
        return kinds.getOrDefault(kind, kind);
    }

    private static String origin(List<String> publishers, String issued) {
        return Stream.concat(publishers.stream().map(French::typeset), Stream.ofNullable(issued).map(French::period))
                .collect(Collectors.joining(", "));
    }

    Sheet sheet(Shelved.Item item) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "Signification", item.expansion());
        fact(facts, "Rubrique", item.heading());
        fact(facts, item.publishers().size() == 1 ? "Éditeur" : "Éditeurs", French.list(item.publishers()));
        fact(facts, "Parution", item.issued() == null ? null : French.period(item.issued()));
        fact(facts, "Référence", item.reference());
        if (item.criterion() != null) {
            fact(facts, "Poids conseillé", weight(item.criterion()));
            fact(facts, "Comment juger les offres", item.criterion().judging());
            fact(facts, "Preuves à demander", item.criterion().proof());
        }
        return new Sheet(French.typeset(item.title()), kind(item.kind()), Paragraphs.of(item.summary()),
                Paragraphs.of(item.text()), item.contents().stream().map(French::typeset).toList(), facts, item.url());
    }

    private static void fact(List<Fact> facts, String term, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(term, French.typeset(text)));
        }
    }

    private static String weight(Shelved.Criterion criterion) {
        if (criterion.weightFrom() == null || criterion.weightTo() == null) {
            return Stream.of(criterion.weightFrom(), criterion.weightTo()).filter(weight -> weight != null)
                    .map(weight -> (criterion.weightTo() == null ? "au moins " : "au plus ") + French.number(weight)
                            + " % de la note")
                    .findFirst().orElse(null);
        }
        return criterion.weightFrom().compareTo(criterion.weightTo()) == 0
                ? French.number(criterion.weightTo()) + " % de la note"
                : "de " + French.number(criterion.weightFrom()) + " à " + French.number(criterion.weightTo())
                        + " % de la note";
    }
}
