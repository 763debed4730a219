package fr.sillage.indicators.observation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** The moment whose knowledge is asked for. */
public class Moment {

    private static final ValueRange YEARS = ValueRange.of(1900, 2200);

    @QueryParam("asOf")
    @Parameter(description = "What was known at this instant, such as `2026-06-26T14:00:00Z`; now where absent")
    String asOf;

    public boolean isNow() {
        return asOf == null;
    }

    /** @throws ProblemException 400 where what was sent is no instant */
    public Stand stand(Ledger ledger, Ledger.Position head) {
        return isNow() ? Stand.now(head) : Stand.then(ledger.at(instant(asOf)));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            YEARS.checkValidValue(instant.atOffset(ZoneOffset.UTC).getYear(), ChronoField.YEAR);
            return instant;
        } catch (DateTimeException noInstantOrBeyondWhatIsKept) {
            throw ProblemException.of(ProblemType.UNREADABLE, "parameter-no-instant", "asOf", text);
        }
    }
}
