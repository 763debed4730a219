package fr.sillage.catalog.vocabulary;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Term")
public record TermView(
        @NotNull String code,
        @NotNull @Schema(examples = "Réemploi et réutilisation") String label,
        @NotNull @Schema(examples = "Reuse") String labelEn,
        @Schema(description = "Of a theme: what it serves first") Pillar pillar,
        @Schema(description = "Of a theme: the word of OCDS’s codelist sustainabilityGoal", examples = "environmental.resourceReuse") String goal,
        @Schema(description = "Of a kind of consideration: the word of OCDS’s codelist sustainabilityStrategy", examples = "awardCriteria") String strategy,
        @Schema(description = "Of the Code de la commande publique, where one allows it", examples = "L2113-12") String article,
        @Schema(description = "What whoever uses it has to know, in French", examples = "Circuits courts et saisonnalité sont permis ; une préférence d’origine n’est pas permise.") String note) {

    static TermView from(Term term) {
        return new TermView(term.name(), term.label(), term.labelEn(),
                term instanceof Theme theme ? theme.pillar() : null,
                term instanceof Theme theme ? theme.goal() : null,
                term instanceof ConsiderationKind kind ? kind.strategy() : null,
                term instanceof Beneficiary beneficiary ? beneficiary.article()
                        : term instanceof Ground ground ? ground.article() : null,
                term instanceof Theme theme ? theme.note() : null);
    }
}
