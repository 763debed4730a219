package fr.sillage.reporting.gathering;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A year that the indicators take for told.
 *
 * @param buyers whose year
 * @param edition number of the edition that told it
 * @param position of the indicators' ledger at which the figures told were read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClosedYear(List<String> buyers, Integer edition, long position) {

    public ClosedYear {
        buyers = Absent.asEmpty(buyers);
    }
}
