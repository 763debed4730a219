package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.ProblemType;

class LineFormatTest {

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/xml", "text/*", "*/*", "application/vnd.ms-excel",
            "text/csv;charset=klingon", "text/csv;charset=%", "application/json;charset=\"\"" })
    void A_type_or_an_encoding_that_is_not_read_is_refused(String type) {
        assertThat(Reading.refusal(type, new byte[0]).type()).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
}
