package fr.sillage.reporting.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.ProblemException;

class AddressTest {

    private static final List<MediaType> ANYTHING = List.of(MediaType.WILDCARD_TYPE);
    private static final List<MediaType> BROWSER = List.of(MediaType.TEXT_HTML_TYPE, MediaType.WILDCARD_TYPE);

    @Test
    void A_number_alone_names_no_format() {
        assertThat(Address.parse("2025")).isEqualTo(new Address(2025, Optional.empty()));
    }

    @Test
    void An_extension_counts_more_than_what_the_client_accepts() {
        assertThat(Address.parse("2025.pdf").format(BROWSER)).isEqualTo(Format.PDF);
        assertThat(Address.parse("2025.xlsx").format(BROWSER)).isEqualTo(Format.XLSX);
        assertThat(Address.parse("2025.csv").format(BROWSER)).isEqualTo(Format.CSV);
    }

    @Test
    void Without_extension_the_best_that_is_accepted_is_given_and_JSON_to_those_who_take_anything() {
        Address address = Address.parse("1");
        assertThat(address.format(ANYTHING)).isEqualTo(Format.JSON);
        assertThat(address.format(BROWSER)).isEqualTo(Format.HTML);
        assertThat(address.format(List.of(MediaType.valueOf("application/pdf")))).isEqualTo(Format.PDF);
        assertThat(address.format(List.of(MediaType.valueOf("text/csv")))).isEqualTo(Format.CSV);
        assertThatThrownBy(() -> address.format(List.of(MediaType.valueOf("image/png"))))
                .isInstanceOf(NotAcceptableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "2025.doc", "2025.", ".pdf", "20255", "-1", "2025.PDF" })
    void Anything_else_is_not_there(String text) {
        assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(ProblemException.class);
    }
}
