package fr.sillage.local;

import java.util.List;
import java.util.Locale;

/** What is started, in this order. A service's name is also that of its schema and of its database role. */
enum Part {
    POSTGRES(5433),
    CATALOG(8081),
    INDICATORS(8082),
    REPORTING(8083);

    static final List<Part> SERVICES = List.of(CATALOG, INDICATORS, REPORTING);

    private final int defaultPort;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    int defaultPort() {
        return defaultPort;
    }

    String portOption() {
        return "--" + this + "-port";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
