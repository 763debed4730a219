package fr.sillage.catalog.feed;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;
import fr.sillage.catalog.vocabulary.ConsiderationKind;

/** What is looked for among the published intentions; all of it must hold. */
public class PublicQuery {

    @QueryParam("buyer")
    @Siren
    @Parameter(description = "SIREN of one of the buyers")
    String buyer;

    @QueryParam("source")
    @Size(max = 80)
    @Parameter(description = "`self`, or the code of the partner from which it was taken over")
    String source;

    @QueryParam("status")
    PublicIntention.Status status;

    @QueryParam("family")
    @Size(max = 80)
    @Parameter(description = "Code of a purchase family; what belongs to its parts is found too")
    String family;

    @QueryParam("cpv")
    @Pattern(regexp = "[0-9]{2,8}", message = "{fr.sillage.cpv-prefix}")
    @Parameter(description = "The first two to eight digits")
    String cpv;

    @QueryParam("place")
    @Pattern(regexp = "[0-9A-Z]{1,10}", message = "{fr.sillage.place-code}")
    @Parameter(description = "The beginning of the code of a place")
    String place;

    @QueryParam("consideration")
    @Parameter(description = "The kind of a consideration of the whole or of a lot; with `theme` and `reserved`, of one that has all of them")
    ConsiderationKind consideration;

    @QueryParam("theme")
    @Parameter(description = "Codes of themes, one of which a consideration has: with `consideration` and `reserved`, the same one")
    List<String> theme;

    @QueryParam("reserved")
    @Parameter(description = "`any`, or the code of the beneficiary for whom the whole or a lot is reserved")
    String reserved;

    @QueryParam("innovation")
    @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}")
    @Schema(implementation = Boolean.class)
    String innovation;

    @QueryParam("quarter")
    @Pattern(regexp = "[0-9]{4}-Q[1-4]", message = "{fr.sillage.quarter}")
    @Parameter(description = "A quarter in which it may be published", example = "2027-Q2")
    String quarter;

    @QueryParam("amountFrom")
    @Pattern(regexp = "[0-9]{1,13}([.][0-9]{1,2})?", message = "{fr.sillage.amount}")
    @Parameter(description = "€ HT: it may come to this much; what is not told is not found")
    String amountFrom;

    @QueryParam("amountTo")
    @Pattern(regexp = "[0-9]{1,13}([.][0-9]{1,2})?", message = "{fr.sillage.amount}")
    @Parameter(description = "€ HT: it may come to this little; what is not told is not found")
    String amountTo;

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(description = "French words, with accents or without; `\"…\"` for a phrase, `-` for a word that is not to be there; best first")
    String q;
}
