package fr.sillage.indicators.ingestion;

import java.util.List;

/**
 * One line as it was sent, before anything is made of it.
 *
 * @param number line of the file, the header being 1; place in a JSON array, from 1
 * @param faults what is wrong with the line as a whole
 */
record RawLine(int number, String measure, String buyer, String item, String period, String value, String status,
        String qualifier, String comment, String reason, List<LineFault> faults) {
}
