package fr.sillage.reporting.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the pages read of published intentions. */
final class Published {

    private Published() {
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Intentions(List<Intention> items, String next) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Intention(String ref, String status, Source source, List<Named> buyers, String title, String description,
            String expectations, Named family, String cpv, String category, Amount amount, boolean amountWithheld,
            String procedure, String technique, List<Lot> lots, List<Named> places, String publication, String start,
            Integer durationMonths, Integer renewals, Contact contact, String directorate,
            List<Consideration> considerations, boolean innovation) {

        Intention {
            buyers = orEmpty(buyers);
            lots = orEmpty(lots);
            places = orEmpty(places);
            considerations = orEmpty(considerations);
        }

        Stream<Consideration> allConsiderations() {
            return Stream.concat(considerations.stream(), lots.stream().flatMap(lot -> lot.considerations().stream()));
        }
    }

    /** A buyer or a place has a name, a family a title. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(String code, String name, String title) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Source(String code, String name, String url) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Amount(BigDecimal value, BigDecimal from, BigDecimal to) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lot(int number, String title, Amount amount, List<Consideration> considerations) {

        Lot {
            considerations = orEmpty(considerations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contact(String name, String email, String phone, String url) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consideration(String kind, String theme, BigDecimal weight, String description, Integer plannedHours,
            String reservedFor) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(List<Word> items) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Word(String code, String label) {
    }
}
