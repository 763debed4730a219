package fr.sillage.reporting.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.Erratum;

/** Which of all that was written since an edition is told by the next. */
class ErrataAssemblyTest {

    private static final Errata.Since FIRST = new Errata.Since(1, 5, LocalDate.of(2026, 2, 1));
    private static final String HOURS = "heures-insertion";

    private final ReportContent content = SampleReport.content();

    /** The sample as it would have been with another text in place of one of its own. */
    private ReportContent with(String now, String before) {
        String json = ContentJson.write(content);
        assertThat(json).contains(now);
        return ContentJson.read(json.replace(now, before));
    }

    private Erratum corrected(String measure, String period) {
        var known = new Erratum.Known(BigDecimal.TEN, "NORMAL", "EXACT", "FREE");
        return new Erratum(measure, "Mesure", "h", content.scheme().buyers().get(0).siren(), "_T", period, null, known,
                "Erreur", Instant.parse("2026-03-31T22:30:00Z"), 9);
    }

    private Errata since(ReportContent told, Map<Integer, List<Erratum>> corrections) {
        return new ErrataAssembly(content).since(FIRST, told, corrections);
    }

    @Test
    void A_correction_of_any_year_that_the_report_shows_is_told() {
        assertThat(since(content, Map.of(2025, List.of(corrected(HOURS, "2025")), 2024, List.of(corrected(HOURS, "2024")), 2023,
                List.of(corrected(HOURS, "2023-Q1")))).lines()).extracting(Errata.Erratum::period)
                .containsExactlyInAnyOrder("2025", "2024", "2023-Q1");
    }

    @Test
    void A_correction_of_a_year_that_the_report_shows_of_other_measures_only_is_left_to_others() {
        assertThat(new FiguresTold(content).years()).contains(2023, 2024, 2025);
        assertThat(since(content, Map.of(2023, List.of(corrected("marches-reserves", "2023")), 2012,
                List.of(corrected(HOURS, "2012")))).lines()).isEmpty();
    }

    @Test
    void A_figure_that_a_correction_explains_is_not_told_twice() {
        ReportContent told = with("71250", "71000");
        assertThat(since(told, Map.of(2024, List.of(corrected(HOURS, "2024")))).changes()).isEmpty();
        assertThat(since(told, Map.of(2025, List.of(corrected(HOURS, "2025")))).changes()).singleElement()
                .satisfies(change -> {
                    assertThat(change.indicator()).isEqualTo(HOURS);
                    assertThat(change.year()).isEqualTo(2024);
                    assertThat(change.was().value()).isEqualByComparingTo("71000");
                    assertThat(change.is().value()).isEqualByComparingTo("71250");
                });
    }

    @Test
    void What_a_series_began_with_is_told_where_the_series_does_not_tell_it() {
        ReportContent now = with("\"baseline\":{\"year\":2023,\"value\":70000", "\"baseline\":{\"year\":2019,\"value\":64000");
        ReportContent told = with("\"baseline\":{\"year\":2023,\"value\":70000", "\"baseline\":{\"year\":2019,\"value\":61000");
        assertThat(new FiguresTold(now).tells(HOURS, 2019)).isTrue();
        assertThat(FigureChanges.between(told, now)).singleElement().satisfies(change -> {
            assertThat(change.year()).isEqualTo(2019);
            assertThat(change.was().value()).isEqualByComparingTo("61000");
        });
    }

    @Test
    void Figures_shown_alike_and_figures_that_only_one_edition_has_are_no_changes() {
        assertThat(FigureChanges.between(with("\"year\":2024,\"value\":31.0", "\"year\":2024,\"value\":31.04"), content))
                .isEmpty();
        assertThat(FigureChanges.between(with("\"year\":2024", "\"year\":1999"), content)).isEmpty();
    }
}
