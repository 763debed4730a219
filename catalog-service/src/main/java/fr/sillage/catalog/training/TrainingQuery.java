package fr.sillage.catalog.training;

import java.util.HashMap;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;
import fr.sillage.catalog.scheme.Scheme;

/** Which sessions are asked for. */
public class TrainingQuery {

    @QueryParam("buyer")
    @Siren
    @Parameter(description = "SIREN")
    String buyer;

    @QueryParam("year")
    @Min(1900)
    @Max(2200)
    Integer year;

    @QueryParam("level")
    TrainingLevel level;

    @QueryParam("skill")
    TrainingSkill skill;

    /** As a condition on sessions, with its parameters put into the map. */
    String condition(Scheme scheme, Map<String, Object> parameters) {
        var condition = new StringBuilder("schemeId = :scheme");
        parameters.put("scheme", scheme.id());
        Map<String, Object> asked = new HashMap<>();
        asked.put("buyer = :buyer", buyer);
        asked.put("year(day) = :year", year);
        asked.put("level = :level", level);
        asked.put("skill = :skill", skill);
        asked.forEach((clause, value) -> {
            if (value != null) {
                condition.append(" and ").append(clause);
                parameters.put(clause.substring(clause.indexOf(':') + 1), value);
            }
        });
        return condition.toString();
    }
}
