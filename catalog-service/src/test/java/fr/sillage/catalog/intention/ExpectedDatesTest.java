package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedDatesTest {

    @ParameterizedTest
    @CsvSource({ "2027, 2027-01-01, 2027-12-31", "2027-Q1, 2027-01-01, 2027-03-31", "2027-Q4, 2027-10-01, 2027-12-31",
            "2028-02, 2028-02-01, 2028-02-29", "2027-03-15, 2027-03-15, 2027-03-15" })
    void A_date_means_all_days_from_its_first_to_its_last(String text, LocalDate first, LocalDate last) {
        assertThat(ExpectedDates.first(text)).isEqualTo(first);
        assertThat(ExpectedDates.last(text)).isEqualTo(last);
        assertThat(new ExpectedDate.Check().isValid(text, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2027-Q5", "2027-Q0", "2027-T2", "27", "2027-13", "2027-02-30", "0027", "9999", "", "2027-3" })
    void What_is_no_date_or_of_another_age_is_refused(String text) {
        assertThat(new ExpectedDate.Check().isValid(text, null)).isFalse();
    }
}
