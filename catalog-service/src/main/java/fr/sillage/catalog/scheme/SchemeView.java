package fr.sillage.catalog.scheme;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SchemeView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String code,
        @NotNull String title,
        @NotNull Period period,
        @NotNull List<String> buyers,
        String follows,
        @NotNull Scheme.Status status,
        Adoption adoption,
        String introduction,
        @NotNull List<Goal> goals,
        @NotNull @Schema(description = "The committees whose favourable opinion a report needs before it is published, in this order") List<ValidationStep> validation,
        @NotNull Reporting reporting,
        Purchasing purchasing,
        Governance governance,
        Evaluating evaluation,
        @NotNull long version) {

    public static SchemeView from(Scheme scheme) {
        SchemeBody body = scheme.body();
        return new SchemeView(scheme.code(), body.title(), body.period(), body.buyers(), body.follows(), body.status(),
                body.adoption(), body.introduction(), body.goals(), body.validation(), body.reporting(), body.purchasing(),
                body.governance(), body.evaluation(), scheme.version());
    }
}
