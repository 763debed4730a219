package fr.sillage.indicators.unit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Page;
import io.quarkus.security.Authenticated;

/** What figures may count in. */
@Path("/api/v1/units")
@Tag(name = "Units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class UnitResource {

    private final Units units;

    public UnitResource(Units units) {
        this.units = units;
    }

    @GET
    @Operation(summary = "The registry of units", description = """
            Besides these, every quotient of two is a unit, written `a/b`: `kWh/m²`, `kgCO₂e/k€ HT`; with a whole number before \
            the second if it is divided by so many: `L/100 km`. What is counted may stand there in the singular: `€/habitant`.""")
    public Page<UnitView> listUnits() {
        return Page.whole(units.named().stream().map(UnitView::from).toList());
    }
}
