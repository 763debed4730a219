package fr.sillage.catalog.network;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.network.NetworkBody.Aim;
import fr.sillage.catalog.network.NetworkBody.Participant;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.Cells;

/** Networks of buyers as the lines of a file, and what such a line says. */
final class NetworkTable {

    private NetworkTable() {
    }

    static Map<NetworkColumn, String> line(BuyersNetwork network) {
        Map<NetworkColumn, String> line = texts(network.body());
        line.put(NetworkColumn.CODE, network.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<NetworkColumn, String> texts(NetworkBody network) {
        Map<NetworkColumn, String> texts = new EnumMap<>(NetworkColumn.class);
        texts.put(NetworkColumn.TITLE, network.title());
        texts.put(NetworkColumn.SINCE, network.since() == null ? "" : SurveyDates.text(network.since()));
        texts.put(NetworkColumn.PURPOSE, Objects.toString(network.purpose(), ""));
        texts.put(NetworkColumn.COORDINATION, Objects.toString(network.coordination(), ""));
        texts.put(NetworkColumn.AIMS, CellItems.text(network.aims().stream()
                .map(aim -> Arrays.asList(aim.title(), aim.pilots().isEmpty() ? null : String.join(" ", aim.pilots())))
                .toList()));
        texts.put(NetworkColumn.PARTICIPANTS, CellItems.text(network.participants().stream()
                .map(participant -> List.of(participant.capacity(), participant.kind().label())).toList()));
        return texts;
    }

    static NetworkBody network(Cells<NetworkColumn> cells) {
        List<Aim> aims = cells.items(NetworkColumn.AIMS, 2).stream()
                .map(said -> new Aim(said.get(0), SurveyWords.codes(Objects.toString(said.get(1), "")))).toList();
        List<Participant> participants = cells.items(NetworkColumn.PARTICIPANTS, 2).stream()
                .map(said -> new Participant(said.get(0), said.get(1) == null ? null
                        : cells.term(NetworkColumn.PARTICIPANTS, Participant.Kind.values(), said.get(1))))
                .toList();
        return new NetworkBody(cells.text(NetworkColumn.TITLE), cells.date(NetworkColumn.SINCE),
                cells.text(NetworkColumn.PURPOSE), cells.text(NetworkColumn.COORDINATION), aims, participants);
    }
}
