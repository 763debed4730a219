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

/** Whoever reads does not feel how many other schemes and other buyers there are. */
class CatalogGrowthIT {

    private static final int MOST_PAGES_MORE = 2;

    /** PostgreSQL settles on the plan of what is prepared when it has planned it five times. */
    private static final int UNTIL_PLANS_SETTLE = 5;

    private static final String ALL_ACTIONS = "SELECT count(*) FROM catalog.action";

    /** What counts all there is, and what is the longest overdue of all, which is known only once all is counted backwards. */
    private static final List<String> TELLING_OF_EVERYTHING = List.of(ALL_ACTIONS, "GET /api/v1/library/shelves as",
            "GET /api/v1/library/links as", "GET /api/v1/purchasing-intentions/late-steps?limit=1 as admin");

    @Test
    void A_read_looks_at_as_many_pages_among_a_thousand_schemes_as_among_three() throws Exception {
        try (RunningService catalog = RunningService.withTheSample("catalog", StatementPages.SETTINGS,
                StatementPages.DRIVER);
                Connection connection = catalog.connect()) {
            StatementPages pages = new StatementPages(connection);
            ManySchemes schemes = new ManySchemes(connection);
            Reads reads = new Reads(catalog.address(), Path.of("..", "..", "openapi", "catalog.yaml"));
            schemes.fill();
            // tables of a page or two are read whole: as they are read among many, by their indexes
            pages.goByIndexes();
            List<Read> all = reads.all();
            assertThat(all).as("reads that find something").hasSizeGreaterThan(250);
            Map<String, Map<Long, Pages>> few = measure(all, reads, pages);
            pages.goAsUsual();
            schemes.multiply();
            assertThat(schemes.count("scheme")).isGreaterThanOrEqualTo(ManySchemes.SCHEMES);
            assertThat(schemes.count("action")).isGreaterThanOrEqualTo(ManySchemes.SCHEMES * ManySchemes.ACTIONS);
            assertThat(schemes.count("intention")).isGreaterThanOrEqualTo(20 * ManySchemes.SCHEMES);
            Map<String, Map<Long, Pages>> many = measure(all, reads, pages);

            List<String> growing = growth(few, many);
            assertThat(TELLING_OF_EVERYTHING).as("what tells of everything grows, and is seen to")
                    .allMatch(asked -> growing.stream().anyMatch(one -> one.startsWith(asked)));
            assertThat(growing).as("nothing else does")
                    .allMatch(one -> TELLING_OF_EVERYTHING.stream().anyMatch(one::startsWith));
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
    private static List<String> growth(Map<String, Map<Long, Pages>> few, Map<String, Map<Long, Pages>> many) {
        List<String> growth = new ArrayList<>();
        many.forEach((asked, statements) -> statements.forEach((id, now) -> {
            Pages before = few.get(asked).getOrDefault(id, Pages.NONE);
            if (now.pages() > before.pages() + MOST_PAGES_MORE || now.calls() > before.calls()) {
                growth.add("%s: %d pages, now %d: %s".formatted(asked, before.pages(), now.pages(), now.sql()));
            }
        }));
        return growth;
    }
}
