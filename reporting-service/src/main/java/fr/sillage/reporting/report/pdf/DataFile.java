package fr.sillage.reporting.report.pdf;

import java.time.Instant;

/**
 * A file that goes with a report.
 *
 * @param description French, for those who look at the list of attachments
 */
public record DataFile(String name, String mediaType, String description, Instant madeAt, byte[] bytes) {
}
