package fr.sillage.catalog.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineKey;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a file as how many people there are to be trained. */
@ApplicationScoped
class TrainingPopulationImport {

    private final TableIntake intake;
    private final TrainingPopulationRepository populations;
    private final TrainingPopulationDesk desk;
    private final SchemeAccess access;

    TrainingPopulationImport(TableIntake intake, TrainingPopulationRepository populations, TrainingPopulationDesk desk,
            SchemeAccess access) {
        this.intake = intake;
        this.populations = populations;
        this.desk = desk;
        this.access = access;
    }

    TableReport take(String scheme, List<TableRow<TrainingPopulationColumn>> rows, Taking taking, String key) {
        return intake.take(TrainingPopulationColumn.BUYER, "people to be trained of " + scheme, rows, taking, key, change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            return row -> population(found, row, change);
        });
    }

    private LineSubject<TrainingPopulationColumn, TrainingPopulationBody> population(Scheme scheme,
            TableRow<TrainingPopulationColumn> row, ChangeSet change) {
        String buyer = row.text(TrainingPopulationColumn.BUYER);
        int year = LineKey.year(row, TrainingPopulationColumn.YEAR);
        List<Fault> faults = new ArrayList<>(
                TrainingRules.faults(TrainingPopulationColumn.BUYER.heading(), buyer, scheme.buyers()));
        faults.addAll(TrainingRules.faults(TrainingPopulationColumn.YEAR.heading(), year, scheme.period()));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        Optional<TrainingPopulationBody> before = populations.find(scheme, buyer, year).map(TrainingPopulation::body);
        return new LineSubject<>(buyer + "/" + year, before, TrainingPopulationTable::texts,
                TrainingPopulationTable::population, body -> null,
                body -> desk.put(scheme, buyer, year, body, Precondition.onWhat(before.isPresent()), change));
    }
}
