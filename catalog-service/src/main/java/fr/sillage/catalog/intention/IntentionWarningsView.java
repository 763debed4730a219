package fr.sillage.catalog.intention;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IntentionWarnings")
public record IntentionWarningsView(@NotNull String ref, @NotNull String title, @NotNull IntentionStatus status,
        @NotNull List<PurchaseWarningView> warnings) {

    static IntentionWarningsView of(PurchasingIntention intention, List<PurchaseWarningView> warnings) {
        return new IntentionWarningsView(intention.ref(), intention.body().title(), intention.status(), warnings);
    }
}
