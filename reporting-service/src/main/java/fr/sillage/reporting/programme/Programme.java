package fr.sillage.reporting.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import fr.sillage.reporting.gathering.Listed;
import fr.sillage.reporting.gathering.Published;
import fr.sillage.reporting.page.Asking;

/** What is published of the purchases to come, and the words that it is described with. */
@ApplicationScoped
class Programme {

    private static final int AT_ONCE = 50;
    private static final List<String> LISTS = List.of("themes", "consideration-kinds", "beneficiaries", "categories",
            "procedures", "techniques");

    private final ProgrammeNow catalog;

    Programme(@RestClient ProgrammeNow catalog) {
        this.catalog = catalog;
    }

    /** Nothing where what is looked for cannot be, such as a quarter that is none. */
    Listed<Published.Intention> intentions(Wanted wanted, String after) {
        return Asking.found(() -> catalog.intentions(wanted, AT_ONCE, after))
                .orElse(new Listed<>(List.of(), null));
    }

    Optional<Published.Intention> intention(String ref) {
        return Asking.found(() -> catalog.intention(ref));
    }

    /** Label of each code, of all lists: no code is in two of them with another meaning. */
    Map<String, String> labels() {
        return LISTS.stream().flatMap(list -> words(list).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** In the order in which people are asked for them. */
    Map<String, String> words(String list) {
        Map<String, String> words = new LinkedHashMap<>();
        Asking.answer(() -> catalog.words(list)).items().forEach(word -> words.put(word.code(), word.label()));
        return words;
    }
}
