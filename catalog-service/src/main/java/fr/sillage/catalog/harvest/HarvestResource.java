package fr.sillage.catalog.harvest;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.Messages;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.partner.Partner;
import fr.sillage.catalog.partner.PartnerRepository;
import io.quarkus.security.Authenticated;

/**
 * What was taken over from a partner, and how its feed answers: for those who look after the instance, not for other partners.
 */
@Path("/api/v1/partners/{code}")
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class HarvestResource {

    private static final int SHOWN = 100;

    private final PartnerRepository partners;
    private final HarvestRepository states;
    private final HarvestedIntentionRepository intentions;
    private final Messages messages;
    private final Ledger ledger;
    private final Rights rights;

    HarvestResource(PartnerRepository partners, HarvestRepository states, HarvestedIntentionRepository intentions,
            Messages messages, Ledger ledger, Rights rights) {
        this.partners = partners;
        this.states = states;
        this.intentions = intentions;
        this.messages = messages;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @Path("harvest")
    @Operation(summary = "How far its feed was read, since when it is silent, and what could not be taken over")
    public HarvestView getHarvest(String code) {
        rights.requireForInstance(Role.STEWARD);
        return ledger.readConsistently(position -> {
            Partner partner = partner(code);
            HarvestState state = states.of(partner).orElseGet(() -> new HarvestState(partner));
            List<HarvestView.Skipped> skipped = states.faults(partner, SHOWN).stream()
                    .map(fault -> new HarvestView.Skipped(fault.theirRef(), fault.position(), fault.foundAt(),
                            messages.detail(fault.fault())))
                    .toList();
            return new HarvestView(intentions.countLive(partner), state.readTo(), state.epoch(), state.succeededAt(),
                    state.failingSince(), state.failedAt(), state.failure() == null ? null : messages.detail(state.failure()),
                    states.countFaults(partner), skipped);
        });
    }

    @GET
    @Path("purchasing-intentions")
    @Operation(summary = "All that was ever taken over from it, by our reference")
    public Page<HarvestedIntentionView> listHarvestedIntentions(String code, @Valid @BeanParam PageRequest page) {
        rights.requireForInstance(Role.STEWARD);
        return Page.of(intentions.page(partner(code), page), page, HarvestedIntention::ref, HarvestedIntentionView::from);
    }

    private Partner partner(String code) {
        return partners.find(code).orElseThrow(() -> ProblemException.notFound("partner", code));
    }
}
