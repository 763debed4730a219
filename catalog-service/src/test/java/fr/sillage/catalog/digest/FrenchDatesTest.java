package fr.sillage.catalog.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchDatesTest {

    @Test
    void Expected_dates_are_said_as_people_say_them() {
        assertThat(FrenchDates.expected("2027")).isEqualTo("2027");
        assertThat(FrenchDates.expected("2027-Q1")).isEqualTo("1er trimestre 2027");
        assertThat(FrenchDates.expected("2027-Q4")).isEqualTo("4e trimestre 2027");
        assertThat(FrenchDates.expected("2027-08")).isEqualTo("août 2027");
        assertThat(FrenchDates.expected("2027-02-01")).isEqualTo("1er février 2027");
        assertThat(FrenchDates.expected("2027-12-15")).isEqualTo("15 décembre 2027");
    }
}
