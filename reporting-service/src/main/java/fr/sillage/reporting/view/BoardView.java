package fr.sillage.reporting.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

/** The actions of a scheme by status, with its partners and key figures. */
@Schema(name = "BoardView")
public record BoardView(
        @NotNull SchemeHead scheme,
        @NotNull @Schema(description = "The year whose figures are told", examples = "2025") int year,
        @NotNull AsOf asOf,
        @Schema(description = "Absent where all is told as of now") StaleView stale,
        @NotNull @Schema(description = "Of the actions shown, by status; one with parts is told by them") Map<ActionStatus, Integer> counts,
        @NotNull @Schema(description = "One for each status, also where it is empty") List<Column> columns,
        @NotNull @Schema(description = "Of all the scheme’s actions, each once") List<String> partners,
        @NotNull List<KeyFigure> keyFigures,
        @NotNull Choices choices) {

    @Schema(name = "BoardViewColumn")
    public record Column(@NotNull ActionStatus status, @NotNull List<ActionCard> cards) {
    }

    /** What the filters can be set to. */
    @Schema(name = "BoardChoices")
    public record Choices(@NotNull List<CodeAndTitle> axes, @NotNull List<CodeAndTitle> objectives,
            @NotNull List<DirectorateName> directorates) {
    }

    public static BoardView of(Situation situation, BoardFilter filter) {
        CatalogSnapshot catalog = situation.catalog();
        var structure = new Structure(catalog);
        var lines = new Lines(situation.figures());
        Predicate<CatalogSnapshot.Action> wanted = filter.in(structure);
        List<CatalogSnapshot.Action> shown = structure.leaves().stream()
                .filter(action -> action.isPartOn(situation.today())).filter(wanted).toList();
        return new BoardView(SchemeHead.of(structure), situation.year(), situation.asOf(), situation.stale(),
                ActionStanding.counts(shown, situation.today()),
                Arrays.stream(ActionStatus.values()).map(status -> column(status, shown, situation, structure)).toList(),
                catalog.actions().stream().flatMap(action -> action.partners().stream()).distinct().toList(),
                Lines.distinct(lines.of(catalog.objectives())).stream().filter(Line::isHeadline)
                        .map(line -> KeyFigure.of(line, situation.year(), structure)).toList(),
                choices(structure));
    }

    private static Column column(ActionStatus status, List<CatalogSnapshot.Action> shown, Situation situation,
            Structure structure) {
        return new Column(status, shown.stream().filter(action -> ActionStanding.status(action, situation.today()) == status)
                .map(action -> ActionCard.of(action, structure, situation.today())).toList());
    }

    private static Choices choices(Structure structure) {
        CatalogSnapshot catalog = structure.catalog();
        return new Choices(catalog.axes().stream().map(CodeAndTitle::of).toList(),
                catalog.objectives().stream().map(CodeAndTitle::of).toList(), structure.directorates(structure.leaves().stream()
                        .flatMap(action -> structure.leadDirectoratesOf(action).stream()).distinct().sorted().toList()));
    }
}
