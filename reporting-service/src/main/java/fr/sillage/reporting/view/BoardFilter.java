package fr.sillage.reporting.view;

import java.util.Optional;
import java.util.function.Predicate;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** Which actions a board shows; all that is named must hold. */
public class BoardFilter {

    @QueryParam("axis")
    @Parameter(description = "Code of an axis")
    String axis;

    @QueryParam("objective")
    @Parameter(description = "Code of an objective")
    String objective;

    @QueryParam("directorate")
    @Parameter(description = "Code of a directorate that leads: the action’s own, else its objective’s")
    String directorate;

    Predicate<CatalogSnapshot.Action> in(Structure structure) {
        return action -> isWanted(axis, structure.axisOf(action).map(CatalogSnapshot.Axis::code))
                && isWanted(objective, structure.objectiveOf(action).map(CatalogSnapshot.Objective::code))
                && (directorate == null || structure.leadDirectoratesOf(action).contains(directorate));
    }

    private static boolean isWanted(String code, Optional<String> found) {
        return code == null || found.filter(code::equals).isPresent();
    }
}
