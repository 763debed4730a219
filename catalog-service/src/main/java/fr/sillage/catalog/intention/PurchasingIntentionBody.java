package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.api.Siren;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Technique;

public record PurchasingIntentionBody(
        @NotEmpty @Size(max = 200) @Schema(description = "SIREN of each; the first coordinates the group") List<@NotNull @Siren String> buyers,
        @Code @Schema(description = "The scheme whose rules it is held to", examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotBlank @Size(max = 500) @Schema(examples = "Réhabilitation énergétique du collège de Retiers") String title,
        @Size(max = 20_000) String description,
        @Size(max = 20_000) @Schema(description = "What is asked of firms, and looked forward to") String expectations,
        @NotNull @Code @Schema(description = "Code of a purchase family", examples = "batiments-renovation") String family,
        @Cpv @Schema(examples = "45000000-7") String cpv,
        @Size(max = 50) List<@NotNull @Cpv String> otherCpv,
        @NotNull Category category,
        @Valid Amount amount,
        Procedure procedure,
        Technique technique,
        @Size(max = 500) List<@NotNull @Valid Lot> lots,
        @Size(max = 100) List<@NotNull @Valid Place> places,
        @NotNull @ExpectedDate @Schema(description = "When the consultation is to be published: a year, quarter, month or day", examples = "2027-Q2") String publication,
        @ExpectedDate @Schema(description = "When performance is to start", examples = "2027-10") String start,
        @Positive @Max(600) Integer durationMonths,
        @PositiveOrZero @Max(20) @Schema(description = "How many times it may be renewed for as long") Integer renewals,
        @Size(max = 50) @Schema(description = "The contracts that it takes over from") List<@NotNull @Valid ContractKey> renews,
        @Valid Contact contact,
        @Code @Schema(description = "Code of the directorate that needs it") String directorate,
        @Size(max = 100) @Schema(description = "Codes of others concerned") List<@NotNull @Code String> otherDirectorates,
        @Size(min = 1, max = 200) @Schema(description = "Who leads it; never published") String lead,
        @Size(max = 50) List<@NotNull @Valid Consideration> considerations,
        @Schema(description = "Price is to be the sole criterion") boolean priceOnly,
        @Schema(description = "Open to innovative answers") boolean innovation,
        @Schema(description = "Bought as a contracting entity (entité adjudicatrice, art. L1212-1), for a network of water, energy, transport or post: other European thresholds hold") boolean contractingEntity,
        @Schema(description = "Social or other specific services (annexe 3 of the Code de la commande publique): other European thresholds hold") boolean specificServices,
        @Valid @Schema(description = "Why no social condition is made; never published") WithoutSocialCondition withoutSocialCondition,
        @Schema(description = "When the survey of intentions recorded it; the day it was first written where absent") LocalDate recordedOn,
        @Size(max = 50) @Schema(description = "The team's own words to find it again; never published") List<@NotBlank @Size(max = 80) String> tags) {

    public PurchasingIntentionBody {
        buyers = orEmpty(buyers);
        otherCpv = orEmpty(otherCpv);
        procedure = procedure == null ? Procedure.UNDECIDED : procedure;
        technique = technique == null ? Technique.NONE : technique;
        lots = orEmpty(lots);
        places = orEmpty(places);
        renews = orEmpty(renews);
        otherDirectorates = orEmpty(otherDirectorates);
        considerations = orEmpty(considerations);
        tags = orEmpty(tags);
    }

    /** The same, recorded on that day. */
    PurchasingIntentionBody recordedOn(LocalDate day) {
        return new PurchasingIntentionBody(buyers, scheme, title, description, expectations, family, cpv, otherCpv, category,
                amount, procedure, technique, lots, places, publication, start, durationMonths, renewals, renews, contact,
                directorate, otherDirectorates, lead, considerations, priceOnly, innovation, contractingEntity,
                specificServices,
                withoutSocialCondition, day, tags);
    }

    /**
     * What thresholds are held against, in € HT, also where it is withheld: the most it may come to, or of a range open at its
     * end
     * the least; of lots the sum where nothing is said of the whole. Empty where nothing is known.
     */
    public Optional<BigDecimal> estimate() {
        if (amount != null) {
            return Optional.ofNullable(amount.estimate());
        }
        return lots.stream().map(Lot::amount).filter(Objects::nonNull).map(Amount::estimate).filter(Objects::nonNull)
                .reduce(BigDecimal::add);
    }

    /**
     * What it may come to at most, in € HT; of lots the sum where nothing is said of the whole. Empty where nobody can say, as
     * of a range open at its end, or with a lot of which nothing is known.
     */
    public Optional<BigDecimal> most() {
        if (amount != null) {
            return Optional.ofNullable(amount.most());
        }
        List<BigDecimal> known = lots.stream().map(Lot::amount).filter(Objects::nonNull).map(Amount::most)
                .filter(Objects::nonNull).toList();
        return known.size() < lots.size() ? Optional.empty() : known.stream().reduce(BigDecimal::add);
    }

    /** Of the whole and of its lots. */
    public Stream<Consideration> allConsiderations() {
        return Stream.concat(considerations.stream(), lots.stream().flatMap(lot -> lot.considerations().stream()));
    }

    /** How long it lasts with all its renewals; empty where that is not known. */
    public OptionalInt longestMonths() {
        return durationMonths == null ? OptionalInt.empty()
                : OptionalInt.of(durationMonths * (1 + Objects.requireNonNullElse(renewals, 0)));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        // not List.copyOf: nulls are for validation to point at
        return list == null ? List.of() : list;
    }
}
