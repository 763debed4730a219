package fr.sillage.catalog.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.TargetPublic;
import fr.sillage.catalog.vocabulary.Theme;

class SurveyConsiderationsTest {

    private final List<String> faults = new ArrayList<>();

    private List<Consideration> parse(String text) {
        return SurveyConsiderations.parse(text, (code, argument) -> faults.add(code));
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "", "\u00a0", "\u202f" })
    void Spaces_are_those_that_whoever_wrote_it_put_before_a_colon_or_between_thousands(String space) {
        assertThat(
                parse("critère%1$s: CARBON%1$s: 20%1$s%% | clause%1$s:INSERTION%1$s: 1%1$s200%1$sh%1$s: YOUTH%1$s: Un tutorat"
                        .formatted(space)))
                .containsExactly(
                        new Consideration(ConsiderationKind.CRITERION, Theme.CARBON, new BigDecimal("20"), null, null,
                                List.of(),
                                null),
                        new Consideration(ConsiderationKind.CLAUSE, Theme.INSERTION, null, "Un tutorat", 1200,
                                List.of(TargetPublic.YOUTH), null));
        assertThat(faults).isEmpty();
    }

    @Test
    void A_description_is_kept_to_the_letter() {
        String text = "clause : WASTE : Trois bacs\u202f: verre, papier:carton : reste";
        assertThat(parse(text)).singleElement().satisfies(
                one -> assertThat(one.description()).isEqualTo("Trois bacs\u202f: verre, papier:carton : reste"));
        assertThat(SurveyConsiderations.text(parse(text))).isEqualTo(text);
    }

    @Test
    void What_is_no_consideration_is_told() {
        assertThat(parse("souhait : CARBON")).isEmpty();
        assertThat(faults).containsExactly("survey-consideration");
    }
}
