package fr.sillage.catalog.training;

import java.util.Map;

import fr.sillage.catalog.table.FilledRoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The people to be trained in a file. */
class TrainingPopulationTableTest {

    @Property(tries = 60)
    void What_was_counted_goes_into_a_file_and_comes_back(@ForAll("populations") TrainingPopulationBody population) {
        FilledRoundTrip.holds(TrainingPopulationColumn.TABLE, population, TrainingPopulationTableTest::texts,
                TrainingPopulationTable::population);
    }

    private static Map<TrainingPopulationColumn, String> texts(TrainingPopulationBody population) {
        Map<TrainingPopulationColumn, String> texts = TrainingPopulationTable.texts(population);
        texts.put(TrainingPopulationColumn.BUYER, "223500018");
        texts.put(TrainingPopulationColumn.YEAR, "2025");
        return texts;
    }

    @Provide
    Arbitrary<TrainingPopulationBody> populations() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 1_000_000);
        return Combinators.combine(count, count, count, FilledRoundTrip.typed().injectNull(0.4))
                .as(TrainingPopulationBody::new);
    }
}
