package fr.sillage.reporting.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class ReportKindTest {

    @Test
    void A_kind_has_sections_or_a_reason_for_having_none() {
        assertThat(ReportKind.values()).allSatisfy(kind -> {
            assertThat(kind.sections().isEmpty()).isEqualTo(kind.reason() != null);
            assertThat(kind.sections()).doesNotHaveDuplicates();
        });
    }

    @Test
    void A_kind_that_cannot_be_made_yet_is_no_kind_to_make() {
        assertThat(ReportKind.of("annual")).contains(ReportKind.ANNUAL);
        assertThat(ReportKind.of("legal")).isEmpty();
        assertThat(ReportKind.fault("annual")).isEmpty();
        assertThat(ReportKind.fault("legal")).hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("report-kind-not-ready"));
        assertThat(ReportKind.fault("x")).hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("report-kind-unknown"));
    }

    @Test
    void Only_the_annual_report_settles_its_year() {
        assertThat(Arrays.stream(ReportKind.values()).filter(ReportKind::closesItsYear)).containsExactly(ReportKind.ANNUAL);
        assertThat(ReportKind.ANNUAL.lastDay(2025)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(ReportKind.MID_YEAR.lastDay(2025)).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    void A_digest_tells_of_the_year_that_begins_and_a_register_of_the_one_that_ends() {
        assertThat(Arrays.stream(ReportKind.values()).filter(ReportKind::tellsPurchases)).containsExactly(ReportKind.REASONS,
                ReportKind.DIGEST);
        assertThat(ReportKind.DIGEST.lastDay(2027)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(ReportKind.REASONS.lastDay(2026)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void What_makes_a_report_trustworthy_cannot_be_left_out() {
        assertThat(Arrays.stream(Section.values()).filter(section -> !section.isOptional()))
                .containsExactly(Section.REASONS, Section.INTENTIONS, Section.METHOD, Section.MISSING, Section.ERRATA);
    }
}
