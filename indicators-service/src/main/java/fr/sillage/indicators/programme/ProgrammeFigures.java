package fr.sillage.indicators.programme;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the catalog counts of programmes; what else it says of them is its own. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProgrammeFigures(int year, long position, List<Buyer> buyers) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Buyer(String buyer, List<Figure> figures) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(String measure, BigDecimal value) {
    }
}
