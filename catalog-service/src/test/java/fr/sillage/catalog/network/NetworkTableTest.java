package fr.sillage.catalog.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.network.NetworkBody.Aim;
import fr.sillage.catalog.network.NetworkBody.Participant;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.FilledRoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Networks, their meetings and surveys in files. */
class NetworkTableTest {

    @Property(tries = 80)
    void A_network_goes_into_a_file_and_comes_back(@ForAll("networks") NetworkBody network) {
        FilledRoundTrip.holds(NetworkColumn.TABLE, network, said -> {
            Map<NetworkColumn, String> texts = NetworkTable.texts(said);
            texts.put(NetworkColumn.CODE, "reseau");
            return texts;
        }, NetworkTable::network);
    }

    @Test
    void What_cannot_be_read_is_told_by_its_column() {
        var cells = new Cells<>(Map.of(NetworkColumn.TITLE, "Réseau", NetworkColumn.SINCE, "T2 2027", NetworkColumn.AIMS,
                "a // b // c", NetworkColumn.PARTICIPANTS, "Service juridique // voisin"));
        NetworkTable.network(cells);
        assertThat(cells.faults()).extracting(Fault::pointer, Fault::code).containsExactlyInAnyOrder(
                tuple("depuis", "cell-no-date"), tuple("objectifs partagés", "sheet-cell"),
                tuple("participants", "cell-no-term"));
    }

    @Provide
    Arbitrary<NetworkBody> networks() {
        Arbitrary<String> maybe = FilledRoundTrip.typed().injectNull(0.4);
        Arbitrary<List<String>> codes = Arbitraries.of("essai-1", "essai.2", "e").list().ofMaxSize(3);
        Arbitrary<List<Aim>> aims = Combinators.combine(FilledRoundTrip.typed(), codes).as(Aim::new).list().ofMaxSize(3);
        Arbitrary<List<Participant>> participants = Combinators
                .combine(FilledRoundTrip.typed(), Arbitraries.of(Participant.Kind.values())).as(Participant::new).list()
                .ofMaxSize(3);
        Arbitrary<String> since = Arbitraries.of("2007", "2007-09", "2007-09-15").injectNull(0.3);
        return Combinators.combine(FilledRoundTrip.typed(), since, maybe, maybe, aims, participants).as(NetworkBody::new);
    }
}
