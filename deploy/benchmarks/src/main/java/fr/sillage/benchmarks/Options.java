package fr.sillage.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code --name value} pairs. */
final class Options {

    /** Known to every benchmark. */
    static final String DATA = "data";

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /** @param known the names there are, besides {@link #DATA} */
    static Options parse(List<String> arguments, Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.add(DATA);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            if (!all.contains(name)) {
                throw new WrongUse("Unknown option " + arguments.get(i) + ": there are "
                        + String.join(", ", all.stream().map(option -> "--" + option).toList()));
            }
            if (i + 1 == arguments.size()) {
                throw new WrongUse("Options go in pairs, --name value: " + arguments.get(i));
            }
            values.put(name, arguments.get(i + 1));
        }
        return new Options(values);
    }

    int number(String name, int otherwise) {
        return number(name, text(name, String.valueOf(otherwise)));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** One of several words, the first one where nothing is said. */
    String choice(String name, List<String> words) {
        String word = text(name, words.get(0));
        if (!words.contains(word)) {
            throw new WrongUse("--" + name + " is one of " + String.join(", ", words) + ", not " + word);
        }
        return word;
    }

    /** Sizes set apart by commas. */
    List<Integer> numbers(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(",")).map(text -> number(name, text)).toList();
    }

    private static int number(String name, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new WrongUse("--" + name + " takes a whole number above 0, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** What a file is sent as. */
    List<Format> formats(Format... otherwise) {
        return values.containsKey("formats") ? Stream.of(values.get("formats").split(",")).map(Format::named).toList()
                : List.of(otherwise);
    }

    /** Where the database is put; it is taken away at the end. */
    Path folder() {
        return Path.of(text(DATA, System.getProperty("java.io.tmpdir")));
    }
}
