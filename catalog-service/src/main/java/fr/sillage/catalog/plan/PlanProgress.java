package fr.sillage.catalog.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the lines of a plan have come. */
@Schema(name = "PlanProgress")
public record PlanProgress(
        @NotNull int lines,
        @NotNull int done,
        @NotNull @Schema(description = "Neither done nor given up") int open,
        @NotNull @Schema(description = "Those of the open ones whose day is past") int late,
        @NotNull int givenUp,
        @Schema(description = "Lines done over all but those given up, in %; absent where there are none") BigDecimal share,
        @Schema(description = "The day of the last line, once none is open and one at least was done") LocalDate finishedOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static PlanProgress of(List<PlanLineBody> lines, LocalDate today) {
        int givenUp = (int) lines.stream().filter(line -> line.givenUp() != null).count();
        List<LocalDate> days = lines.stream().map(PlanLineBody::doneOn).filter(Objects::nonNull).toList();
        int open = lines.size() - givenUp - days.size();
        int counted = open + days.size();
        BigDecimal share = counted == 0 ? null
                : HUNDRED.multiply(BigDecimal.valueOf(days.size())).divide(BigDecimal.valueOf(counted), 1,
                        RoundingMode.HALF_UP);
        return new PlanProgress(lines.size(), days.size(), open,
                (int) lines.stream().filter(line -> line.isLate(today)).count(), givenUp, share,
                open == 0 ? days.stream().max(Comparator.naturalOrder()).orElse(null) : null);
    }

    /** Empty where something is still to be done, or nothing was. */
    Optional<LocalDate> finished() {
        return Optional.ofNullable(finishedOn);
    }
}
