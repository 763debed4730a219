package fr.sillage.catalog.reason;

import java.util.Arrays;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.intention.Amount;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.vocabulary.Ground;

/** Why a purchase does without a social condition. */
@Schema(name = "SocialConditionReason")
public record ReasonView(
        @NotNull String ref,
        @NotNull IntentionStatus status,
        @NotNull @Schema(description = "SIREN of each") List<String> buyers,
        @NotNull String title,
        @Schema(description = "Internal: also where it is withheld from firms") Amount amount,
        @NotNull @Schema(description = "When the consultation is to be published", examples = "2027-Q2") String publication,
        @NotNull Ground ground,
        @NotNull @Schema(description = "The ground as the law has it", examples = "Marché de travaux de moins de six mois") String label,
        @NotNull @Schema(examples = "L2112-2-1, II, 4°") String article,
        @NotNull @Schema(description = "Why it applies here") String text) {

    static ReasonView from(PurchasingIntention intention) {
        PurchasingIntentionBody body = intention.body();
        Ground ground = body.withoutSocialCondition().ground();
        return new ReasonView(intention.ref(), intention.status(), body.buyers(), body.title(), body.amount(),
                body.publication(), ground, ground.label(), ground.article(), body.withoutSocialCondition().text());
    }

    /** In the order of {@link ReasonResource#COLUMNS}. */
    List<Object> row() {
        return Arrays.asList(ref, String.join(" ", buyers), title, amount == null ? null : amount.least(),
                amount == null ? null : amount.most(), publication, label, article, text, status.name());
    }
}
