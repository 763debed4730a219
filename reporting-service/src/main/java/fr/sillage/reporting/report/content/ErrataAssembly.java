package fr.sillage.reporting.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.api.ClockProducer;
import fr.sillage.reporting.gathering.Erratum;

/** Turns what the indicators say of closed years, and what the last edition told, into the errata of a report. */
public final class ErrataAssembly {

    private static final String TOTAL = "_T";

    private final ReportContent content;
    private final FiguresTold figures;
    private final Map<String, String> objectives;
    private final Map<String, List<String>> measures;
    private final Map<Part, String> labels;
    private final Map<String, ReportContent.Buyer> buyers;

    private record Part(String measure, String item) {
    }

    /** @param content the report to which they belong: it tells the corrections of its own measures, not all of its buyers' */
    public ErrataAssembly(ReportContent content) {
        this.content = content;
        this.figures = new FiguresTold(content);
        this.objectives = new HashMap<>();
        this.measures = new HashMap<>();
        this.labels = new HashMap<>();
        content.allObjectives().forEach(o -> o.indicators().forEach(i -> {
            measures.put(i.code(), i.measures());
            i.measures().forEach(measure -> {
                objectives.putIfAbsent(measure, o.code());
                i.items().stream().filter(item -> item.label() != null)
                        .forEach(item -> labels.putIfAbsent(new Part(measure, item.code()), item.label()));
            });
        }));
        this.buyers = content.scheme().buyers().stream()
                .collect(Collectors.toMap(ReportContent.Buyer::siren, buyer -> buyer));
    }

    /**
     * @param edition the last published one
     * @param told what it told
     * @param corrections by closed year, in any order; what was written after the report's own figures were read is for the
     *        next edition
     */
    public Errata since(Errata.Since edition, ReportContent told, Map<Integer, List<Erratum>> corrections) {
        List<Errata.Erratum> lines = new ArrayList<>();
        Set<Explained> explained = new HashSet<>();
        corrections.entrySet().stream()
                .flatMap(year -> year.getValue().stream().filter(c -> figures.tells(c.measure(), year.getKey()))
                        .map(c -> new Dated(year.getKey(), c)))
                .filter(c -> c.erratum().position() > edition.position()
                        && c.erratum().position() <= content.positions().indicators())
                .sorted(Comparator.comparing(c -> c.erratum().position()))
                .forEach(c -> {
                    lines.add(line(c.erratum()));
                    explained.add(new Explained(c.erratum().measure(), c.erratum().buyer(), c.year()));
                });
        return new Errata(edition, false, lines, FigureChanges.between(told, content).stream()
                .filter(change -> measures.getOrDefault(change.indicator(), List.of()).stream().noneMatch(
                        measure -> explained.contains(new Explained(measure, change.buyer().siren(), change.year()))))
                .toList());
    }

    /** @param year the one that the correction's period belongs to */
    private record Dated(int year, Erratum erratum) {
    }

    /** What is corrected in an item shows in the totals too. */
    private record Explained(String measure, String buyer, int year) {
    }

    private Errata.Erratum line(Erratum c) {
        return new Errata.Erratum(objectives.get(c.measure()), c.measure(), c.title(),
                buyers.getOrDefault(c.buyer(), new ReportContent.Buyer(c.buyer(), c.buyer())), c.item(),
                TOTAL.equals(c.item()) ? null : labels.getOrDefault(new Part(c.measure(), c.item()), c.item()), c.period(),
                known(c.before()),
                known(c.after()), c.unit(), isWithheld(c.before()) || isWithheld(c.after()) ? null : c.reason(),
                c.recordedAt().atZone(ClockProducer.PARIS).toLocalDate());
    }

    private static Errata.Known known(Erratum.Known known) {
        if (known == null) {
            return null;
        }
        if (isWithheld(known)) {
            return new Errata.Known(null, null, "CONFIDENTIAL");
        }
        return new Errata.Known(known.value(),
                known.value() == null || known.qualifier() == null ? null : ReportContent.Qualifier.valueOf(known.qualifier()),
                known.status());
    }

    /** An edition may be published: what is not for publication is in none, and what was said of it may give it away. */
    private static boolean isWithheld(Erratum.Known known) {
        return known != null && known.confidentiality() != null && !known.confidentiality().equals("FREE");
    }
}
