package fr.sillage.catalog.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssessmentScore", description = "In percent of what concerns the buyer, weighed as the framework does; all 0 where nothing of it does")
public record ScoreView(
        @NotNull @Schema(description = "Whether any of it concerns the buyer") boolean concerned,
        @NotNull BigDecimal done,
        @NotNull BigDecimal planned,
        @NotNull BigDecimal notDone,
        @NotNull @Schema(description = "What nobody answered: neither done nor not done") BigDecimal unanswered) {

    private static final int DECIMALS = 2;

    static ScoreView from(Score score) {
        return new ScoreView(score.concerned(), percent(score.done()), percent(score.planned()), percent(score.notDone()),
                percent(score.unanswered()));
    }

    private static BigDecimal percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
