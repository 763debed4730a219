package fr.sillage.indicators.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Siren;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;

/** How a file is to be taken. */
public class IngestionRequest {

    @QueryParam("dryRun")
    @Parameter(description = "Tell what would be done, and do not do it", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String dryRun;

    @QueryParam("mode")
    @DefaultValue("partial")
    @Parameter(description = "`partial` takes the good lines, `atomic` all lines or none", schema = @Schema(enumeration = {
            "partial", "atomic" }, defaultValue = "partial"))
    String mode;

    @QueryParam("strategy")
    @DefaultValue("UPSERT")
    @Parameter(description = """
            `UPSERT`: each line says what is so. `DELETE`: each line names a figure to take back, its value and status are not \
            read and need no columns. `REPLACE_SCOPE`: the lines are all there is of the measures and buyers named, in the \
            periods from `from` to `to`; what else was known there is taken back, unless a line is rejected.""")
    Strategy strategy;

    @QueryParam("measure")
    @Parameter(description = "Measures of the scope that is replaced; to be repeated")
    List<String> measures;

    @QueryParam("buyer")
    @Parameter(description = "Buyers (SIREN) of the scope that is replaced; to be repeated")
    List<String> buyers;

    @QueryParam("from")
    @Parameter(description = "First period of the scope that is replaced; from the beginning where absent. What begins before it does not belong to the scope")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last period of the scope that is replaced; to the end where absent. What ends after it does not belong to the scope")
    String to;

    @QueryParam("reason")
    @Parameter(description = "Why what the scope held is taken back: needed where a year of it is closed")
    String reason;

    @Context
    UriInfo uri;

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "Sent again with the same file, it gives the first answer and writes nothing; a dry run pays it no heed")
    String idempotencyKey;

    @HeaderParam("Prefer")
    @Parameter(description = "`respond-async`: answer 202 as soon as the file is received, whatever its length (RFC 7240)")
    String prefer;

    @HeaderParam("Content-Encoding")
    @Parameter(description = "`gzip`", schema = @Schema(enumeration = "gzip"))
    String encoding;

    /** That of figures which this service went for itself. */
    static IngestionRequest upsert() {
        var request = new IngestionRequest();
        request.mode = "partial";
        request.strategy = Strategy.UPSERT;
        return request;
    }

    boolean dryRun() {
        return Boolean.parseBoolean(dryRun);
    }

    Mode mode() {
        return Mode.of(mode);
    }

    Strategy strategy() {
        return strategy;
    }

    boolean isGzipped() {
        return encoding != null && encoding.equalsIgnoreCase("gzip");
    }

    boolean asksForLater() {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
    }

    /** None for a dry run: it has nothing to repeat, and must not answer for the real one. */
    String idempotencyKey() {
        return dryRun() ? null : idempotencyKey;
    }

    /** @throws ProblemException 400 where something cannot be read, or does not go together */
    void check() {
        // a word that means nothing must not write for real, and the bare name without one comes as if it were not there
        boolean bare = dryRun == null && uri.getQueryParameters().containsKey("dryRun");
        if (bare || dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw ProblemException
                    .unreadable(List.of(Fault.at("?dryRun", "parameter-no-boolean", "dryRun", bare ? "" : dryRun)));
        }
        mode();
        scope();
        if (encoding != null && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity") && !isGzipped()) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "encoding-unknown", encoding);
        }
    }

    /** @return null where the strategy has none */
    Scope scope() {
        if (strategy != Strategy.REPLACE_SCOPE) {
            return null;
        }
        List<Fault> faults = new ArrayList<>();
        if (measures.isEmpty()) {
            faults.add(Fault.at("?measure", "parameter-missing", "measure"));
        }
        if (buyers.isEmpty()) {
            faults.add(Fault.at("?buyer", "parameter-missing", "buyer"));
        }
        buyers.stream().filter(buyer -> !Siren.Check.isSiren(buyer))
                .forEach(buyer -> faults.add(Fault.at("?buyer", "siren-invalid", buyer)));
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
        Period first = Span.read("from", from).orElse(null);
        Period last = Span.read("to", to).orElse(null);
        if (first != null && last != null && first.start().isAfter(last.end())) {
            throw ProblemException.unreadable(List.of(Fault.at("?to", "scope-reversed", first, last)));
        }
        return new Scope(new TreeSet<>(measures), new TreeSet<>(buyers), first, last, reason);
    }

    Set<String> scopeBuyers() {
        return strategy == Strategy.REPLACE_SCOPE ? new TreeSet<>(buyers) : Set.of();
    }

    /** All but the file that makes this request what it is. */
    String signature() {
        return String.join("\n", mode, strategy.name(), measures + "", buyers + "", from + "", to + "", reason + "");
    }
}
