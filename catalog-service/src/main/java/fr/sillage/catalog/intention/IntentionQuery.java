package fr.sillage.catalog.intention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Theme;

/** What is looked for among the intentions of a buyer's own people; all of it must hold. */
public class IntentionQuery {

    @QueryParam("buyer")
    @Siren
    @Parameter(description = "SIREN of one of the buyers")
    String buyer;

    @QueryParam("scheme")
    @Size(max = 80)
    String scheme;

    @QueryParam("status")
    IntentionStatus status;

    @QueryParam("family")
    @Size(max = 80)
    @Parameter(description = "Code of a purchase family; what belongs to its parts is found too")
    String family;

    @QueryParam("cpv")
    @Pattern(regexp = "[0-9]{2,8}", message = "{fr.sillage.cpv-prefix}")
    @Parameter(description = "The first two to eight digits of one of its codes, those of its lots among them")
    String cpv;

    @QueryParam("theme")
    @Parameter(description = "Of a consideration of the whole or of a lot; with `kind` and `reserved`, of one that has all of them")
    Theme theme;

    @QueryParam("kind")
    @Parameter(description = "Of a consideration; with `theme` and `reserved`, of one that has all of them")
    ConsiderationKind kind;

    @QueryParam("reserved")
    @Parameter(description = "For whom the whole or a lot is reserved")
    Beneficiary reserved;

    @QueryParam("innovation")
    @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}")
    @Schema(implementation = Boolean.class)
    String innovation;

    @QueryParam("directorate")
    @Size(max = 80)
    @Parameter(description = "Code of the directorate that needs it, or of one concerned")
    String directorate;

    @QueryParam("lead")
    @Size(max = 200)
    @Parameter(description = "A part of the name of who leads it, with accents or without")
    String lead;

    @QueryParam("year")
    @Min(1900)
    @Max(2200)
    @Parameter(description = "The year in which the consultation is to be published", example = "2027")
    Integer year;

    @QueryParam("quarter")
    @Pattern(regexp = "[0-9]{4}-Q[1-4]", message = "{fr.sillage.quarter}")
    @Parameter(description = "A quarter in which the consultation may be published", example = "2027-Q2")
    String quarter;

    @QueryParam("amountFrom")
    @Pattern(regexp = "[0-9]{1,13}([.][0-9]{1,2})?", message = "{fr.sillage.amount}")
    @Parameter(description = "€ HT: it may come to this much, whether or not it is withheld from firms")
    String amountFrom;

    @QueryParam("amountTo")
    @Pattern(regexp = "[0-9]{1,13}([.][0-9]{1,2})?", message = "{fr.sillage.amount}")
    @Parameter(description = "€ HT: it may come to this little, whether or not it is withheld from firms")
    String amountTo;

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(description = "French words, with accents or without; `\"…\"` for a phrase, `-` for a word that is not to be there")
    String q;

    /** All that is held to the rules of a scheme. */
    public static IntentionQuery ofScheme(String scheme) {
        IntentionQuery query = new IntentionQuery();
        query.scheme = scheme;
        return query;
    }
}
