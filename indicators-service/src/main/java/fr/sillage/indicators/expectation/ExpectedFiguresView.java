package fr.sillage.indicators.expectation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Paged;

@Schema(name = "ExpectedFigures")
public record ExpectedFiguresView(
        @NotNull List<ExpectedFigureView> items,
        @Schema(description = "Send it as `after` to get the page that follows; absent on the last page") String next,
        @NotNull @Schema(description = "In the states asked for, on all pages") long total,
        @NotNull @Schema(description = "The day, in France, on which it stands so") LocalDate on,
        @NotNull @Schema(description = "In whatever state") CountsView counts) implements Paged {

    @Schema(name = "ExpectedFigureCounts")
    public record CountsView(@NotNull long late, @NotNull long due, @NotNull long notYet, @NotNull long given,
            @NotNull long notApplicable, @NotNull long declaredMissing) {

        static CountsView from(List<ExpectedFigureView> figures) {
            Map<FigureState, Long> counts = new EnumMap<>(FigureState.class);
            figures.forEach(figure -> counts.merge(figure.state(), 1L, Long::sum));
            return new CountsView(count(counts, FigureState.LATE), count(counts, FigureState.DUE),
                    count(counts, FigureState.NOT_YET), count(counts, FigureState.GIVEN),
                    count(counts, FigureState.NOT_APPLICABLE), count(counts, FigureState.DECLARED_MISSING));
        }

        private static long count(Map<FigureState, Long> counts, FigureState state) {
            return counts.getOrDefault(state, 0L);
        }
    }

    /**
     * @param all in the order of their places
     * @param asked those of them in the states asked for, in the same order
     */
    static ExpectedFiguresView from(List<ExpectedFigureView> all, List<ExpectedFigureView> asked, LocalDate on,
            PageRequest request) {
        List<ExpectedFigureView> rows = asked.stream().filter(figure -> figure.place().compareTo(request.afterKey()) > 0)
                .limit(request.rows()).toList();
        Page<ExpectedFigureView> page = Page.of(rows, request, ExpectedFigureView::place, Function.identity());
        return new ExpectedFiguresView(page.items(), page.next(), asked.size(), on, CountsView.from(all));
    }
}
