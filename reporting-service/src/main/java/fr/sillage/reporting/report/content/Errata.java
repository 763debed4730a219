package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a report tells otherwise than the edition that was published before it; without lines where nothing was corrected.
 *
 * @param since the published edition that came before this one
 * @param reopened whether the report's year was open since, when figures could be corrected without a reason
 * @param lines what was corrected in years that are closed, each with its reason
 * @param changes figures that are others without any of the lines telling why; none in contents frozen before they were kept
 */
public record Errata(Since since, boolean reopened, List<Erratum> lines, List<Change> changes) {

    public Errata {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** The same, of a year in which figures could be corrected without saying so. */
    public Errata ofReopenedYear() {
        return new Errata(since, true, lines, changes);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return lines.isEmpty() && changes.isEmpty();
    }

    /** @param position of the indicators' ledger at which its figures were read */
    public record Since(int edition, long position, LocalDate on) {
    }

    /**
     * A stored quantity whose value was changed.
     *
     * @param objective the first that the quantity is an indicator of; may be absent
     * @param label of the item; absent for the declared total
     * @param was absent where nothing was known
     * @param reason absent where it is not to be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Erratum(String objective, String measure, String title, ReportContent.Buyer buyer, String item, String label,
            String period, @JsonProperty("old") Known was, @JsonProperty("new") Known is, String unit, String reason,
            LocalDate on) {
    }

    /**
     * A figure that both editions tell, of an indicator and a year, and that is another now.
     *
     * @param objective the first that the indicator belongs to
     * @param label of the item; absent for the declared total
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String objective, String indicator, String title, ReportContent.Buyer buyer, String item,
            String label, int year, @JsonProperty("old") Known was, @JsonProperty("new") Known is, String unit, int decimals) {
    }

    /** @param status as the indicators name it, RETRACTED and CONFIDENTIAL among others */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Known(BigDecimal value, ReportContent.Qualifier qualifier, String status) {
    }
}
