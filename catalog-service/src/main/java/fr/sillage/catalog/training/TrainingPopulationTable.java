package fr.sillage.catalog.training;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.table.Cells;

/** The people to be trained as the lines of a file, and what such a line says. */
final class TrainingPopulationTable {

    private TrainingPopulationTable() {
    }

    static Map<TrainingPopulationColumn, String> line(TrainingPopulation population) {
        Map<TrainingPopulationColumn, String> line = texts(population.body());
        line.put(TrainingPopulationColumn.BUYER, population.buyer());
        line.put(TrainingPopulationColumn.YEAR, Integer.toString(population.year()));
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<TrainingPopulationColumn, String> texts(TrainingPopulationBody population) {
        Map<TrainingPopulationColumn, String> texts = new EnumMap<>(TrainingPopulationColumn.class);
        texts.put(TrainingPopulationColumn.PILOTS, population.pilots().toString());
        texts.put(TrainingPopulationColumn.CONTRIBUTORS, population.contributors().toString());
        texts.put(TrainingPopulationColumn.AGENTS, population.agents().toString());
        texts.put(TrainingPopulationColumn.NOTE, Objects.toString(population.note(), ""));
        return texts;
    }

    static TrainingPopulationBody population(Cells<TrainingPopulationColumn> cells) {
        return new TrainingPopulationBody(cells.count(TrainingPopulationColumn.PILOTS),
                cells.count(TrainingPopulationColumn.CONTRIBUTORS), cells.count(TrainingPopulationColumn.AGENTS),
                cells.text(TrainingPopulationColumn.NOTE));
    }
}
