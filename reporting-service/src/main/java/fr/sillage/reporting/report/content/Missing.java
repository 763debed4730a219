package fr.sillage.reporting.report.content;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/** What the report should have and does not, by name. */
public record Missing(List<MissingValue> values, List<UnknownIndicator> unknownIndicators, List<MissingCompletion> completions,
        List<DanglingCode> danglingCodes, List<MissingOfPurchase> purchases) {

    /** Contents frozen before dangling codes were kept have none, nor of purchases. */
    public Missing {
        danglingCodes = danglingCodes == null ? List.of() : List.copyOf(danglingCodes);
        purchases = purchases == null ? List.of() : List.copyOf(purchases);
    }

    public boolean hasNothingBesideValues() {
        return unknownIndicators.isEmpty() && completions.isEmpty() && danglingCodes.isEmpty() && purchases.isEmpty();
    }

    @JsonIgnore
    public boolean isNothing() {
        return values.isEmpty() && hasNothingBesideValues();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingValue(String objective, String indicator, String title, String label, String buyer, int year,
            String reason, List<ReportContent.Operand> operands, List<Owed> owed) {

        public MissingValue {
            owed = owed == null ? List.of() : List.copyOf(owed);
        }

        /** A value withheld, or one that no figure could give, is not there either, but nobody can be asked for it. */
        @JsonIgnore
        public boolean isGap() {
            return !"CONFIDENTIAL".equals(reason) && !"DENOMINATOR_ZERO".equals(reason);
        }
    }

    /**
     * Who was asked for a figure, and by when.
     *
     * @param period a year or a month
     * @param state as it was when the report was gathered
     */
    public record Owed(String by, String period, LocalDate dueOn, OwedState state) {
    }

    /** DECLARED_MISSING is an answer: nobody knows the figure. */
    public enum OwedState {
        LATE,
        DUE,
        NOT_YET,
        DECLARED_MISSING
    }

    /** A code that something of the scheme names and that stands for nothing. */
    public record DanglingCode(CodeSort sort, String code, CodeHolder holder, String holderCode) {
    }

    public enum CodeSort {
        GOAL,
        DIRECTORATE,
        COMMITTEE,
        OBJECTIVE
    }

    /** What names a code: an indicator is named by the directorate that owes its figures, words by their section. */
    public enum CodeHolder {
        SCHEME,
        OBJECTIVE,
        ACTION,
        INDICATOR,
        WORDS
    }

    public record UnknownIndicator(String objective, String indicator) {
    }

    public record MissingCompletion(String objective, String title, int year) {
    }

    /** @param ref absent, with the title, of a purchase that is not published */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingOfPurchase(String ref, String title, PurchaseGap gap) {
    }

    public enum PurchaseGap {
        /** Neither a social condition nor a reason for having none. */
        REASON,
        /** Only the year of its consultation is told. */
        QUARTER,
        /** Neither an amount, be it a range, nor that it is withheld. */
        AMOUNT
    }
}
