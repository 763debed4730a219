package fr.sillage.reporting.report.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.report.content.ReportContent;

class ProgressWordsTest {

    private static final ReportContent.Bound TEN_TO_TWENTY = new ReportContent.Bound(2025, null, BigDecimal.TEN,
            BigDecimal.valueOf(20), null);

    private static String label(ReportContent.Bound expected, int distance) {
        return ProgressWords.label(new ReportContent.Progress(ReportContent.ProgressStatus.BEHIND, null, expected,
                BigDecimal.valueOf(distance)));
    }

    @Test
    void A_value_above_its_range_is_not_called_late() {
        assertThat(label(TEN_TO_TWENTY, 3)).isEqualTo("Au-dessus de la fourchette");
    }

    @Test
    void A_value_below_its_range_or_its_target_is_late() {
        assertThat(label(TEN_TO_TWENTY, -3)).isEqualTo("En retard sur la trajectoire");
        assertThat(label(new ReportContent.Bound(2025, BigDecimal.TEN, null, null, null), -3))
                .isEqualTo("En retard sur la trajectoire");
    }
}
