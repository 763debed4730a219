package fr.sillage.catalog.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyDatesTest {

    @ParameterizedTest
    @CsvSource({ "2027, 2027", "T2 2027, 2027-Q2", "t2/2027, 2027-Q2", "2e trimestre 2027, 2027-Q2", "1er trim. 2027, 2027-Q1",
            "2027 T4, 2027-Q4", "2027-Q2, 2027-Q2", "03/2027, 2027-03", "3/2027, 2027-03", "mars 2027, 2027-03",
            "mars-27, 2027-03", "févr.-27, 2027-02", "août 2027, 2027-08", "15/03/2027, 2027-03-15", "5.3.2027, 2027-03-05",
            "2027-03-15, 2027-03-15" })
    void A_date_is_read_as_teams_write_it(String typed, String date) {
        assertThat(SurveyDates.parse(typed)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = { "bientôt", "31/02/2027", "13/2027", "T5 2027", "27", "printemps 2027" })
    void What_is_no_date_is_told(String typed) {
        assertThat(SurveyDates.parse(typed)).isEmpty();
    }

    @Test
    void What_is_written_is_read_back() {
        for (String date : new String[] { "2027", "2027-Q2", "2027-03", "2027-03-15" }) {
            assertThat(SurveyDates.parse(SurveyDates.text(date))).contains(date);
        }
    }
}
