package fr.sillage.reporting.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** Finds its way about a scheme: what hangs where, and who answers for it. */
final class Structure {

    private final CatalogSnapshot catalog;
    private final Map<String, CatalogSnapshot.Axis> axes;
    private final Map<String, CatalogSnapshot.Workstream> workstreams;
    private final Map<String, CatalogSnapshot.Objective> objectives;
    private final Map<String, CatalogSnapshot.Action> actions;
    private final Set<String> parents;

    Structure(CatalogSnapshot catalog) {
        this.catalog = catalog;
        this.axes = byCode(catalog.axes(), CatalogSnapshot.Axis::code);
        this.workstreams = byCode(catalog.workstreams(), CatalogSnapshot.Workstream::code);
        this.objectives = byCode(catalog.objectives(), CatalogSnapshot.Objective::code);
        this.actions = byCode(catalog.actions(), CatalogSnapshot.Action::code);
        this.parents = catalog.actions().stream().map(CatalogSnapshot.Action::parent).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        return items.stream().collect(Collectors.toMap(code, Function.identity(), (first, second) -> first));
    }

    CatalogSnapshot catalog() {
        return catalog;
    }

    Optional<CatalogSnapshot.Objective> objective(String code) {
        return Optional.ofNullable(code).map(objectives::get);
    }

    Optional<CatalogSnapshot.Workstream> workstreamOf(CatalogSnapshot.Objective objective) {
        return Optional.ofNullable(objective.workstream()).map(workstreams::get);
    }

    /** An objective need not name the axis that its workstream names. */
    Optional<CatalogSnapshot.Axis> axisOf(CatalogSnapshot.Objective objective) {
        return Optional.ofNullable(objective.axis())
                .or(() -> workstreamOf(objective).map(CatalogSnapshot.Workstream::axis)).map(axes::get);
    }

    Optional<CatalogSnapshot.Action> parentOf(CatalogSnapshot.Action action) {
        return Optional.ofNullable(action.parent()).map(actions::get);
    }

    Optional<CatalogSnapshot.Objective> objectiveOf(CatalogSnapshot.Action action) {
        return objective(action.objective()).or(() -> parentOf(action).flatMap(parent -> objective(parent.objective())));
    }

    Optional<CatalogSnapshot.Axis> axisOf(CatalogSnapshot.Action action) {
        return Optional.ofNullable(action.axis()).map(axes::get).or(() -> objectiveOf(action).flatMap(this::axisOf))
                .or(() -> parentOf(action).map(CatalogSnapshot.Action::axis).map(axes::get));
    }

    /** The actions that are counted: one with parts is told by them. */
    List<CatalogSnapshot.Action> leaves() {
        return catalog.actions().stream().filter(action -> !parents.contains(action.code())).toList();
    }

    List<CatalogSnapshot.Action> partsOf(CatalogSnapshot.Action action) {
        return catalog.actions().stream().filter(part -> action.code().equals(part.parent())).toList();
    }

    /** Its own, else those of what it is a part of. */
    List<String> leadDirectoratesOf(CatalogSnapshot.Action action) {
        if (!action.leadDirectorates().isEmpty()) {
            return action.leadDirectorates();
        }
        return parentOf(action).map(CatalogSnapshot.Action::leadDirectorates).filter(codes -> !codes.isEmpty())
                .or(() -> objectiveOf(action).map(CatalogSnapshot.Objective::leadDirectorates)).orElse(List.of());
    }

    List<DirectorateName> directorates(List<String> codes) {
        return codes.stream().map(this::directorate).toList();
    }

    private DirectorateName directorate(String code) {
        return catalog.directorates().stream().filter(found -> found.code().equals(code)).findFirst()
                .map(found -> new DirectorateName(found.organisation(), code, found.name()))
                .orElse(new DirectorateName(null, code, code));
    }

    BuyerName buyer(String siren) {
        return catalog.organisations().stream().filter(found -> found.siren().equals(siren)).findFirst()
                .map(found -> new BuyerName(siren, found.name())).orElse(new BuyerName(siren, siren));
    }
}
