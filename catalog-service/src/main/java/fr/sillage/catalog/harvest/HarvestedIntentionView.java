package fr.sillage.catalog.harvest;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.feed.PublicIntention;

@Schema(name = "HarvestedIntention")
public record HarvestedIntentionView(
        @NotNull @Schema(description = "How we call it; its text is at `/public/purchasing-intentions/{ref}`", examples = "rennes-metropole.rm-2026-12") String ref,
        @NotNull @Schema(description = "How the partner calls it", examples = "rm-2026-12") String theirRef,
        @NotNull @Schema(description = "Whether it is told; false for what the partner withdrew") boolean live,
        @NotNull String title,
        @NotNull PublicIntention.Status status) {

    static HarvestedIntentionView from(HarvestedIntention intention) {
        return new HarvestedIntentionView(intention.ref(), intention.theirRef(), intention.isLive(), intention.title(),
                intention.status());
    }
}
