package fr.sillage.reporting.gathering;

import java.util.List;

/**
 * Which figures a report needs.
 *
 * @param from first year of the series
 */
public record FiguresWanted(String scheme, int year, int from, List<String> buyers, List<String> indicators) {

    /** The indicators of all objectives, each once, from the year before the scheme began so that its first year has one. */
    public static FiguresWanted of(CatalogSnapshot catalog, int year) {
        CatalogSnapshot.Scheme scheme = catalog.scheme();
        List<String> indicators = catalog.objectives().stream().flatMap(o -> o.indicators().stream()).distinct().toList();
        return new FiguresWanted(scheme.code(), year, Years.of(scheme).first() - 1, scheme.buyers(), indicators);
    }
}
