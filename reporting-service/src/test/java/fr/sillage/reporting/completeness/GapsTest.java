package fr.sillage.reporting.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.NoReportException;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;

class GapsTest {

    private static CatalogSnapshot.Scheme scheme(String incomplete) {
        return new CatalogSnapshot.Scheme("s", "S",
                new CatalogSnapshot.Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)), List.of("223500018"),
                "ADOPTED", null, null, List.of(), List.of(),
                incomplete == null ? null : new CatalogSnapshot.Reporting(incomplete, "article 7"), null);
    }

    private static Missing.MissingValue missing(int number, String reason) {
        return new Missing.MissingValue("3", "i" + number, "Indicateur " + number, null, "Acheteur", 2025, reason,
                List.of(), List.of());
    }

    private static ReportContent content(String kind, List<Missing.MissingValue> values) {
        return new ReportContent(2, kind, 2025, null, null, null, false, List.of(), List.of(), List.of(), List.of(), null,
                new Missing(values, List.of(), List.of(), List.of(), List.of()), List.of(), List.of(), List.of(), List.of(),
                null, null, null);
    }

    @Test
    void A_report_with_gaps_is_made_unless_the_scheme_says_otherwise() {
        ReportContent lacking = content("annual", List.of(missing(1, null)));
        assertThat(Gaps.of(lacking, scheme(null)).refused()).isFalse();
        assertThat(Gaps.of(lacking, scheme("TOLD")).refused()).isFalse();
        assertThatThrownBy(() -> Gaps.of(lacking, scheme("REFUSED")).requireNone()).isInstanceOf(NoReportException.class)
                .hasMessage("Le schéma n’admet pas de bilan incomplet (article 7). Il manque\u202F: "
                        + "objectif 3, «\u202FIndicateur 1\u202F» (2025).");
    }

    @Test
    void A_value_that_nobody_could_give_is_no_gap() {
        Gaps gaps = Gaps.of(content("annual", List.of(missing(1, "CONFIDENTIAL"), missing(2, "DENOMINATOR_ZERO"))),
                scheme("REFUSED"));
        assertThat(gaps.refused()).isFalse();
        gaps.requireNone();
    }

    @Test
    void A_note_that_tells_what_is_late_is_not_refused_for_it() {
        assertThat(Gaps.of(content("mid-year", List.of(missing(1, null))), scheme("REFUSED")).refused()).isFalse();
    }

    @Test
    void A_long_list_is_cut_and_counted() {
        ReportContent lacking = content("annual", IntStream.range(0, 14).mapToObj(i -> missing(i, null)).toList());
        assertThat(Gaps.of(lacking, scheme("REFUSED")).reason())
                .endsWith("«\u202FIndicateur 9\u202F» (2025)\u202F; et 4 autres valeurs.");
    }
}
