package fr.sillage.catalog.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;

/** Which totals are asked for; each is made of the sessions of all years before it. */
public class TrainingTotalQuery {

    @QueryParam("buyer")
    @Siren
    @Parameter(description = "SIREN")
    String buyer;

    @QueryParam("year")
    @Min(1900)
    @Max(2200)
    Integer year;

    @QueryParam("level")
    TrainingLevel level;

    boolean asks(TrainingTotalView total) {
        return (buyer == null || total.buyer().equals(buyer)) && (year == null || total.year() == year)
                && (level == null || total.level() == level);
    }
}
