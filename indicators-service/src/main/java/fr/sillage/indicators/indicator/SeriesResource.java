package fr.sillage.indicators.indicator;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.ViewETag;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.Wanted;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Moment;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;
import io.quarkus.security.Authenticated;

/** The figures of an indicator over time. */
@Path("/api/v1/indicators/{code}/series")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SeriesResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String EVERY_ITEM = "*";
    private static final int MOST_POINTS = 600;

    private final Readings readings;
    private final Rights rights;
    private final ObjectMapper json;

    SeriesResource(Readings readings, Rights rights, ObjectMapper json) {
        this.readings = readings;
        this.rights = rights;
        this.json = json;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, NDJSON })
    @ViewETag
    @Operation(summary = "Figures of an indicator for one buyer, with all that each is made of", description = """
            A point without a value says why: NO_VALUE, MISSING_OPERAND (naming what is missing), DENOMINATOR_ZERO, \
            NOT_APPLICABLE or CONFIDENTIAL. Ratios come from sums of operands: (numerator / denominator - 1 where the formula \
            is `minusOne`) times `scale`.

            Longer periods are made of shorter ones by the measure's own rule, and never the other way round: a month of a \
            yearly figure is missing. A year that only parts of are known has no value for SUM and AVERAGE and says how much \
            is known. Months are made of their days, weeks of theirs; weeks are not added up. A school year, and an interval such \
            as a winter that begins with a month, are made of their months.

            `with=change` tells N - 1 and how far N is from it; `with=share`, of an item of an amount, its part of the \
            declared total; `with=cumulated` the running total, of years since the first asked for, of shorter periods since \
            the start of their year; `with=operands` every observation that a point is made of.

            The CSV is made for French spreadsheets: UTF-8 with a byte order mark, semicolons, decimal commas; operands have lines \
            of their own below their point, marked in the column `terme`. In NDJSON each line says itself what it belongs to.""")
    @APIResponse(responseCode = "200", description = "The series, as JSON unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)) })
    public Response getSeries(String code,
            @RestQuery @NotNull @Parameter(description = "SIREN") String buyer,
            @RestQuery @DefaultValue(Quantity.TOTAL) @Parameter(description = "Item of the breakdown; `*` for all of them and the total") String item,
            @BeanParam Span span, @BeanParam Moment moment,
            @RestQuery @Parameter(description = "Any of `change`, `share`, `cumulated`, `operands`, set apart by commas") String with,
            @Context HttpHeaders headers) {
        rights.requireReading(List.of(buyer));
        Period first = span.first().orElseThrow(() -> ProblemException.of(ProblemType.UNREADABLE, "parameter-missing", "from"));
        Period last = span.last().orElse(first);
        if (first.granularity() != last.granularity() || first.months() != last.months()
                || first.countTo(last) > MOST_POINTS) {
            throw ProblemException.of(ProblemType.UNREADABLE, "span-unreadable", first, last, MOST_POINTS);
        }
        Set<With> parts = With.read(with);
        Period read = parts.contains(With.CHANGE) ? first.plus(-1) : first;
        Readings.Reading reading = readings.read(code, buyer, definition -> definition.firstYearRead(read),
                Math.max(last.year(), last.end().getYear()), moment);
        SeriesView series = series(reading, buyer, item, first, last, parts);
        String wanted = Wanted.of(headers, MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, NDJSON);
        return Response.ok(switch (wanted) {
            case CsvTable.MEDIA_TYPE -> SeriesTable.of(series);
            case NDJSON -> lines(series);
            default -> series;
        }, wanted).tag(rights.tag(reading.head())).build();
    }

    private SeriesView series(Readings.Reading read, String buyer, String item, Period first, Period last, Set<With> parts) {
        Definition definition = read.definition();
        Evaluations.Fetched fetched = read.fetched();
        Evaluation evaluation = fetched.evaluation(definition, buyer, Confidentiality.shownTo(rights, buyer));
        SeriesReading reading = new SeriesReading(definition, evaluation, fetched.measures(), parts);
        if (!item.equals(EVERY_ITEM)) {
            fetched.requireItem(definition, item);
        }
        List<PointView> points = item.equals(EVERY_ITEM) ? reading.points(fetched.itemsOf(definition), first, last)
                : reading.points(item, first, last);
        return new SeriesView(definition.indicator(), definition.version(), buyer, item, definition.unit(),
                definition.decimals(),
                definition.formula(), definition.cumulatedSince(), definition.note(), read.stand().position(),
                read.stand().at().committedAt(),
                points);
    }

    private String lines(SeriesView series) {
        StringBuilder lines = new StringBuilder();
        for (PointView point : series.points()) {
            try {
                lines.append(json.writeValueAsString(SeriesLine.from(series, point))).append('\n');
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A point cannot be written", e);
            }
        }
        return lines.toString();
    }
}
