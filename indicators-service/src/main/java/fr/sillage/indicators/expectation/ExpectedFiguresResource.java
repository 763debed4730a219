package fr.sillage.indicators.expectation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Rights;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.Wanted;
import fr.sillage.indicators.observation.Stand;
import io.quarkus.security.Authenticated;

/** The figures that are owed, as a list and as a form to fill in. What they say changes with the day, so it bears no ETag. */
@Path("/api/v1")
@Tag(name = "Expected figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ExpectedFiguresResource {

    private static final String PATH = "expected-figures";

    private final ExpectedFigures figures;
    private final Ledger ledger;
    private final Rights rights;

    ExpectedFiguresResource(ExpectedFigures figures, Ledger ledger, Rights rights) {
        this.figures = figures;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @Path(PATH)
    @Produces({ MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, FormWorkbook.MEDIA_TYPE })
    @Operation(summary = "Figures that are owed, and how it stands with each, by the day they are due", description = """
            One for each measure, buyer, item and period. A year is GIVEN where it was declared, or where its months make it up \
            by the measure’s own rule. A figure said to be MISSING is answered (DECLARED_MISSING), and may still be given.

            As CSV or XLSX a form to fill in, one line for each figure that is late or due (or in the states named), all at \
            once. Sent to `/api/v1/ingestions` as it is, it gives the lines that were filled in; the others are skipped.""")
    @APIResponse(responseCode = "200", description = "A page of figures in JSON, a form otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ExpectedFiguresView.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = FormWorkbook.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public Response listExpectedFigures(@BeanParam ExpectedFiguresQuery query, @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        String wanted = Wanted.of(headers, MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, FormWorkbook.MEDIA_TYPE);
        if (!wanted.equals(MediaType.APPLICATION_JSON)) {
            return form(query, wanted);
        }
        List<ExpectedFigureView> all = find(query);
        Set<FigureState> states = query.states(EnumSet.allOf(FigureState.class));
        List<ExpectedFigureView> asked = all.stream().filter(figure -> states.contains(figure.state())).toList();
        return Response.ok(ExpectedFiguresView.from(all, asked, figures.today(), page)).header(HttpHeaders.VARY, "Accept")
                .build();
    }

    @GET
    @Path(PATH + ".csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportExpectedFiguresCsv", summary = "The form in CSV, for a link")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(@BeanParam ExpectedFiguresQuery query) {
        return form(query, CsvTable.MEDIA_TYPE);
    }

    @GET
    @Path(PATH + ".xlsx")
    @Produces(FormWorkbook.MEDIA_TYPE)
    @Operation(operationId = "exportExpectedFiguresXlsx", summary = "The form as a spreadsheet, for a link")
    @APIResponse(responseCode = "200", description = "A first sheet to fill in, a second that says how", content = @Content(mediaType = FormWorkbook.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(@BeanParam ExpectedFiguresQuery query) {
        return form(query, FormWorkbook.MEDIA_TYPE);
    }

    private Response form(ExpectedFiguresQuery query, String mediaType) {
        Set<FigureState> states = query.states(FigureState.OWED);
        List<FormLine> lines = find(query).stream().filter(figure -> states.contains(figure.state())).map(FormLine::from)
                .toList();
        LocalDate today = figures.today();
        boolean csv = mediaType.equals(CsvTable.MEDIA_TYPE);
        return Response.ok(csv ? FormTable.write(lines) : FormWorkbook.write(lines, today))
                .type(csv ? mediaType + ";charset=UTF-8" : mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"chiffres-attendus-%s.%s\"".formatted(today, csv ? "csv" : "xlsx"))
                .header(HttpHeaders.VARY, "Accept").build();
    }

    private List<ExpectedFigureView> find(ExpectedFiguresQuery query) {
        if (query.buyer != null) {
            rights.requireReading(List.of(query.buyer));
        }
        return ledger.readConsistently(position -> figures.find(query,
                query.buyer == null ? rights.readable() : Optional.of(Set.of(query.buyer)), Stand.now(position)));
    }
}
