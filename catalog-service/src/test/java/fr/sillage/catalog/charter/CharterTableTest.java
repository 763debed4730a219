package fr.sillage.catalog.charter;

import java.util.List;
import java.util.Map;

import fr.sillage.catalog.table.FilledRoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Charters in a file. */
class CharterTableTest {

    @Property(tries = 80)
    void A_charter_goes_into_a_file_and_comes_back(@ForAll("charters") CharterBody charter) {
        FilledRoundTrip.holds(CharterColumn.TABLE, charter, said -> {
            Map<CharterColumn, String> texts = CharterTable.texts(said);
            texts.put(CharterColumn.CODE, "pacte");
            return texts;
        }, CharterTable::charter);
    }

    @Provide
    Arbitrary<CharterBody> charters() {
        Arbitrary<String> maybe = FilledRoundTrip.typed().injectNull(0.4);
        Arbitrary<List<CharterPart>> parts = Combinators
                .combine(FilledRoundTrip.typed(), FilledRoundTrip.typed().list().ofMinSize(1).ofMaxSize(50))
                .as(CharterPart::new).list().ofMaxSize(3);
        Arbitrary<String> since = Arbitraries.of("2012", "2012-06", "2012-06-15").injectNull(0.3);
        Arbitrary<List<String>> actions = Arbitraries.of("2-3.1", "1").list().ofMaxSize(3);
        Arbitrary<String> url = Arbitraries.of("https://exemple.fr/pacte?a=b&c").injectNull(0.5);
        return Combinators.combine(FilledRoundTrip.typed(), maybe, maybe, since, maybe, parts, actions, url)
                .as(CharterBody::new);
    }
}
