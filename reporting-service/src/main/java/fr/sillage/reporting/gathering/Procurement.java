package fr.sillage.reporting.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;

/**
 * Asks the catalog for the purchases of a scheme’s buyers. A purchase is told by what is published of it, so that a report,
 * which becomes public, can tell no more than anybody reads already.
 */
@ApplicationScoped
class Procurement {

    private static final String UNJUSTIFIED = "warning-social-unjustified";
    private static final List<String> LISTS = List.of("themes", "consideration-kinds", "beneficiaries", "categories");

    private final PurchasesClient catalog;

    Procurement(@RestClient PurchasesClient catalog) {
        this.catalog = catalog;
    }

    /** @param year in which their consultations are expected */
    Purchases of(ReportKind kind, List<String> buyers, int year) {
        boolean register = kind.sections().contains(Section.REASONS);
        List<Published.Intention> published = each(buyers, Published.Intention::ref,
                buyer -> Listed.all(after -> catalog.published(buyer, Listed.LIMIT, after))).stream()
                .filter(intention -> intention.publication().startsWith(year + "")).toList();
        List<Purchases.Reason> reasons = !register ? List.of()
                : each(buyers, Purchases.Reason::ref,
                        buyer -> Listed.all(after -> catalog.reasons(buyer, year, Listed.LIMIT, after))).stream()
                        .filter(Purchases.Reason::isOfAPurchase).toList();
        List<String> unjustified = !register ? List.of()
                : each(buyers, Purchases.Warned::ref,
                        buyer -> Listed.all(after -> catalog.warned(buyer, year, UNJUSTIFIED, Listed.LIMIT, after))).stream()
                        .filter(Purchases.Warned::isOfAPurchase).map(Purchases.Warned::ref).toList();
        return new Purchases(published.stream()
                .sorted(Comparator.comparing(Published.Intention::publication).thenComparing(Published.Intention::ref))
                .toList(),
                reasons, unjustified, labels());
    }

    /** Of all buyers, each once: several may buy together. */
    private static <T> Collection<T> each(List<String> buyers, Function<T, String> ref, Function<String, List<T>> of) {
        Map<String, T> found = new LinkedHashMap<>();
        buyers.forEach(buyer -> of.apply(buyer).forEach(one -> found.putIfAbsent(ref.apply(one), one)));
        return new ArrayList<>(found.values());
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        LISTS.forEach(list -> catalog.words(list).items().forEach(word -> labels.putIfAbsent(word.code(), word.label())));
        return labels;
    }
}
