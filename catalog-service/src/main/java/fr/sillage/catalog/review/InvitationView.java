package fr.sillage.catalog.review;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SelfAssessmentInvitation")
public record InvitationView(
        @NotNull @Schema(description = "Where the supplier reads the questions and answers them, once. Shown this one time: it is not kept here") String path,
        @NotNull @Schema(description = "The last day on which it may be used") LocalDate expiresOn) {
}
