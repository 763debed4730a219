package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.vocabulary.Cents;
import fr.sillage.catalog.vocabulary.Theme;

/** What a buyer spends on a family in a year, and what is at stake in it. Filled bit by bit: nothing in it is asked for. */
public record MapFamilyBody(
        @PositiveOrZero @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT of the year, of the family as a whole; left out, it is what its directorates spend", examples = "1250000") BigDecimal spend,
        @Positive @Max(1_000_000) @Schema(description = "How many were paid for it, each counted once") Integer suppliers,
        @Size(max = 200) @Schema(description = "Who spends it") List<@NotNull @Valid DirectorateSpend> directorates,
        @Size(max = 30) @Schema(description = "What could be won for people and environment") List<@NotNull @Valid Stake> stakes,
        @Valid @Schema(description = "What threatens if nothing is done: pollution, working conditions, a supply that fails") Assessed risk,
        @Valid @Schema(description = "How far the buyer can change what is bought, and how") Assessed leeway,
        @Valid @Schema(description = "What of it includes considerations already") Considered considered,
        @Size(min = 1, max = 5_000) String note) {

    static final MapFamilyBody EMPTY = new MapFamilyBody(null, null, null, null, null, null, null, null);

    private static final BigDecimal ALL = new BigDecimal(100);

    public MapFamilyBody {
        spend = Cents.of(spend);
        directorates = directorates == null ? List.of() : directorates;
        stakes = stakes == null ? List.of() : stakes;
    }

    /** @param suppliers never added up over directorates: some serve several */
    @Schema(name = "MapDirectorateSpend")
    public record DirectorateSpend(
            @NotNull @Code @Schema(description = "Code of one of the buyer’s directorates", examples = "batiments") String directorate,
            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 2) @Schema(description = "€ HT of the year") BigDecimal spend,
            @Positive @Max(1_000_000) @Schema(description = "How many it paid; never added up, as some serve several directorates") Integer suppliers) {

        public DirectorateSpend {
            spend = Cents.of(spend);
        }
    }

    @Schema(name = "MapStake")
    public record Stake(@NotNull Theme theme, @NotNull Degree degree, @Size(min = 1, max = 2_000) String note) {
    }

    @Schema(name = "MapAssessed")
    public record Assessed(@NotNull Degree degree, @Size(min = 1, max = 2_000) String note) {
    }

    @Schema(name = "MapConsidered")
    public record Considered(
            @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(description = "% of the family’s spend", examples = "30") BigDecimal share,
            @Size(max = 30) List<@NotNull Theme> themes,
            @Size(min = 1, max = 2_000) String note) {

        public Considered {
            share = Cents.of(share);
            themes = themes == null ? List.of() : themes;
        }
    }

    /** What the year’s spend comes to, in € HT; empty where nothing is said. */
    Optional<BigDecimal> total() {
        return spend != null ? Optional.of(spend)
                : directorates.stream().map(DirectorateSpend::spend).reduce(BigDecimal::add);
    }

    Optional<DirectorateSpend> spendOf(String directorate) {
        return directorates.stream().filter(spent -> spent.directorate().equals(directorate)).findFirst();
    }

    /** The same with what a directorate spends in place of what it said of that, or without. */
    MapFamilyBody withSpend(String directorate, Optional<DirectorateSpend> spent) {
        List<DirectorateSpend> all = spendOf(directorate).isEmpty()
                ? Stream.concat(directorates.stream(), spent.stream()).toList()
                : directorates.stream().flatMap(there -> there.directorate().equals(directorate) ? spent.stream()
                        : Stream.of(there)).toList();
        return new MapFamilyBody(spend, suppliers, all, stakes, risk, leeway, considered, note);
    }

    /** The highest degree of its stakes. */
    Optional<Degree> highestStake() {
        return stakes.stream().map(Stake::degree).max(Degree::compareTo);
    }

    /** % of the spend that includes no consideration yet: all where nothing is said. */
    BigDecimal remaining() {
        return considered == null || considered.share() == null ? ALL : ALL.subtract(considered.share());
    }
}
