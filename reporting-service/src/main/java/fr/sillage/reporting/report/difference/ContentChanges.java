package fr.sillage.reporting.report.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import fr.sillage.reporting.report.french.French;

/**
 * All that differs between two frozen contents, wherever it stands: the trees themselves are walked, so that what a later
 * version adds is found too, and no difference is taken for none.
 */
final class ContentChanges {

    /** When and where the figures were read is another moment for each edition, and says nothing otherwise. */
    static final Set<String> OF_THE_READING = Set.of("gatheredAt", "positions");

    /** Drawn from what stands elsewhere, or told as figures: their words are told with them. */
    private static final Set<String> WITHOUT_WORDS = Set.of("series", "value", "previous", "missing", "errata", "facts");

    /** The one line of an indicator that is not broken down is not told by a name of its own. */
    private static final String TOTAL = "_T";

    /** What stays the same from one edition to the next. */
    private static final List<String> KEYS = List.of("code", "ref", "section", "objective", "on", "year");

    /** @param what names of the fields and elements below the last holder that {@code where} names */
    private record Place(String path, String where, List<String> what, boolean hasWords) {

        Place below(String name) {
            return new Place(path.isEmpty() ? name : path + "/" + name, where, what, hasWords);
        }

        Place named(String name) {
            List<String> longer = new ArrayList<>(what);
            longer.add(name);
            return new Place(path, where, longer, hasWords);
        }

        Place in(String holder) {
            return new Place(path, holder, List.of(), hasWords);
        }

        Place withoutWords() {
            return new Place(path, where, what, false);
        }
    }

    private final boolean severalBuyers;
    private final List<Difference.Words> words = new ArrayList<>();
    private final List<Difference.Other> others = new ArrayList<>();

    /** @param before without what is told already, as {@link ToldChanges} leaves it; so is {@code after} */
    ContentChanges(JsonNode before, JsonNode after) {
        severalBuyers = before.path("scheme").path("buyers").size() > 1 || after.path("scheme").path("buyers").size() > 1;
        objects(before, after, new Place("", "Rapport", List.of(), true));
    }

    List<Difference.Words> words() {
        return words;
    }

    List<Difference.Other> others() {
        return others;
    }

    private void objects(JsonNode was, JsonNode is, Place place) {
        Set<String> names = new LinkedHashSet<>();
        is.fieldNames().forEachRemaining(names::add);
        was.fieldNames().forEachRemaining(names::add);
        names.stream().filter(name -> !OF_THE_READING.contains(name))
                .forEach(name -> field(name, was.get(name), is.get(name), place.below(name)));
    }

    private void field(String name, JsonNode was, JsonNode is, Place place) {
        Place here = WITHOUT_WORDS.contains(name) ? place.withoutWords() : place;
        JsonNode known = is == null ? was : is;
        if (here.hasWords() && FieldWords.isWritten(name) && !known.isObject()) {
            written(name, was, is, here);
        } else if (isListOfObjects(was) || isListOfObjects(is)) {
            lists(name, was, is, here);
        } else if (was != null && is != null && was.isObject() && is.isObject()) {
            String holder = FieldWords.holder(name);
            objects(was, is, holder == null ? here.named(FieldWords.label(name)) : here.in(holder));
        } else if (!same(was, is)) {
            other(here.named(FieldWords.label(name)), was, is);
        }
    }

    private void written(String name, JsonNode was, JsonNode is, Place place) {
        String before = text(was);
        String after = text(is);
        if (!same(was, is) && !(before + after).isBlank()) {
            words.add(new Difference.Words(place.path(), place.where(), FieldWords.label(name),
                    before.isBlank() ? null : before, after.isBlank() ? null : after));
        } else if (!same(was, is)) {
            other(place.named(FieldWords.label(name)), was, is);
        }
    }

    private static String text(JsonNode node) {
        return node == null ? "" : FieldWords.lines(node);
    }

    private static boolean isListOfObjects(JsonNode node) {
        return node != null && node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private void lists(String name, JsonNode was, JsonNode is, Place place) {
        Map<String, JsonNode> before = byKey(was);
        Map<String, JsonNode> after = byKey(is);
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (String key : keys) {
            JsonNode old = before.get(key);
            JsonNode now = after.get(key);
            Place element = element(name, key, now == null ? old : now, place);
            if (old != null && now != null) {
                objects(old, now, element);
            } else {
                writtenIn(old, now, element);
                other(element.what().isEmpty() ? element.named(FieldWords.label(name)) : element, old, now);
            }
        }
        order(name, before, after, place);
    }

    /** The texts of what came or went, each with where it stands. */
    private void writtenIn(JsonNode was, JsonNode is, Place place) {
        JsonNode known = is == null ? was : is;
        known.fields().forEachRemaining(field -> {
            Place below = place.below(field.getKey());
            JsonNode value = field.getValue();
            JsonNode old = was == null ? null : value;
            JsonNode now = is == null ? null : value;
            if (WITHOUT_WORDS.contains(field.getKey()) || !place.hasWords()) {
                return;
            }
            if (FieldWords.isWritten(field.getKey()) && !value.isObject()) {
                written(field.getKey(), old, now, below);
            } else if (isListOfObjects(value)) {
                byKey(value).forEach((key, child) -> writtenIn(was == null ? null : child, is == null ? null : child,
                        element(field.getKey(), key, child, below)));
            } else if (value.isObject()) {
                writtenIn(old, now, below);
            }
        });
    }

    private void order(String name, Map<String, JsonNode> before, Map<String, JsonNode> after, Place place) {
        List<String> was = before.keySet().stream().filter(after::containsKey).toList();
        List<String> is = after.keySet().stream().filter(before::containsKey).toList();
        if (!was.equals(is)) {
            List<String> what = place.named(FieldWords.label(name)).named("ordre").what();
            others.add(new Difference.Other(place.path(), place.where(), FieldWords.joined(what), String.join(", ", was),
                    String.join(", ", is)));
        }
    }

    private void other(Place place, JsonNode was, JsonNode is) {
        others.add(new Difference.Other(place.path(), place.where(), FieldWords.joined(place.what()),
                was == null ? null : FieldWords.value(was), is == null ? null : FieldWords.value(is)));
    }

    private Place element(String list, String key, JsonNode element, Place place) {
        Place below = place.below(key);
        String holder = FieldWords.holder(list);
        if (TOTAL.equals(key)) {
            return below;
        }
        return holder != null && element.hasNonNull("code") ? below.in(FieldWords.named(holder, element) + buyer(element))
                : below.named(FieldWords.label(list)).named(FieldWords.named(element, key));
    }

    private String buyer(JsonNode element) {
        return severalBuyers && element.path("buyer").hasNonNull("name")
                ? " (" + French.typeset(element.get("buyer").get("name").asText()) + ")"
                : "";
    }

    /** Those that bear the same key are told apart by their order. */
    private static Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        if (list != null) {
            list.forEach(element -> {
                String key = key(element, elements.size());
                for (int n = 2; elements.containsKey(key); n++) {
                    key = key(element, elements.size()) + "~" + n;
                }
                elements.put(key, element);
            });
        }
        return elements;
    }

    private static String key(JsonNode element, int place) {
        List<String> parts = new ArrayList<>();
        KEYS.stream().filter(element::hasNonNull).forEach(name -> parts.add(element.get(name).asText()));
        if (element.path("buyer").hasNonNull("siren")) {
            parts.add(element.get("buyer").get("siren").asText());
        }
        return parts.isEmpty() ? String.valueOf(place) : String.join("+", parts);
    }

    /** The same number written with more zeros is the same. */
    static boolean same(JsonNode was, JsonNode is) {
        if (was == null || is == null) {
            return was == is;
        }
        if (was.isNumber() && is.isNumber()) {
            return was.decimalValue().compareTo(is.decimalValue()) == 0;
        }
        if (was.isArray() && is.isArray()) {
            return was.size() == is.size() && StreamSupport.stream(was.spliterator(), false).toList()
                    .equals(StreamSupport.stream(is.spliterator(), false).toList());
        }
        return was.equals(is);
    }
}
