package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a report on purchases is made from: those of a scheme’s buyers whose consultation is expected in one year.
 *
 * @param published what anybody may read of those that are published, in the order of their consultations
 * @param reasons why some do without a social condition, be they published or not; empty where nobody asks
 * @param unjustified references of those that have neither a social condition nor a reason; empty where nobody asks
 * @param labels in French, of the codes of the catalog’s lists of words
 */
public record Purchases(List<Published.Intention> published, List<Reason> reasons, List<String> unjustified,
        Map<String, String> labels) {

    /**
     * A line of the register. It also has a title and an amount, which are not read: of a purchase that is published they are
     * in what is published of it, and of another one they are nobody’s business.
     *
     * @param label the ground as the law has it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String ref, String status, String ground, String label, String article, String text) {

        /** What is given up before anybody read of it, or only thought of, is no purchase. */
        boolean isOfAPurchase() {
            return !"WITHDRAWN".equals(status) && !"DRAFT".equals(status);
        }
    }

    /** A purchase that something is unwise in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Warned(String ref, String status) {

        boolean isOfAPurchase() {
            return !"DRAFT".equals(status);
        }
    }
}
