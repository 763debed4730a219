package fr.sillage.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.table.Field;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellItemsTest {

    @Test
    void Each_line_of_a_cell_is_one_thing_and_so_is_what_stands_between_bars() {
        assertThat(CellItems.parse("CEREMA\n\n FFB | FNTP ||")).containsExactly(List.of("CEREMA"), List.of("FFB"),
                List.of("FNTP"));
    }

    @Test
    void Two_strokes_between_spaces_set_apart_what_is_said_of_a_thing() {
        assertThat(CellItems.parse("Étape 1 // 09/2017 // à voir\nSans date // // avec note\nhttp://exemple.fr"))
                .containsExactly(List.of("Étape 1", "09/2017", "à voir"), Arrays.asList("Sans date", null, "avec note"),
                        List.of("http://exemple.fr"));
    }

    @Test
    void A_backslash_that_stands_before_nothing_special_is_one() {
        assertThat(CellItems.parse("C:\\achats")).containsExactly(List.of("C:\\achats"));
    }

    @Property
    void What_was_written_is_read(@ForAll("things") List<List<String>> things) {
        assertThat(CellItems.parse(CellItems.text(things))).isEqualTo(things);
    }

    /** The first thing said is always there, the last one too, as nobody writes what comes to nothing. */
    @Provide
    Arbitrary<List<List<String>>> things() {
        Arbitrary<String> text = Arbitraries.strings().withChars("aé |\\/\nn;\"\u00A0\u202F").ofMaxLength(12)
                .filter(typed -> typed.equals(Field.text(typed)));
        Arbitrary<List<String>> fields = text.injectNull(0.3).list().ofMaxSize(3)
                .flatMap(between -> text.flatMap(first -> text.map(last -> {
                    var all = new ArrayList<String>(List.of(first));
                    all.addAll(between);
                    all.add(last);
                    return all;
                })));
        return fields.list().ofMaxSize(4);
    }
}
