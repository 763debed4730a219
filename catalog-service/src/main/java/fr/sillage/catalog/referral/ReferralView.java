package fr.sillage.catalog.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.catalog.intention.PurchasingIntention;

public record ReferralView(
        @NotNull @Schema(description = "Reference of the intention") String intention,
        @NotNull @Schema(description = "Title of the intention") String title,
        @NotNull Referent referent,
        @NotNull @JsonUnwrapped ReferralBody body,
        @Schema(description = "Days since it was asked; absent once it is answered") Long waitingDays,
        @NotNull long version) {

    static ReferralView from(PurchasingIntention intention, Referral referral, LocalDate today) {
        ReferralBody body = referral.body();
        return new ReferralView(intention.ref(), intention.body().title(), referral.referent(), body,
                body.answeredOn() == null ? ChronoUnit.DAYS.between(body.askedOn(), today) : null, referral.version());
    }
}
