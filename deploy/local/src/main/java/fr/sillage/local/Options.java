package fr.sillage.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

record Options(Path data, Map<Part, Integer> ports, boolean reset, boolean help) {

    static final String USAGE = """
            Starts Sillage on this machine: PostgreSQL, the three services and the sample.

              --data DIR             where the database, the logs and the passwords are kept (data/ in the project)
              --reset                forgets the database and starts afresh
              --catalog-port N       8081
              --indicators-port N    8082
              --reporting-port N     8083
              --postgres-port N      5433
              --help
            """;

    static Options parse(List<String> arguments, Path defaultData) throws CannotStart {
        Path data = defaultData;
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.defaultPort());
        }
        boolean reset = false;
        boolean help = false;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--help" -> help = true;
                case "--reset" -> reset = true;
                case "--data" -> data = path(option, words);
                default -> ports.put(partWithPort(option), port(option, words));
            }
        }
        return new Options(data.toAbsolutePath().normalize(), Map.copyOf(ports), reset, help);
    }

    int port(Part part) {
        return ports.get(part);
    }

    private static Part partWithPort(String option) throws CannotStart {
        for (Part part : Part.values()) {
            if (part.portOption().equals(option)) {
                return part;
            }
        }
        throw new CannotStart("Unknown option " + option + "; --help lists them.");
    }

    private static Path path(String option, Iterator<String> words) throws CannotStart {
        String word = value(option, words);
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new CannotStart(option + " needs a folder, not \"" + word + "\".");
        }
    }

    private static int port(String option, Iterator<String> words) throws CannotStart {
        String word = value(option, words);
        if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > 65_535) {
            throw new CannotStart(option + " needs a port between 1 and 65535, not \"" + word + "\".");
        }
        return Integer.parseInt(word);
    }

    private static String value(String option, Iterator<String> words) throws CannotStart {
        if (!words.hasNext()) {
            throw new CannotStart(option + " needs a value; --help says which.");
        }
        return words.next();
    }
}
