package fr.sillage.reporting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.model.GenericModelObject;

class LeadingComparisonsTest {

    /** As veraPDF's own objects have properties: a list of names, and a method for each. */
    public static final class Letter extends GenericModelObject {

        private final String name;
        private final Boolean isPresent;

        Letter(String name, Boolean isPresent) {
            super("Letter");
            this.name = name;
            this.isPresent = isPresent;
        }

        @Override
        public List<String> getProperties() {
            return List.of("name", "isPresent", "width");
        }

        public String getname() {
            return name;
        }

        public Boolean getisPresent() {
            return isPresent;
        }

        public Double getwidth() {
            return 500.0;
        }
    }

    private static final Letter A = new Letter("A", true);
    private static final Letter UNKNOWN = new Letter(null, null);

    private static boolean areEnough(String script, Letter letter) {
        return new LeadingComparisons(script, letter).areEnough(letter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "name == 'A'; true; false", "name != \"A\"; false; true", "name == null; false; true",
            "name != null; true; false", "isPresent == true; true; false", "isPresent == false; false; false",
            "isPresent != true; false; true", "isPresent == null || width >= 3; false; true",
            "(isPresent != true) || width % 2 == 0; false; true" })
    void What_a_script_asks_first_is_answered_as_the_script_would(String script, boolean ofA, boolean ofUnknown) {
        assertThat(areEnough(script, A)).isEqualTo(ofA);
        assertThat(areEnough(script, UNKNOWN)).isEqualTo(ofUnknown);
    }

    @Test
    void Values_of_another_kind_than_the_script_names_are_left_to_it() {
        assertThat(areEnough("width == 'large' || name == 'B'", A)).isFalse();
        assertThat(areEnough("width != 'large' || name == 'B'", A)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "name != null && name == 'A'", "name == null ? isPresent : true", "width <= 3",
            "name == 'A' || isPresent ? true : false", "name.length() == 1", "/^A$/.test(name)",
            "isKnown == true || name == 'A'",
            "(name == 'A' && isPresent == true) || width == 3", "name" })
    void What_a_script_asks_otherwise_is_left_to_it(String script) {
        assertThat(areEnough(script, A)).isFalse();
        assertThat(areEnough(script, UNKNOWN)).isFalse();
    }
}
