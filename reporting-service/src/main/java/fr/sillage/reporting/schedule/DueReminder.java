package fr.sillage.reporting.schedule;

import java.time.ZoneId;

import fr.sillage.reporting.run.DueReport;

/**
 * The reminder that it is time for.
 *
 * @param before how long before the report is due, as the schedule says it
 */
record DueReminder(DueReport report, String before, ZoneId zone) {
}
