package fr.sillage.indicators.line;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;

/** One figure in JSON, as the contract tells it. {@link JsonFields} reads it, so that what is wrong is a faulty line. */
@Schema(name = "ObservationBody")
public record LineBody(
        @Schema(examples = "papier-consommation") String measure,
        @Schema(description = "SIREN", examples = "226200012") String buyer,
        @Schema(description = "Absent or `_T` for the declared total", examples = "recycle") String item,
        @Schema(examples = "2015") String period,
        @Schema(description = "Absent where the status says so. A text such as `46 748,5` is read as in CSV.") BigDecimal value,
        @Schema(description = "The measure's own where absent", examples = "kg") String unit,
        @Schema(implementation = ObservationStatus.class, description = "NORMAL where absent") String status,
        @Schema(implementation = Qualifier.class, description = "EXACT where absent") String qualifier,
        @Schema(implementation = Confidentiality.class, description = "Absent: as it was, FREE at first") String confidentiality,
        String comment,
        @Schema(description = "Why it is corrected") String reason) {
}
