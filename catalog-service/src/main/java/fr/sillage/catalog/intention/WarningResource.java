package fr.sillage.catalog.intention;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Rights;
import io.quarkus.security.Authenticated;

/** All that is unwise in what is yet to be bought. */
@Path("/api/v1/purchasing-intentions/warnings")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class WarningResource {

    private final PurchasingIntentionRepository intentions;
    private final WarningReader warnings;
    private final Ledger ledger;
    private final Rights rights;

    WarningResource(PurchasingIntentionRepository intentions, WarningReader warnings, Ledger ledger, Rights rights) {
        this.intentions = intentions;
        this.warnings = warnings;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "The intentions that have warnings and have not come to their end, by reference")
    public Page<IntentionWarningsView> listPurchaseWarnings(@Valid @BeanParam IntentionQuery query,
            @QueryParam("code") @Parameter(description = "Only warnings of this code") String code,
            @Valid @BeanParam PageRequest page) {
        // which of them have warnings is known only when they are read: as many are as fill the page
        return ledger.readConsistently(position -> Page.of(
                intentions.open(query, rights.readable()).parts(page).flatMap(part -> warned(part, code))
                        .limit(page.rows()).toList(),
                page, IntentionWarningsView::ref, Function.identity()));
    }

    private Stream<IntentionWarningsView> warned(List<PurchasingIntention> part, String code) {
        Map<String, List<PurchaseWarningView>> told = warnings.of(part);
        return part.stream()
                .map(intention -> IntentionWarningsView.of(intention, told.get(intention.ref()).stream()
                        .filter(warning -> code == null || code.equals(warning.code())).toList()))
                .filter(view -> !view.warnings().isEmpty());
    }
}
