package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which figures a report needs.
 *
 * @param from first year of the series
 */
public record FiguresWanted(String scheme, int year, int from, List<String> buyers, List<String> indicators) {

    /** As many indicators as one request may name. */
    private static final int AT_ONCE = 1000;

    /**
     * The indicators of all objectives, each once, from the year before the scheme began so that its first year has one, or
     * from
     * the one that the scheme compares with.
     */
    public static FiguresWanted of(CatalogSnapshot catalog, int year) {
        CatalogSnapshot.Scheme scheme = catalog.scheme();
        List<String> indicators = catalog.objectives().stream().flatMap(o -> o.indicators().stream()).distinct().toList();
        int before = Years.of(scheme).first() - 1;
        return new FiguresWanted(scheme.code(), year,
                scheme.baselineYear().map(first -> Math.min(first, before)).orElse(before),
                scheme.buyers(), indicators);
    }

    /** The same, in as many requests as the indicators service wants for so many indicators: at least one. */
    public List<FiguresWanted> pages() {
        return IntStream.rangeClosed(0, Math.max(0, indicators.size() - 1) / AT_ONCE)
                .mapToObj(page -> indicators.subList(page * AT_ONCE, Math.min(indicators.size(), (page + 1) * AT_ONCE)))
                .map(some -> new FiguresWanted(scheme, year, from, buyers, some)).toList();
    }
}
