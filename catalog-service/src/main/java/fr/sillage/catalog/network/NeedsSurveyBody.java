package fr.sillage.catalog.network;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.scheme.PartialDate;
import fr.sillage.catalog.vocabulary.Term;

/** What buyers answered when asked what they expect and need: how many said what, and nothing of who did. */
public record NeedsSurveyBody(
        @NotBlank @Size(max = 300) String title,
        @PartialDate @Schema(examples = "2027-03") String askedOn,
        @Code @Schema(description = "Code of the buyers’ network whose members were asked") String network,
        @PositiveOrZero @Max(1_000_000) @Schema(description = "How many were asked") Integer asked,
        @PositiveOrZero @Max(1_000_000) @Schema(description = "How many of them answered") Integer answered,
        @Size(max = 300) List<@NotNull @Valid Answer> answers,
        @Size(min = 1, max = 10_000) @Schema(description = "What is made of it") String conclusion) {

    public NeedsSurveyBody {
        answers = answers == null ? List.of() : answers;
    }

    /** @param count absent while only the question is known */
    @Schema(name = "NeedsAnswer")
    public record Answer(
            @NotNull Kind kind,
            @NotBlank @Size(max = 300) String text,
            @PositiveOrZero @Max(1_000_000) @Schema(description = "How many gave it; one may give several") Integer count) {
    }

    @Schema(name = "NeedsKind")
    public enum Kind implements Term {
        BRAKE("Frein", "Brake"),
        INFORMATION("Besoin d’information", "Need of information"),
        TRAINING("Besoin de formation", "Need of training");

        private final String label;
        private final String labelEn;

        Kind(String label, String labelEn) {
            this.label = label;
            this.labelEn = labelEn;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String labelEn() {
            return labelEn;
        }
    }
}
