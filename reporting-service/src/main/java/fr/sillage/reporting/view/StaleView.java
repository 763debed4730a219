package fr.sillage.reporting.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a view is not of now, since when, and whom it waits for. */
@Schema(name = "Stale")
public record StaleView(
        @NotNull @Schema(description = "When what is told was last known to be so") Instant since,
        @NotNull @Schema(description = "Which services do not answer") List<Neighbour> services) {

    /** @param views null for those that are of now */
    static StaleView together(Stream<StaleView> views) {
        return views.filter(Objects::nonNull).reduce((one, other) -> new StaleView(
                one.since.isBefore(other.since) ? one.since : other.since,
                Stream.concat(one.services.stream(), other.services.stream()).distinct().sorted().toList())).orElse(null);
    }

    /** @return null where all answers are of now */
    static StaleView of(Stream<Answer<?>> answers) {
        List<Answer<?>> old = answers.filter(answer -> answer.down().isPresent())
                .sorted(Comparator.comparing(Answer::readAt)).<Answer<?>> map(answer -> answer).toList();
        return old.isEmpty() ? null
                : new StaleView(old.get(0).readAt(),
                        old.stream().map(Answer::down).flatMap(Optional::stream).distinct().sorted().toList());
    }
}
