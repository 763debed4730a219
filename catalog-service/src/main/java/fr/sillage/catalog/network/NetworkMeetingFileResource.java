package fr.sillage.catalog.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TakingRequest;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.table.TableIntake;
import io.quarkus.security.Authenticated;

/** The meetings of a network as the spreadsheet that a team keeps. */
@Path("/api/v1/organisations/{siren}/buyers-networks/{network}/meetings")
@Tag(name = "Buyers’ network")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class NetworkMeetingFileResource {

    private final NetworkMeetingRepository meetings;
    private final Networks networks;
    private final TableIntake intake;

    NetworkMeetingFileResource(NetworkMeetingRepository meetings, Networks networks, TableIntake intake) {
        this.meetings = meetings;
        this.networks = networks;
        this.intake = intake;
    }

    @POST
    @Path("imports")
    @Consumes({ CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE })
    @Operation(summary = "Take over the meetings of a network", description = """
            Columns are those of the export, in any order, whatever their accents, case and spaces; those that are left out \
            leave things as they are, and so does a cell that says what the export says. CSV: set apart by comma, semicolon or \
            tab; UTF-8, UTF-16 or Windows-1252. XLSX: up to 10 MB. Up to 1,000 lines. Nothing is deleted by a file. The same \
            file again changes nothing.""")
    @RequestBody(required = true, content = {
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "meetings", value = """
                    date;intitulé;sujets;invités;suites
                    20/09/2027;Rencontre de rentrée (exemple fictif);Les marchés tests;Chargé de mission // Région;Un marché test de plus
                    """)),
            @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public TableReport createNetworkMeetingImport(String siren, String network, @NotNull InputStream body,
            @Valid @BeanParam TakingRequest how,
            @HeaderParam("Idempotency-Key") @Parameter(description = TableIntake.KEY) String key, @Context HttpHeaders headers)
            throws IOException {
        networks.toRead(siren, network);
        return intake.take(MeetingColumn.DAY, "meetings of " + siren + "/" + network, MeetingColumn.TABLE.read(headers, body),
                how.taking(), key, change -> {
                    networks.toWrite(siren, network);
                    return row -> networks.subject(siren, network, MeetingTable.day(row), change);
                });
    }

    @GET
    @Path("export.csv")
    @Produces(CsvTable.MEDIA_TYPE)
    @Operation(operationId = "exportNetworkMeetingsCsv", summary = "Its meetings as a CSV file to go on with")
    @APIResponse(responseCode = "200", description = "UTF-8 with a byte order mark, semicolons", content = @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response exportCsv(String siren, String network) {
        return MeetingColumn.TABLE.csv(lines(siren, network), "rencontres-" + network);
    }

    @GET
    @Path("export.xlsx")
    @Produces(WorkbookTable.MEDIA_TYPE)
    @Operation(operationId = "exportNetworkMeetingsXlsx", summary = "Its meetings as a workbook to go on with")
    @APIResponse(responseCode = "200", description = "A first sheet with a line for each, a second that says how to fill it in", content = @Content(mediaType = WorkbookTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportXlsx(String siren, String network) {
        return MeetingColumn.TABLE.workbook(lines(siren, network), "rencontres-" + network);
    }

    private List<Map<MeetingColumn, String>> lines(String siren, String network) {
        return meetings.of(networks.toRead(siren, network)).stream().map(MeetingTable::line).toList();
    }
}
