package fr.sillage.catalog.objective;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.framework.FrameworkReferences;
import fr.sillage.catalog.scheme.Deadline;

public record ObjectiveBody(
        @Code @Schema(description = "May be left out where a workstream tells it") String axis,
        @Code String workstream,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 20_000) String context,
        @Schema(description = "Enjeux, one text each") List<@NotBlank @Size(max = 5_000) String> stakes,
        @Schema(description = "Modalités, one text each") List<@NotBlank @Size(max = 5_000) String> means,
        @Schema(description = "Codes of the indicators that tell how far it has come") List<@NotNull @Code String> indicators,
        @Valid Deadline deadline,
        @Size(max = 200) @Schema(description = "Pilote") String lead,
        @Schema(description = "Codes of directorates of the scheme's buyers") List<@NotNull @Code String> leadDirectorates,
        @Schema(description = "Codes of the scheme's goals that it serves") List<@NotNull @Code String> goals,
        @Size(max = 5_000) @Schema(description = "What a reader of the printed scheme should know") String note,
        @Schema(description = "Actions of frameworks that it serves, `<framework>/<action>`", examples = "[\"eci-2021/3.2.1\"]") List<@NotNull @Pattern(regexp = FrameworkReferences.PATTERN) String> frameworkActions) {

    public ObjectiveBody {
        stakes = stakes == null ? List.of() : stakes;
        means = means == null ? List.of() : means;
        indicators = indicators == null ? List.of() : indicators;
        leadDirectorates = leadDirectorates == null ? List.of() : leadDirectorates;
        goals = goals == null ? List.of() : goals;
        frameworkActions = frameworkActions == null ? List.of() : frameworkActions;
    }
}
