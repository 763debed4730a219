package fr.sillage.catalog.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.vocabulary.Term;

/** The targeted action that the plan is the deed of, in its year. */
@Embeddable
public record PlanFeed(
        @NotNull @Code @Column(name = "feed_action") @Schema(description = "Code of the targeted action", examples = "plan-achats-annuel") String targetedAction,
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "feed_moment") Moment when) {

    /** What makes the deed done: schemes ask for a plan to be drawn up, or to be carried out. */
    @Schema(name = "PlanFeedMoment")
    public enum Moment implements Term {
        VALIDATED("validation", "validation"),
        FINISHED("achèvement", "completion");

        private final String label;
        private final String labelEn;

        Moment(String label, String labelEn) {
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
