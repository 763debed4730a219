package fr.sillage.reporting.run;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which runs are wanted; what is left out does not matter. */
public class RunFilter {

    @QueryParam("scheme")
    String scheme;

    @QueryParam("kind")
    String kind;

    @QueryParam("year")
    Integer year;

    @QueryParam("state")
    Run.State state;

    @QueryParam("late")
    @Parameter(description = "`true`: scheduled and not done though they should be by now")
    Boolean late;

    /** @param scheme null where it does not matter */
    public static RunFilter of(String scheme) {
        var filter = new RunFilter();
        filter.scheme = scheme;
        return filter;
    }
}
