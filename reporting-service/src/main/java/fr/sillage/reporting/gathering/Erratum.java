package fr.sillage.reporting.gathering;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a report reads of a change of a figure that had been told.
 *
 * @param item {@code _T} is the declared total
 * @param period a year, or a part of one
 * @param before absent where nothing was known
 * @param reason absent where it is not to be told
 * @param position of the indicators' ledger, where it was written
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Erratum(String measure, String title, String unit, String buyer, String item, String period, Known before,
        Known after, String reason, Instant recordedAt, long position) {

    /** @param value absent where there is none, or none to be told */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Known(BigDecimal value, String status, String qualifier, String confidentiality) {
    }
}
