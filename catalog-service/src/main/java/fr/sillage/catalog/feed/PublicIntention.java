package fr.sillage.catalog.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import fr.sillage.catalog.vocabulary.Term;

/**
 * What anybody may read of an intention. Its text is frozen as it is published, its fields in this order; a later version of
 * this schema only adds. Who leads it, what it was thought of and what was withheld are no fields of it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicIntention(
        @NotNull int schemaVersion,
        @NotNull @Schema(examples = "35-2026-001") String ref,
        @NotNull @Schema(description = "Number of its version; those that were never published are not counted out") int version,
        @NotNull Status status,
        @NotNull Source source,
        @NotNull @Schema(description = "The first coordinates the group") List<Buyer> buyers,
        @NotNull String title,
        String description,
        @Schema(description = "What is asked of firms, and looked forward to") String expectations,
        @NotNull Family family,
        @Schema(examples = "45210000-2") String cpv,
        @NotNull List<String> otherCpv,
        @NotNull @Schema(description = "WORKS, SUPPLIES or SERVICES") String category,
        Amount amount,
        @NotNull @Schema(description = "There is an amount, and it is not told") boolean amountWithheld,
        @NotNull String procedure,
        @NotNull String technique,
        @NotNull List<Lot> lots,
        @NotNull List<Place> places,
        @NotNull @Schema(description = "When the consultation is to be published: a year, quarter, month or day", examples = "2027-Q2") String publication,
        @Schema(description = "When performance is to start") String start,
        Integer durationMonths,
        Integer renewals,
        @NotNull @Schema(description = "The contracts that it takes over from") List<Contract> renews,
        Contact contact,
        String directorate,
        @NotNull List<Consideration> considerations,
        @NotNull @Schema(description = "Open to innovative answers") boolean innovation,
        @NotNull @Schema(description = "When it was recorded") LocalDate recordedOn) {

    public static final int SCHEMA_VERSION = 1;

    /** Of the whole and of its lots. */
    public Stream<Consideration> allConsiderations() {
        return Stream.concat(considerations.stream(), lots.stream().flatMap(lot -> lot.considerations().stream()));
    }

    @Schema(name = "PublicIntentionStatus")
    public enum Status implements Term {
        PUBLISHED("Publiée", "Published"),
        LAUNCHED("Consultation lancée", "Consultation launched"),
        NOTIFIED("Marché notifié", "Contract notified"),
        /** No offer, or none that could be taken. */
        UNSUCCESSFUL("Consultation infructueuse", "Unsuccessful"),
        /** The buyer gives it up; once a procedure was begun it is "déclarée sans suite" (R2185-1). */
        ABANDONED("Abandonnée ou déclarée sans suite", "Abandoned");

        private final String label;
        private final String labelEn;

        Status(String label, String labelEn) {
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

    /** @param code {@code self}, or the code of the partner from which it was taken over */
    @Schema(name = "PublicSource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(@NotNull @Schema(examples = "self") String code, String name, String url) {

        public static final String SELF = "self";
    }

    @Schema(name = "PublicBuyer")
    public record Buyer(@NotNull String siren, @NotNull String name, @NotNull String kind) {
    }

    @Schema(name = "PublicFamily")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Family(@NotNull String code, @NotNull String title, String parent) {
    }

    /** In euros without VAT. */
    @Schema(name = "PublicAmount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amount(BigDecimal value, BigDecimal from, BigDecimal to) {
    }

    @Schema(name = "PublicLot")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lot(@NotNull int number, @NotNull String title, String cpv, Amount amount,
            @NotNull List<Consideration> considerations) {
    }

    @Schema(name = "PublicPlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(@NotNull String code, @NotNull String kind, String name) {
    }

    @Schema(name = "PublicContract")
    public record Contract(@NotNull String buyer, @NotNull String contract) {
    }

    @Schema(name = "PublicContact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(String name, String email, String phone, String url) {
    }

    /** @param article of the Code de la commande publique that allows a reserved contract or lot */
    @Schema(name = "PublicConsideration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Consideration(@NotNull String kind, @NotNull String theme, @NotNull String pillar, BigDecimal weight,
            String description, Integer plannedHours, @NotNull List<String> publics, String reservedFor, String article) {
    }
}
