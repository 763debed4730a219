package fr.sillage.catalog.referral;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;

/** What is looked for among the referrals of all intentions; all of it must hold. */
public class ReferralQuery {

    @QueryParam("answered")
    @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}")
    @Schema(implementation = Boolean.class)
    String answered;

    @QueryParam("referent")
    Referent referent;

    @QueryParam("buyer")
    @Siren
    @Parameter(description = "SIREN of one of the buyers")
    String buyer;

    @QueryParam("scheme")
    @Size(max = 80)
    @Parameter(description = "Code of a scheme")
    String scheme;
}
