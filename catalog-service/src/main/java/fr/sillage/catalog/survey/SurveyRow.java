package fr.sillage.catalog.survey;

import java.util.List;
import java.util.Map;

import fr.sillage.api.Fault;

/**
 * A line of the file.
 *
 * @param number line of the CSV file or row of the sheet, from 1
 * @param texts what stands in each column that the file has; absent for one that it has not, an empty text for an empty cell
 * @param faults what keeps cells from being read, with the heading of the column as pointer
 */
record SurveyRow(int number, Map<SurveyColumn, String> texts, List<Fault> faults) {

    /** @return empty where there is none */
    String text(SurveyColumn column) {
        return texts.getOrDefault(column, "");
    }
}
