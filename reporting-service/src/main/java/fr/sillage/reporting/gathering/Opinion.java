package fr.sillage.reporting.gathering;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a report reads of a committee's opinion.
 *
 * @param sitting the day on which it was given
 * @param position of the catalog's ledger, where it was recorded
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Opinion(String committee, LocalDate sitting, Subject subject, String decision, long position) {

    /** @param sha256 of the bytes the committee had before it; may be absent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subject(String type, String ref, String sha256) {
    }
}
