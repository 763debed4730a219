package fr.sillage.indicators.ingestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;

import fr.sillage.api.Messages;
import fr.sillage.api.table.NearestCode;
import fr.sillage.indicators.ingestion.IngestionLineRepository.KeptLine;
import fr.sillage.indicators.ingestion.IngestionRepository.Kept;
import fr.sillage.indicators.ingestion.LineReport.FaultReport;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.measure.MeasureRepository;

/** Puts reports into the reader's words, and names the codes that were probably meant. */
@RequestScoped
class ReportWriter {

    private static final int FIRST_LINES = 1000;

    private final IngestionLineRepository lines;
    private final MeasureRepository measures;
    private final Messages messages;
    private final Map<String, List<String>> items = new HashMap<>();
    private List<String> codes;

    ReportWriter(IngestionLineRepository lines, MeasureRepository measures, Messages messages) {
        this.lines = lines;
        this.measures = measures;
        this.messages = messages;
    }

    IngestionReport report(Kept kept) {
        Tally tally = kept.tally();
        boolean isShort = tally.received() <= FIRST_LINES;
        List<KeptLine> told = told(kept, isShort);
        boolean all = told.size() <= FIRST_LINES && (isShort || !kept.dryRun() || tally.unchanged() == 0);
        return new IngestionReport(kept.id(), kept.dryRun(), kept.mode(), kept.strategy(), tally.status(), tally.received(),
                tally.created(), tally.updated(), tally.unchanged(), tally.retracted(), tally.rejected(), tally.withdrawn(),
                tally.warned(), kept.startedAt(), kept.endedAt(),
                told.stream().limit(FIRST_LINES).map(this::line).toList(),
                all ? null : "/api/v1/ingestions/" + kept.id() + "/lines",
                kept.remarks().effects().isEmpty() ? null : kept.remarks().effects(),
                kept.remarks().told().isEmpty() ? null : kept.remarks().told().stream().map(this::remark).toList(),
                failure(kept));
    }

    private List<KeptLine> told(Kept kept, boolean isShort) {
        if (kept.tally().status() == IngestionStatus.RUNNING) {
            // nothing can be seen of it yet, and to see that takes as long as there are lines on the way
            return List.of();
        }
        return isShort ? lines.list(kept.id(), null, Integer.MIN_VALUE, FIRST_LINES + 1)
                : lines.remarkable(kept.id(), FIRST_LINES + 1);
    }

    private IngestionReport.Remark remark(LineFault told) {
        return new IngestionReport.Remark(told.code(), messages.text(told.code(), told.arguments()));
    }

    private String failure(Kept kept) {
        if (kept.tally().status() != IngestionStatus.FAILED) {
            return null;
        }
        return kept.failure() == null ? messages.text("ingestion-broken-off", List.of())
                : messages.text(kept.failure().code(), kept.failure().arguments());
    }

    LineReport line(KeptLine line) {
        return new LineReport(line.line() < 1 ? null : line.line(), line.outcome(), line.measure(), line.buyer(), line.item(),
                line.period(), line.before(), line.after(), words(line, line.faults()), words(line, line.warnings()));
    }

    List<String> messages(KeptLine line) {
        return line.faults().stream().map(fault -> messages.text(fault.code(), fault.arguments())).toList();
    }

    private List<FaultReport> words(KeptLine line, List<LineFault> faults) {
        return faults.isEmpty() ? null
                : faults.stream().map(fault -> new FaultReport(fault.column(), fault.code(),
                        messages.text(fault.code(), fault.arguments()), suggestion(line, fault))).toList();
    }

    private String suggestion(KeptLine line, LineFault fault) {
        return switch (fault.code()) {
            case "measure-unknown" -> new NearestCode(codes()).to(line.measure());
            case "item-unknown" -> new NearestCode(items.computeIfAbsent(line.measure(), this::items)).to(line.item());
            default -> fault.suggestion();
        };
    }

    /** Asked once, however many lines name an item that is not there. */
    private List<String> items(String measure) {
        return measures.find(measure).map(found -> List.copyOf(found.quantity().items())).orElse(List.of());
    }

    private List<String> codes() {
        if (codes == null) {
            codes = measures.codes();
        }
        return codes;
    }
}
