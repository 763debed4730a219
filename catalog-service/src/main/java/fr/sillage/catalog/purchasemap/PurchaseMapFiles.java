package fr.sillage.catalog.purchasemap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableFiles;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.organisation.Directorate;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.purchasemap.Diagnosis.Ranked;
import fr.sillage.catalog.table.LineImport;

/** Maps that come from a file and go into one. */
@ApplicationScoped
class PurchaseMapFiles {

    static final TableFiles<MapColumn> FILES = new TableFiles<>(MapColumn.class, "cartographie", List.of(
            "Comment remplir ce fichier",
            "Une ligne par famille d’achats, sans direction\u202F: la dépense de l’année, ses enjeux, son risque, sa marge de "
                    + "manœuvre et ce qui tient déjà compte de considérations. Puis, si vous les connaissez, une ligne par "
                    + "direction qui achète dans cette famille\u202F: sa dépense et ses fournisseurs, rien d’autre.",
            "Famille, direction — par leur code ou par leur nom.",
            "Dépense — en euros hors taxes. Laissée vide sur la ligne de la famille, elle est la somme de ses directions.",
            "Fournisseurs — combien ont été payés dans l’année. Ils ne s’additionnent pas\u202F: certains servent plusieurs "
                    + "directions.",
            "Enjeux — un par ligne de la cellule, ou séparés par une barre verticale\u202F: thème // faible, moyen ou fort // "
                    + "note.",
            "Risque, marge de manœuvre — faible, moyen ou fort, avec leur motif dans la colonne voisine. Le risque est celui de "
                    + "ne rien faire\u202F; la marge est ce que l’acheteur peut changer.",
            "Considérations déjà prises — les thèmes, séparés par une barre verticale, et la part de la dépense qu’elles "
                    + "couvrent.",
            "Rang, pourquoi ce rang — pour information\u202F: ils sont recalculés à chaque lecture.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private final PurchaseMaps maps;
    private final DirectorateRepository directorates;
    private final LineImport imports;
    private final Messages messages;

    PurchaseMapFiles(PurchaseMaps maps, DirectorateRepository directorates, LineImport imports, Messages messages) {
        this.maps = maps;
        this.directorates = directorates;
        this.imports = imports;
        this.messages = messages;
    }

    TableReport take(MapKey map, List<TableRow<MapColumn>> rows, Taking taking) {
        Map<String, String> byTitle = new HashMap<>();
        maps.titles().forEach((code, title) -> byTitle.putIfAbsent(Heading.plain(title), code));
        Map<String, String> byName = directorates.of(List.of(map.buyer())).stream().collect(Collectors
                .toMap(directorate -> Heading.plain(directorate.name()), Directorate::code, (first, second) -> first));
        return imports.take("purchase map", rows, taking, new MapForm(byTitle, byName), maps.store(map));
    }

    /** @throws ProblemException 404 where nothing is on the map */
    List<Map<MapColumn, String>> lines(MapKey map) {
        Map<String, String> titles = maps.titles();
        List<Map<MapColumn, String>> lines = new ArrayList<>();
        maps.diagnosis(map).forEach(ranked -> {
            String family = ranked.candidate().family();
            Map<MapColumn, String> whole = MapForm.texts(ranked.candidate().body());
            whole.put(MapColumn.FAMILY, family);
            whole.put(MapColumn.TITLE, titles.get(family));
            whole.put(MapColumn.RANK, String.valueOf(ranked.rank()));
            whole.put(MapColumn.REASONS, why(ranked));
            lines.add(whole);
            ranked.candidate().body().directorates().forEach(spent -> {
                Map<MapColumn, String> part = MapForm.texts(spent);
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
