package fr.sillage.reporting.words;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.gathering.Stewardship;
import fr.sillage.reporting.kind.ReportKind;
import io.quarkus.security.Authenticated;

/** How a team wants its reports of one kind: which sections they leave out. */
@Path("/api/v1/reports/{scheme}/{kind}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
@Authenticated
public class SettingsResource {

    private final SettingsRules rules = new SettingsRules();
    private final ReportSettingsRepository settings;
    private final Stewardship stewardship;
    private final Ledger ledger;
    private final Rights rights;

    SettingsResource(ReportSettingsRepository settings, Stewardship stewardship, Ledger ledger, Rights rights) {
        this.settings = settings;
        this.stewardship = stewardship;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @Operation(description = "Not there until a team has set them: nothing is left out then.")
    public RestResponse<SettingsView> getReportSettings(String scheme, String kind, @Context Request request) {
        ReportSettings found = settings.find(scheme, ReportKind.require(kind).slug())
                .orElseThrow(() -> ProblemException.notFound("report-settings", scheme + "/" + kind));
        rights.requireReading(stewardship.buyers(scheme).orElse(found.buyers()));
        return Precondition.get(request, found, SettingsView.from(found));
    }

    @PUT
    @Operation(summary = "Says which sections the reports of a kind leave out", description = "Needs a steward of one of the scheme’s buyers. "
            + "Editions that were made keep the sections that they have.")
    public RestResponse<SettingsView> replaceReportSettings(String scheme, String kind, @NotNull @Valid SettingsBody body,
            @BeanParam Precondition precondition) {
        ReportKind known = ReportKind.require(kind);
        List<Fault> faults = rules.faults(known, body);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        List<String> buyers = stewardship.require(scheme, Role.STEWARD).buyers();
        return ledger.write("report settings", change -> {
            var put = precondition.put(settings.lock(scheme, kind), () -> new ReportSettings(scheme, kind, buyers), body,
                    change, settings::persist);
            put.item().belongTo(buyers);
            return put.reply(SettingsView.from(put.item()));
        });
    }
}
