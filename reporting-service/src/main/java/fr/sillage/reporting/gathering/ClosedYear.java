package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.Objects;

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

    /** Whether a closing says all that this one does; it may be of more buyers. */
    boolean isToldBy(ClosedYear closed) {
        return Objects.equals(closed.edition(), edition) && closed.position() == position
                && closed.buyers().containsAll(buyers);
    }
}
