package fr.sillage.reporting.gathering;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What pages and reports read of published intentions: what anybody may read. */
public final class Published {

    private Published() {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Intention(String ref, String status, Source source, List<Named> buyers, String title, String description,
            String expectations, Named family, String cpv, String category, Amount amount, boolean amountWithheld,
            String procedure, String technique, List<Lot> lots, List<Named> places, String publication, String start,
            Integer durationMonths, Integer renewals, Contact contact, String directorate,
            List<Consideration> considerations, boolean innovation) {

        public Intention {
            buyers = Absent.asEmpty(buyers);
            lots = Absent.asEmpty(lots);
            places = Absent.asEmpty(places);
            considerations = Absent.asEmpty(considerations);
        }

        /** Of the whole and of its lots. */
        public Stream<Consideration> allConsiderations() {
            return Stream.concat(considerations.stream(), lots.stream().flatMap(lot -> lot.considerations().stream()));
        }
    }

    /** A buyer has a SIREN and a name, a place a code and a name, a family a code and a title. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String code, String siren, String name, String title) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String code, String name, String url) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Amount(BigDecimal value, BigDecimal from, BigDecimal to) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Lot(int number, String title, Amount amount, List<Consideration> considerations) {

        public Lot {
            considerations = Absent.asEmpty(considerations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contact(String name, String email, String phone, String url) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consideration(String kind, String theme, String pillar, BigDecimal weight, String description,
            Integer plannedHours,
            String reservedFor) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(List<Word> items) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Word(String code, String label) {
    }
}
