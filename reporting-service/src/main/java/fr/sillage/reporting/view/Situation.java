package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.stand.Stand;

/**
 * A scheme as it stands: all that its screens are made from.
 *
 * @param year the one whose figures are told
 * @param stale null where both services answered now
 */
public record Situation(CatalogSnapshot catalog, Figures figures, int year, LocalDate today, StaleView stale) {

    AsOf asOf() {
        return new AsOf(catalog.position(), catalog.committedAt(), figures.position(), figures.committedAt());
    }

    /**
     * What a view of it hangs on.
     *
     * @param own what this service itself adds
     */
    String stand(List<?> own) {
        return Stand.of(List.of(asOf(), year, today, Optional.ofNullable(stale), own));
    }

    /** The years of the scheme that have begun, the first one in any case. */
    List<Integer> years() {
        Years years = Years.of(catalog.scheme());
        return IntStream.rangeClosed(years.first(), Math.max(years.first(), Math.min(years.last(), today.getYear()))).boxed()
                .toList();
    }

    boolean isFictitious() {
        return figures.figures().stream().flatMap(figure -> figure.items().stream()).flatMap(item -> item.points().stream())
                .anyMatch(point -> "FICTITIOUS".equals(point.status()));
    }
}
