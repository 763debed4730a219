package fr.sillage.reporting.view;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;

/** What a dashboard is about; all that is named must hold. */
public class DashboardFilter {

    @QueryParam("year")
    @Parameter(description = "The year whose figures are told; the last one that is over where absent", example = "2025")
    Integer year;

    @QueryParam("directorate")
    @Parameter(description = "Code of a directorate that leads")
    String directorate;

    @QueryParam("buyer")
    @Siren
    @Parameter(description = "SIREN of a buyer", example = "223500018")
    String buyer;

    /** @param code null for what no directorate leads */
    boolean takesDirectorate(String code) {
        return directorate == null || directorate.equals(code);
    }

    /** @param siren null where it is not known whose */
    boolean takesBuyer(String siren) {
        return buyer == null || buyer.equals(siren);
    }
}
