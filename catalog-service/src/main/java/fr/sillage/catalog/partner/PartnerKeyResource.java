package fr.sillage.catalog.partner;

import java.time.Clock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import io.quarkus.security.Authenticated;

/**
 * What a partner's software signs in with. No {@code Idempotency-Key}: the answer is kept nowhere, so it cannot be given twice.
 */
@Path("/api/v1/partners/{code}/keys")
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityScheme(securitySchemeName = "apiKey", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, apiKeyName = ApiKeyMechanism.HEADER, description = "A partner's key: it writes the intentions whose buyers are all the partner itself, and reads what concerns it")
public class PartnerKeyResource {

    private final PartnerRepository partners;
    private final PartnerKeyRepository keys;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    PartnerKeyResource(PartnerRepository partners, PartnerKeyRepository keys, Ledger ledger, Rights rights, Clock clock) {
        this.partners = partners;
        this.keys = keys;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All that were ever made, the latest first, without their secrets")
    public Page<PartnerKeyView> listPartnerKeys(String code) {
        rights.requireForInstance(Role.ADMIN);
        return Page.whole(keys.of(partner(code)).stream().map(PartnerKeyView::from).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Makes a key and shows it, once")
    @APIResponseSchema(value = NewPartnerKeyView.class, responseCode = "201")
    public NewPartnerKeyView createPartnerKey(String code, @NotNull @Valid PartnerKeyBody body) {
        rights.requireForInstance(Role.ADMIN);
        return ledger.write("partner key", change -> {
            ApiKey key = ApiKey.random();
            keys.persist(new PartnerKey(partner(code), key, body.label(), clock.instant(), change));
            return new NewPartnerKeyView(key.id(), key.text());
        });
    }

    /** Again does nothing: whoever revokes a key wants it to be bad, and it is. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a key at once and for good")
    public void deletePartnerKey(String code, String id) {
        rights.requireForInstance(Role.ADMIN);
        ledger.write("partner key revoked", change -> {
            PartnerKey key = keys.find(partner(code), id)
                    .orElseThrow(() -> ProblemException.notFound("partner-key", id));
            if (key.revokedAt() == null) {
                key.revoke(clock.instant(), change);
            }
            return key.id();
        });
    }

    private Partner partner(String code) {
        return partners.find(code).orElseThrow(() -> PartnerResource.notFound(code));
    }
}
