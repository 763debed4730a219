package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

/** What is not known of a year, by name, with those who answer for the objective. */
@Schema(name = "Lacking")
public record LackingView(
        @NotNull @Schema(description = "Figures of the year that nobody gave; those withheld are not missing") List<Value> values,
        @NotNull @Schema(description = "Indicators that the scheme names and nobody has defined") List<Unknown> unknownIndicators,
        @NotNull @Schema(description = "Deeds of every year without a trace in this one") List<Untold> completions) {

    @Schema(name = "LackingValue")
    public record Value(@NotNull CodeAndTitle objective, @NotNull String indicator, @NotNull String title,
            @NotNull BuyerName buyer,
            @NotNull @Schema(examples = "_T") String item, String label,
            String reason, @NotNull List<PointView.MissingView> missing,
            @NotNull @Schema(description = "What somebody was asked for and is not there") List<OwedView> owed, String lead,
            @NotNull List<DirectorateName> leadDirectorates) {
    }

    /** @param directorate a code of the catalog */
    @Schema(name = "OwedFigure")
    public record OwedView(@NotNull String measure, String title, @NotNull String item, String label, @NotNull String period,
            LocalDate dueOn,
            @Schema(description = "Of whom it was asked") String name, String directorate, String contact,
            @NotNull @Schema(description = "Owed where LATE or DUE; NOT_YET is still to come, DECLARED_MISSING is answered: nobody knows it", enumeration = {
                    "LATE", "DUE", "NOT_YET", "DECLARED_MISSING" }) String state,
            @Schema(description = "Of one that is late") Long daysLate){

        static OwedView of(Figures.Owed owed) {
            Optional<Figures.OwedBy> by = Optional.ofNullable(owed.owedBy());
            return new OwedView(owed.measure(), owed.title(), owed.item(), owed.label(), owed.period(), owed.dueOn(),
                    by.map(Figures.OwedBy::name).orElse(null), by.map(Figures.OwedBy::directorate).orElse(null),
                    by.map(Figures.OwedBy::contact).orElse(null), owed.state(), owed.daysLate());
        }
    }

    @Schema(name = "LackingIndicator")
    public record Unknown(@NotNull CodeAndTitle objective, @NotNull String indicator) {
    }

    @Schema(name = "LackingCompletion")
    public record Untold(@NotNull CodeAndTitle objective, @NotNull String code, @NotNull String title, String lead,
            @NotNull List<DirectorateName> leadDirectorates) {
    }

    static LackingView of(Situation situation, Structure structure, Lines lines,
            Collection<CatalogSnapshot.Objective> objectives) {
        int year = situation.year();
        return new LackingView(
                Lines.distinct(lines.of(objectives)).stream().filter(line -> line.presenceIn(year) == Line.Presence.MISSING)
                        .map(line -> value(line, year, structure)).toList(),
                objectives.stream().flatMap(objective -> lines.unknownAmong(objective).stream()
                        .map(code -> new Unknown(CodeAndTitle.of(objective), code))).toList(),
                objectives.stream().flatMap(objective -> situation.catalog().targetedActions().stream()
                        .filter(deed -> deed.objective().equals(objective.code()) && deed.recurrence().equals("YEARLY"))
                        .filter(deed -> Deed.state(deed, year, situation.today()) == Deed.State.LATE)
                        .map(deed -> new Untold(CodeAndTitle.of(objective), deed.code(), deed.title(), objective.lead(),
                                structure.directorates(objective.leadDirectorates()))))
                        .toList());
    }

    private static Value value(Line line, int year, Structure structure) {
        Optional<Figures.Point> point = line.at(year);
        CatalogSnapshot.Objective objective = line.objective();
        return new Value(CodeAndTitle.of(objective), line.figure().indicator(), line.figure().title(),
                structure.buyer(line.figure().buyer()), line.item().item(), line.item().label(),
                point.map(Figures.Point::reason).orElse(null),
                point.stream().flatMap(found -> found.missing().stream()).map(PointView.MissingView::of).toList(),
                line.item().owed().stream().filter(owed -> owed.period().startsWith(Integer.toString(year)))
                        .map(OwedView::of).toList(),
                objective.lead(), structure.directorates(objective.leadDirectorates()));
    }
}
