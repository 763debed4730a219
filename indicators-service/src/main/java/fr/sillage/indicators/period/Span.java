package fr.sillage.indicators.period;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** From when until when figures are asked for. */
public class Span {

    @QueryParam("from")
    @Parameter(description = "First period: `2020`, `2020-S1`, `2020-Q3`, `2020-07`")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last period, of the same length as the first")
    String to;

    public Optional<Period> first() {
        return read("from", from);
    }

    public Optional<Period> last() {
        return read("to", to);
    }

    /** @throws ProblemException 400 where the parameter is there and is no period */
    public static Optional<Period> read(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(Period.parse(text)
                .orElseThrow(() -> ProblemException.of(ProblemType.UNREADABLE, "parameter-no-period", name, text)));
    }
}
