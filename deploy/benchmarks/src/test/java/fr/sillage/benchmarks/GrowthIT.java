package fr.sillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark {@code growth}, without its times: a series read looks at as many pages whatever lies beside it.
 * <p>
 * {@code growth.size} tells how many observations that is.
 */
class GrowthIT {

    private static final int SIZE = Integer.getInteger("growth.size", 600_000);
    private static final int SMALL = 100_000;

    @TempDir
    Path folder;

    @Test
    void A_series_is_read_from_as_few_pages_among_many_observations_as_among_few() throws Exception {
        try (Postgres postgres = Postgres.start(folder)) {
            postgres.createRole(Service.NAME);
            try (Service service = Service.start(postgres, Service.NAME);
                    Connection connection = postgres.connect(Service.NAME)) {
                new Api(service.url()).define(GrowthBenchmark.MEASURES);
                HandWrittenMerge merge = new HandWrittenMerge(connection);
                GrowthBenchmark growth = new GrowthBenchmark(postgres, service);
                GrowthBenchmark.load(merge, Figures.fresh(SMALL, GrowthBenchmark.MEASURES), 0);
                long few = growth.pages();
                GrowthBenchmark.load(merge, Figures.fresh(SIZE, GrowthBenchmark.MEASURES), SMALL);
                long many = growth.pages();
                System.out.printf(Locale.ROOT, "Pages of a series: %d among %,d observations, %d among %,d%n", few, SMALL, many,
                        SIZE);
                assertThat(few).as("anything was read at all").isPositive();
                assertThat(many - few).isLessThanOrEqualTo(GrowthBenchmark.MOST_PAGES_MORE);
            }
        }
    }
}
