package fr.sillage.catalog.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.PlausibleDate;
import fr.sillage.catalog.structure.Structure;

/** Who validates something, and when they did. */
@Embeddable
@Schema(name = "PlanValidation")
public record Validation(
        @Code @Column(name = "committee") @Schema(description = "Code of one of the scheme's committees") String committee,
        @Size(min = 1, max = 300) @Column(name = "validating_body") @Schema(description = "Who it is where it is none of these") String body,
        @PlausibleDate @Column(name = "validated_on") @Schema(description = "Absent until it is validated") LocalDate on) {

    /** @param committees codes of those that the scheme has */
    List<Fault> faults(Set<String> committees, LocalDate today) {
        List<Fault> faults = new ArrayList<>(
                Structure.unknown("/validation/committee", committee, committees, "plan-committee-unknown"));
        if ((committee == null) == (body == null)) {
            faults.add(Fault.at("/validation", "plan-validating-one"));
        }
        if (on != null && on.isAfter(today)) {
            faults.add(Fault.at("/validation/on", "done-in-the-future", on));
        }
        return faults;
    }
}
