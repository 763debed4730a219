package fr.sillage.catalog.intention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** From contracts back to what they came of. By query: the number of a contract may hold a slash. */
@Path("/api/v1/contract-links")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ContractLinkResource {

    private final ContractLinks links;
    private final Ledger ledger;
    private final Rights rights;

    ContractLinkResource(ContractLinks links, Ledger ledger, Rights rights) {
        this.links = links;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Contracts, each with the intention that it came of")
    public Page<ContractLinkView> listContractLinks(
            @QueryParam("buyer") @Siret @Parameter(description = "SIRET of the buying establishment") String buyer,
            @QueryParam("contract") @Size(max = 16) @Parameter(description = "The number that the buyer gave it") String contract,
            @Valid @BeanParam PageRequest page) {
        return ledger.readConsistently(position -> links.page(buyer, contract, rights.readable(), page));
    }
}
