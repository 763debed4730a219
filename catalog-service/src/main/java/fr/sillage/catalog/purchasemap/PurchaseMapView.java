package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a map comes to. A family and a part of it on the same map are added up: one of the two is to be told. */
@Schema(name = "PurchaseMap")
public record PurchaseMapView(
        @NotNull String buyer,
        @NotNull int year,
        @NotNull int families,
        @NotNull @Schema(description = "€ HT of the families whose spend is known") BigDecimal spend,
        @NotNull @Schema(description = "€ HT of it that includes considerations already") BigDecimal considered,
        @NotNull List<DirectorateTotal> directorates,
        @NotNull @Schema(description = "Families whose spend nobody said") List<String> withoutSpend,
        @NotNull @Schema(description = "Families of which stakes, risk or leeway are still to be assessed") List<String> unassessed) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Schema(name = "MapDirectorateTotal")
    public record DirectorateTotal(@NotNull String directorate, @NotNull @Schema(description = "€ HT") BigDecimal spend) {
    }

    static PurchaseMapView of(MapKey map, List<MapFamily> families) {
        Map<String, BigDecimal> directorates = new TreeMap<>();
        families.stream().flatMap(family -> family.body().directorates().stream())
                .forEach(spent -> directorates.merge(spent.directorate(), spent.spend(), BigDecimal::add));
        return new PurchaseMapView(map.buyer(), map.year(), families.size(),
                families.stream().flatMap(family -> family.body().total().stream()).reduce(BigDecimal.ZERO, BigDecimal::add),
                families.stream().map(PurchaseMapView::considered).reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP),
                directorates.entrySet().stream().map(one -> new DirectorateTotal(one.getKey(), one.getValue())).toList(),
                codes(families, body -> body.total().isEmpty()),
                codes(families, body -> body.stakes().isEmpty() || body.risk() == null || body.leeway() == null));
    }

    private static BigDecimal considered(MapFamily family) {
        BigDecimal share = HUNDRED.subtract(family.body().remaining());
        return family.body().total().orElse(BigDecimal.ZERO).multiply(share).divide(HUNDRED);
    }

    private static List<String> codes(List<MapFamily> families, Predicate<MapFamilyBody> which) {
        return families.stream().filter(family -> which.test(family.body())).map(MapFamily::family).toList();
    }
}
