package fr.sillage.indicators.expectation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;

/** Which figures that are owed somebody asks for. */
public class ExpectedFiguresQuery {

    @QueryParam("scheme")
    @Parameter(description = "Code of the scheme for which they are owed")
    String scheme;

    @QueryParam("buyer")
    @Parameter(description = "SIREN")
    String buyer;

    @QueryParam("measure")
    String measure;

    @QueryParam("owedBy")
    @Parameter(description = "Name, or code of the directorate, of who owes them")
    String owedBy;

    @QueryParam("from")
    @Parameter(description = "Periods that begin in this one or later: `2024`, `2024-07`")
    String from;

    @QueryParam("to")
    @Parameter(description = "Periods that begin in this one or earlier; absent: those that have begun")
    String to;

    @QueryParam("state")
    @Parameter(description = "Several may be named")
    List<FigureState> state;

    LocalDate first() {
        return Span.read("from", from).map(Period::start).orElse(LocalDate.MIN);
    }

    LocalDate last(LocalDate today) {
        return Span.read("to", to).map(Period::end).orElse(today);
    }

    /** @param usual those that are meant where none is named */
    Set<FigureState> states(Set<FigureState> usual) {
        return state == null || state.isEmpty() ? usual : EnumSet.copyOf(state);
    }
}
