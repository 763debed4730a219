package fr.sillage.catalog.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import fr.sillage.catalog.table.FilledRoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The register in a file. */
class TrainingTableTest {

    @Property(tries = 80)
    void A_session_goes_into_a_file_and_comes_back(@ForAll("sessions") TrainingSessionBody session) {
        FilledRoundTrip.holds(TrainingColumn.TABLE, session, TrainingTableTest::texts, TrainingTable::session);
    }

    private static Map<TrainingColumn, String> texts(TrainingSessionBody session) {
        Map<TrainingColumn, String> texts = TrainingTable.texts(session);
        texts.put(TrainingColumn.CODE, "session");
        return texts;
    }

    @Provide
    Arbitrary<TrainingSessionBody> sessions() {
        Arbitrary<String> maybe = FilledRoundTrip.typed().injectNull(0.4);
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 1_000_000).injectNull(0.3);
        Arbitrary<BigDecimal> hours = Arbitraries.of("0.25", "3.5", "10", "1000").map(BigDecimal::new).injectNull(0.3);
        return Combinators
                .combine(Arbitraries.of(TrainingLevel.values()).injectNull(0.2),
                        Arbitraries.of(TrainingSkill.values()).injectNull(0.3),
                        Arbitraries.of(TrainingAudience.values()), FilledRoundTrip.typed(), hours, maybe, count, count)
                .as((level, skill, audience, title, length, said, concerned, trained) -> new TrainingSessionBody("223500018",
                        level, skill, audience, title, LocalDate.of(2025, 5, 15), length, said, concerned, trained, concerned,
                        said));
    }
}
