package fr.sillage.catalog.purchasemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.purchasemap.Diagnosis.Ranked;

/** Maps that go into a file. */
@ApplicationScoped
class PurchaseMapFiles {

    private final PurchaseMaps maps;
    private final Messages messages;

    PurchaseMapFiles(PurchaseMaps maps, Messages messages) {
        this.maps = maps;
        this.messages = messages;
    }

    /** @throws ProblemException 404 where nothing is on the map */
    List<Map<MapColumn, String>> lines(MapKey map) {
        Map<String, String> titles = maps.titles();
        List<Map<MapColumn, String>> lines = new ArrayList<>();
        maps.diagnosis(map).forEach(ranked -> {
            String family = ranked.candidate().family();
            Map<MapColumn, String> whole = MapTable.texts(ranked.candidate().body());
            whole.put(MapColumn.FAMILY, family);
            whole.put(MapColumn.TITLE, titles.get(family));
            whole.put(MapColumn.RANK, String.valueOf(ranked.rank()));
            whole.put(MapColumn.REASONS, why(ranked));
            lines.add(whole);
            ranked.candidate().body().directorates().forEach(spent -> {
                Map<MapColumn, String> part = MapTable.texts(Optional.of(spent));
                part.put(MapColumn.FAMILY, family);
                part.put(MapColumn.TITLE, titles.get(family));
                part.put(MapColumn.DIRECTORATE, spent.directorate());
                lines.add(part);
            });
        });
        return lines;
    }

    private String why(Ranked ranked) {
        return ranked.reasons().stream().map(reason -> messages.text(reason.words())).collect(Collectors.joining(" "));
    }
}
