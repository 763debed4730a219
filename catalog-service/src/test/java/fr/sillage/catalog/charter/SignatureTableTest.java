package fr.sillage.catalog.charter;

import java.time.LocalDate;
import java.util.Map;

import fr.sillage.catalog.table.FilledRoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Signatories in a file. */
class SignatureTableTest {

    @Property(tries = 80)
    void A_signature_goes_into_a_file_and_comes_back(@ForAll("signatures") SignatureBody signature) {
        FilledRoundTrip.holds(SignatureColumn.TABLE, signature, SignatureTableTest::texts, SignatureTable::signature);
    }

    private static Map<SignatureColumn, String> texts(SignatureBody signature) {
        Map<SignatureColumn, String> texts = SignatureTable.texts(signature);
        texts.put(SignatureColumn.CODE, "signataire");
        return texts;
    }

    @Provide
    Arbitrary<SignatureBody> signatures() {
        Arbitrary<String> maybe = FilledRoundTrip.typed().injectNull(0.4);
        Arbitrary<LocalDate> day = Arbitraries.of(LocalDate.of(2017, 6, 15), LocalDate.of(2018, 12, 1));
        return Combinators.combine(FilledRoundTrip.typed(), Arbitraries.of(SignatoryKind.values()),
                Arbitraries.of("226200012", "005520135").injectNull(0.4), day, maybe, day.injectNull(0.5), maybe)
                .as(SignatureBody::new);
    }
}
