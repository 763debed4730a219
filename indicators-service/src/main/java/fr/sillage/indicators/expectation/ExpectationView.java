package fr.sillage.indicators.expectation;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

@Schema(name = "Expectation")
public record ExpectationView(
        @NotNull @Schema(examples = "papier-annuel") String code,
        @NotNull String measure,
        @NotNull String buyer,
        @Schema(description = "Absent: every item of the breakdown, or the total where the measure is not split") List<String> items,
        @NotNull Frequency every,
        @NotNull Period from,
        Period until,
        @NotNull Due due,
        @NotNull OwedBy owedBy,
        String scheme,
        String note,
        @NotNull long version) {

    static ExpectationView from(Expectation expectation) {
        ExpectationBody body = expectation.body();
        return new ExpectationView(expectation.code(), body.measure(), body.buyer(), body.items(), body.every(), body.from(),
                body.until(), body.due(), body.owedBy(), body.scheme(), body.note(), expectation.version());
    }
}
