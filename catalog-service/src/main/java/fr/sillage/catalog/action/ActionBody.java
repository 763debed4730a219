package fr.sillage.catalog.action;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.framework.FrameworkReferences;

public record ActionBody(
        @Code String axis,
        @Code String objective,
        @Code @Schema(description = "Code of the action it is part of; one level only") String parent,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 20_000) String description,
        @Size(max = 200) @Schema(description = "Pilote") String lead,
        List<@NotNull @Code String> leadDirectorates,
        List<@NotNull @Code String> affectedDirectorates,
        List<@NotBlank @Size(max = 200) String> partners,
        List<@NotNull @Valid Step> steps,
        @Valid @Schema(description = "What its sheet says; left out where it has none") ActionSheet sheet,
        @Schema(description = "Actions of frameworks that it serves, `<framework>/<action>`", examples = "[\"eci-2021/3.2.1\"]") List<@NotNull @Pattern(regexp = FrameworkReferences.PATTERN) String> frameworkActions) {

    public ActionBody {
        leadDirectorates = leadDirectorates == null ? List.of() : leadDirectorates;
        affectedDirectorates = affectedDirectorates == null ? List.of() : affectedDirectorates;
        partners = partners == null ? List.of() : partners;
        steps = steps == null ? List.of() : steps;
        sheet = ActionSheet.BLANK.equals(sheet) ? null : sheet;
        frameworkActions = frameworkActions == null ? List.of() : frameworkActions;
    }

    /** A blank one where it has none. */
    public ActionSheet sheetOrBlank() {
        return sheet == null ? ActionSheet.BLANK : sheet;
    }
}
