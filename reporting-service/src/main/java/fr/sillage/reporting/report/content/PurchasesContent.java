package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a report on purchases freezes of them: no more than is published of each. Who is to be written to is not kept, as what
 * is sealed cannot be taken back.
 *
 * @param told in the order of their consultations; a register has only those that do without a social condition
 * @param untold how many others do without one for the same reasons, without anybody knowing which; empty in a digest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PurchasesContent(List<Purchase> told, List<Untold> untold) {

    /**
     * @param publication when the consultation is expected: a year, quarter ("2027-Q2"), month or day
     * @param amount absent where none is known, or it is withheld
     * @param without why it does without a social condition; absent in a digest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Purchase(String ref, String title, PurchaseState state, List<ReportContent.Buyer> buyers, Labelled family,
            Labelled category, String publication, Amount amount, boolean amountWithheld,
            List<Consideration> considerations, Without without) {

        private static final int MONTHS_OF_A_QUARTER = 3;

        @JsonIgnore
        public boolean isToCome() {
            return state == PurchaseState.PUBLISHED;
        }

        /** As the catalog writes quarters ("2027-Q2"); empty where only the year is told. */
        public Optional<String> quarter() {
            if (publication.matches("\\d{4}-Q\\d")) {
                return Optional.of(publication);
            }
            return publication.length() < "2027-02".length() ? Optional.empty()
                    : Optional.of(publication.substring(0, 5) + "Q"
                            + ((Integer.parseInt(publication.substring(5, 7)) + MONTHS_OF_A_QUARTER - 1)
                                    / MONTHS_OF_A_QUARTER));
        }
    }

    public enum PurchaseState {
        PUBLISHED,
        LAUNCHED,
        NOTIFIED,
        UNSUCCESSFUL,
        ABANDONED
    }

    /** A code of the catalog with what it was called when the report was made. */
    public record Labelled(String code, String label) {
    }

    /** In euros without VAT: a value, or a range that may be open at an end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amount(BigDecimal value, BigDecimal from, BigDecimal to) {

        public BigDecimal least() {
            return value == null ? from : value;
        }

        public BigDecimal most() {
            return value == null ? to : value;
        }
    }

    /**
     * What a purchase, or one of its lots, asks of firms.
     *
     * @param reservedFor absent where it is open to all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Consideration(Labelled sort, Labelled theme, Pillar pillar, Labelled reservedFor) {
    }

    public enum Pillar {
        SOCIAL,
        ENVIRONMENTAL,
        ECONOMIC
    }

    /** @param justification why the ground applies here, as it was written */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Without(Ground ground, String justification) {
    }

    /** @param article of the Code de la commande publique, which has the label for its words */
    public record Ground(String code, String label, String article) {
    }

    public record Untold(Ground ground, int purchases) {
    }
}
