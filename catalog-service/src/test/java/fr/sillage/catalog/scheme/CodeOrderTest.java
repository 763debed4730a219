package fr.sillage.catalog.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class CodeOrderTest {

    @Test
    void Codes_are_ordered_as_people_count() {
        List<String> codes = new ArrayList<>(
                List.of("1", "1-1", "1-1.2", "1-1.10", "1-2", "2", "9", "10", "20", "annexe", "annexe-2", "annexe-10"));
        List<String> expected = List.copyOf(codes);
        Collections.shuffle(codes, new Random(1));

        codes.sort(CodeOrder.NATURAL);

        assertThat(codes).isEqualTo(expected);
    }

    @Test
    void Two_codes_are_equal_only_if_they_are_the_same() {
        assertThat(CodeOrder.NATURAL.compare("01", "1")).isNotZero();
        assertThat(CodeOrder.NATURAL.compare("3.10", "3.1")).isPositive();
        assertThat(CodeOrder.NATURAL.compare("3.1", "3.1")).isZero();
    }
}
