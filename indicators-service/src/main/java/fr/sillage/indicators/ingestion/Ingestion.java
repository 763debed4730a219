package fr.sillage.indicators.ingestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Messages;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.indicators.ingestion.IngestionReport.FaultReport;
import fr.sillage.indicators.ingestion.IngestionReport.LineReport;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.observation.ObservationStatus;

/** Takes figures, whatever they were sent as. To be called inside the transaction that is to hold them. */
@ApplicationScoped
class Ingestion {

    private final MeasureRepository measures;
    private final ObservationMerge merge;
    private final IngestionRepository reports;
    private final Rights rights;
    private final Messages messages;

    Ingestion(MeasureRepository measures, ObservationMerge merge, IngestionRepository reports, Rights rights,
            Messages messages) {
        this.measures = measures;
        this.merge = merge;
        this.reports = reports;
        this.rights = rights;
        this.messages = messages;
    }

    /**
     * @param changeSet asked only if something is to be written
     * @throws IngestionRefused where no line is taken
     * @throws IngestionRehearsed at the end of a dry run, which has done all that a real one does
     */
    IngestionReport take(List<RawLine> lines, IngestionRequest request, LongSupplier changeSet) {
        List<LineRules.Checked> checked = check(lines);
        boolean refused = request.mode() == Mode.ATOMIC && checked.stream().anyMatch(each -> each.line() == null);
        List<Line> good = refused ? List.of()
                : checked.stream().map(LineRules.Checked::line).filter(Objects::nonNull).toList();
        Collection<String> buyers = good.stream().map(line -> line.key().buyer())
                .collect(Collectors.toCollection(TreeSet::new));
        merge.lock(buyers);
        Map<Integer, ObservationMerge.Known> known = merge.compare(good);
        IngestionReport report = IngestionReport.of(request.dryRun(), request.mode(),
                checked.stream().map(each -> report(each, known)).toList());
        if (report.status() == IngestionReport.Status.REFUSED) {
            throw new IngestionRefused(report);
        }
        List<Line> written = good.stream()
                .filter(line -> outcome(line, known.get(line.number())) != Outcome.UNCHANGED).toList();
        Long change = written.isEmpty() ? null : changeSet.getAsLong();
        if (change != null) {
            merge.write(written, change);
        }
        IngestionReport kept = reports.keep(report, buyers, change);
        if (request.dryRun()) {
            throw new IngestionRehearsed(report);
        }
        return kept;
    }

    private List<LineRules.Checked> check(List<RawLine> lines) {
        List<String> known = measures.codes();
        List<String> named = lines.stream().map(RawLine::keepable).map(RawLine::measure).filter(Objects::nonNull).distinct()
                .toList();
        Map<String, Measure> found = measures.held(named);
        return new LineRules(found, known, buyer -> rights.has(Role.CONTRIBUTOR, buyer)).check(lines);
    }

    private LineReport report(LineRules.Checked checked, Map<Integer, ObservationMerge.Known> known) {
        RawLine raw = checked.raw();
        if (!known.containsKey(raw.number())) {
            List<FaultReport> faults = checked.faults().isEmpty() ? null : words(checked.faults());
            return new LineReport(raw.number(), Outcome.REJECTED, raw.measure(), raw.buyer(), raw.item(), raw.period(), null,
                    null, faults);
        }
        Line line = checked.line();
        ObservationMerge.Known before = known.get(raw.number());
        return new LineReport(raw.number(), outcome(line, before), line.key().measure(), line.key().buyer(),
                line.key().item(), line.key().period().toString(), before.observed(), line.observed(), null);
    }

    private static Outcome outcome(Line line, ObservationMerge.Known before) {
        boolean retraction = line.observed().status() == ObservationStatus.RETRACTED;
        if (!before.differs() || retraction && before.observed() == null) {
            return Outcome.UNCHANGED;
        }
        if (before.observed() == null) {
            return Outcome.CREATED;
        }
        return retraction ? Outcome.RETRACTED : Outcome.UPDATED;
    }

    private List<FaultReport> words(List<LineFault> faults) {
        List<FaultReport> words = new ArrayList<>();
        for (LineFault fault : faults) {
            words.add(new FaultReport(fault.column(), fault.code(), messages.text(fault.code(), fault.arguments()),
                    fault.suggestion()));
        }
        return words;
    }
}
