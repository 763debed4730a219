package fr.sillage.catalog.purchasemap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Precondition;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.organisation.BuyerAccess;
import fr.sillage.catalog.organisation.Directorate;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.purchasemap.MapFamilyBody.DirectorateSpend;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.LineErrors;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a file as what is said of the families of a map, and of what directorates spend on them. */
@ApplicationScoped
class MapImport {

    private final TableIntake intake;
    private final PurchaseMaps maps;
    private final DirectorateRepository directorates;
    private final LineErrors errors;
    private final BuyerAccess access;

    MapImport(TableIntake intake, PurchaseMaps maps, DirectorateRepository directorates, LineErrors errors,
            BuyerAccess access) {
        this.intake = intake;
        this.maps = maps;
        this.directorates = directorates;
        this.errors = errors;
        this.access = access;
    }

    TableReport take(MapKey map, List<TableRow<MapColumn>> rows, Taking taking, String key) {
        return intake.take(MapColumn.FAMILY, "purchase map of " + map.buyer() + "/" + map.year(), rows, taking, key, change -> {
            access.toWrite(map.buyer());
            MapNames names = names(map.buyer());
            return row -> row.text(MapColumn.DIRECTORATE).isEmpty() ? family(map, names.family(row), change)
                    : spend(map, names.family(row), names.directorate(row), change);
        });
    }

    private MapNames names(String buyer) {
        return new MapNames(
                maps.titles().entrySet().stream()
                        .collect(Collectors.toMap(family -> Heading.plain(family.getValue()), family -> family.getKey(),
                                (first, second) -> first)),
                directorates.of(List.of(buyer)).stream().collect(Collectors.toMap(
                        directorate -> Heading.plain(directorate.name()), Directorate::code, (first, second) -> first)));
    }

    private LineSubject<MapColumn, MapFamilyBody> family(MapKey map, String family, ChangeSet change) {
        Optional<MapFamilyBody> before = maps.find(map, family);
        return new LineSubject<>(family, before, MapTable::texts, cells -> MapTable.family(cells, before), body -> null,
                body -> maps.put(map, family, body, Precondition.onWhat(before.isPresent()), change));
    }

    private LineSubject<MapColumn, MapFamilyBody> spend(MapKey map, String family, String directorate, ChangeSet change) {
        Optional<MapFamilyBody> before = maps.find(map, family);
        return new LineSubject<>(family + "/" + directorate, before, body -> MapTable.texts(body.spendOf(directorate)),
                cells -> spent(cells, before, directorate), body -> null,
                body -> maps.put(map, family, body, Precondition.onWhat(before.isPresent()), change));
    }

    private MapFamilyBody spent(Cells<MapColumn> cells, Optional<MapFamilyBody> before, String directorate) {
        Optional<DirectorateSpend> spent = MapTable.spent(cells, directorate);
        // what is wrong with it is told by the columns of its own line
        spent.map(errors::faults).ifPresent(cells.faults()::addAll);
        return before.orElse(MapFamilyBody.EMPTY).withSpend(directorate, spent);
    }
}
