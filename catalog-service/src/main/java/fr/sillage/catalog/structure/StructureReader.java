package fr.sillage.catalog.structure;

import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.axis.Axis;
import fr.sillage.catalog.axis.AxisRepository;
import fr.sillage.catalog.objective.Objective;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.scheme.Goal;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.workstream.Workstream;
import fr.sillage.catalog.workstream.WorkstreamRepository;

/** Reads what the things in a scheme may refer to. */
@ApplicationScoped
public class StructureReader {

    private final AxisRepository axes;
    private final WorkstreamRepository workstreams;
    private final ObjectiveRepository objectives;
    private final DirectorateRepository directorates;

    public StructureReader(AxisRepository axes, WorkstreamRepository workstreams, ObjectiveRepository objectives,
            DirectorateRepository directorates) {
        this.axes = axes;
        this.workstreams = workstreams;
        this.objectives = objectives;
        this.directorates = directorates;
    }

    public Structure of(Scheme scheme) {
        return new Structure(scheme.period(),
                axes.of(scheme).stream().map(Axis::code).collect(Collectors.toSet()),
                workstreams.of(scheme).stream().collect(Collectors.toMap(Workstream::code, Workstream::axis)),
                objectives.of(scheme).stream().map(Objective::code).collect(Collectors.toSet()),
                scheme.goals().stream().map(Goal::code).collect(Collectors.toSet()),
                directorates.codesOf(scheme.buyers()));
    }
}
