package fr.sillage.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.sample.Reads.Read;
import fr.sillage.sample.StatementPages.Pages;

/** Whoever reads a scheme does not feel how many others there are. */
class CatalogGrowthIT {

    private static final int MOST_PAGES_MORE = 2;

    /** The driver prepares a statement at once, as it is told here; PostgreSQL settles on a plan after five executions. */
    private static final int UNTIL_PLANS_SETTLE = 7;

    private static final String ALL_ACTIONS = "SELECT count(*) FROM catalog.action";

    @Test
    void A_read_looks_at_as_many_pages_among_a_thousand_schemes_as_among_three() throws Exception {
        try (RunningService catalog = RunningService.withTheSample("catalog", StatementPages.SETTINGS);
                Connection connection = catalog.connect()) {
            StatementPages pages = new StatementPages(connection);
            ManySchemes schemes = new ManySchemes(connection);
            Reads reads = new Reads(catalog.address(), Path.of("..", "..", "openapi", "catalog.yaml"));
            schemes.fill();
            List<Read> all = reads.all();
            assertThat(all).as("reads that find something").hasSizeGreaterThan(180);
            Map<String, Map<Long, Pages>> few = measure(all, reads, pages);
            // tables of a page or two are read whole: also as they are read among many, by their indexes
            pages.goByIndexes();
            Map<String, Map<Long, Pages>> fewByIndex = measure(all, reads, pages);
            pages.goAsUsual();
            schemes.multiply();
            assertThat(schemes.count("scheme")).isGreaterThanOrEqualTo(ManySchemes.SCHEMES);
            assertThat(schemes.count("action")).isGreaterThanOrEqualTo(ManySchemes.SCHEMES * ManySchemes.ACTIONS);
            Map<String, Map<Long, Pages>> many = measure(all, reads, pages);

            assertThat(growth(few, fewByIndex, many)).as("what looks at every action grows, and is seen to").isNotEmpty()
                    .as("nothing else does").allMatch(growing -> growing.startsWith(ALL_ACTIONS), ALL_ACTIONS);
        }
    }

    private static Map<String, Map<Long, Pages>> measure(List<Read> all, Reads reads, StatementPages pages)
            throws SQLException {
        Map<String, Map<Long, Pages>> measured = new LinkedHashMap<>();
        for (Read read : all) {
            for (int i = 0; i < UNTIL_PLANS_SETTLE; i++) {
                reads.ask(read);
            }
            measured.put(read.toString(), pages.of(() -> reads.ask(read)));
        }
        measured.put(ALL_ACTIONS, pages.of(() -> pages.executeAsService(ALL_ACTIONS)));
        return measured;
    }

    /** @return each statement that looks at more pages than it did, by what was asked */
    private static List<String> growth(Map<String, Map<Long, Pages>> few, Map<String, Map<Long, Pages>> fewByIndex,
            Map<String, Map<Long, Pages>> many) {
        List<String> growth = new ArrayList<>();
        many.forEach((asked, statements) -> statements.forEach((id, now) -> {
            Pages before = few.get(asked).getOrDefault(id, Pages.NONE);
            long most = Math.max(before.pages(), fewByIndex.get(asked).getOrDefault(id, Pages.NONE).pages());
            if (now.pages() > most + MOST_PAGES_MORE || now.calls() > before.calls()) {
                growth.add("%s: %d pages, now %d: %s".formatted(asked, most, now.pages(), now.sql()));
            }
        }));
        return growth;
    }
}
