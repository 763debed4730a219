package fr.sillage.reporting.report;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.sillage.reporting.gathering.Erratum;

/** Turns what the indicators say of a closed year into the errata of a report. */
public final class ErrataAssembly {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String TOTAL = "_T";

    private final ReportContent content;
    private final Map<String, String> objectives;
    private final Map<Part, String> labels;
    private final Map<String, ReportContent.Buyer> buyers;

    private record Part(String measure, String item) {
    }

    /** @param content the report to which they belong: it tells the corrections of its own measures, not all of its buyers' */
    public ErrataAssembly(ReportContent content) {
        this.content = content;
        this.objectives = new HashMap<>();
        this.labels = new HashMap<>();
        content.allObjectives().forEach(o -> o.indicators().forEach(i -> i.measures().forEach(measure -> {
            objectives.putIfAbsent(measure, o.code());
            i.items().stream().filter(item -> item.label() != null)
                    .forEach(item -> labels.putIfAbsent(new Part(measure, item.code()), item.label()));
        })));
        this.buyers = content.scheme().buyers().stream()
                .collect(Collectors.toMap(ReportContent.Buyer::siren, buyer -> buyer));
    }

    /** @param corrections in any order; what was written after the report's own figures were read is for the next edition */
    public ReportContent.Errata since(ReportContent.Since edition, List<Erratum> corrections) {
        return new ReportContent.Errata(edition, false, corrections.stream()
                .filter(c -> objectives.containsKey(c.measure()))
                .filter(c -> c.position() > edition.position() && c.position() <= content.positions().indicators())
                .sorted(Comparator.comparing(Erratum::position)).map(this::line).toList());
    }

    private ReportContent.Erratum line(Erratum c) {
        return new ReportContent.Erratum(objectives.get(c.measure()), c.measure(), c.title(),
                buyers.getOrDefault(c.buyer(), new ReportContent.Buyer(c.buyer(), c.buyer())), c.item(),
                TOTAL.equals(c.item()) ? null : labels.getOrDefault(new Part(c.measure(), c.item()), c.item()), c.period(),
                known(c.before()),
                known(c.after()), c.unit(), isWithheld(c.before()) || isWithheld(c.after()) ? null : c.reason(),
                c.recordedAt().atZone(PARIS).toLocalDate());
    }

    private static ReportContent.Known known(Erratum.Known known) {
        if (known == null) {
            return null;
        }
        if (isWithheld(known)) {
            return new ReportContent.Known(null, null, "CONFIDENTIAL");
        }
        return new ReportContent.Known(known.value(),
                known.value() == null || known.qualifier() == null ? null : ReportContent.Qualifier.valueOf(known.qualifier()),
                known.status());
    }

    /** An edition may be published: what is not for publication is in none, and what was said of it may give it away. */
    private static boolean isWithheld(Erratum.Known known) {
        return known != null && known.confidentiality() != null && !known.confidentiality().equals("FREE");
    }
}
