package fr.sillage.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.benchmarks.Figures.Format;

/** {@code --name value} pairs. */
final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    static Options parse(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Options go in pairs, --name value: " + arguments.get(i));
            }
            values.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
        return new Options(values);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Sizes set apart by commas. */
    List<Integer> numbers(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(",")).map(Integer::valueOf).toList();
    }

    /** What a file is sent as. */
    List<Format> formats(Format... otherwise) {
        return values.containsKey("formats")
                ? Stream.of(values.get("formats").toUpperCase(Locale.ROOT).split(",")).map(Format::valueOf).toList()
                : List.of(otherwise);
    }

    /** Where the database is put; it is taken away at the end. */
    Path folder() {
        return Path.of(text("data", System.getProperty("java.io.tmpdir")));
    }
}
