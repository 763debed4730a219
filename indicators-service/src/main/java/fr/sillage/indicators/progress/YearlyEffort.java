package fr.sillage.indicators.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "YearlyEffort")
public record YearlyEffort(
        @Schema(description = "From the figure to the last point of the trajectory; absent where that is met, past or not known") Pace needed,
        @Schema(description = "What was seen until the figure; absent where there are not two figures to compare") Pace observed) {
}
