package fr.sillage.reporting.kind;

import java.util.Arrays;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.Page;

/** Which reports can be made, of which sections, and which cannot be made yet. */
@Path("/api/v1/report-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportKindResource {

    @GET
    @PermitAll
    @Operation(summary = "The kinds of report, and why some cannot be made yet", extensions = @Extension(name = ContractFilter.ANONYMOUS, value = "true"))
    public Page<ReportKindView> listReportKinds() {
        return Page.whole(Arrays.stream(ReportKind.values()).map(ReportKindView::from).toList());
    }
}
