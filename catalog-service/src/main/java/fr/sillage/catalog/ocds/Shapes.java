package fr.sillage.catalog.ocds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import fr.sillage.api.ClockProducer;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.ocds.ReleasePackage.Value;

/** Amounts, days and lists in the shapes that the schemas of OCDS want. */
final class Shapes {

    private static final String EURO = "EUR";

    private Shapes() {
    }

    /** An exact amount, or the upper end of a range; null where none is told. */
    static Value most(PublicIntention.Amount amount) {
        return amount == null ? null : value(Optional.ofNullable(amount.value()).orElse(amount.to()));
    }

    /** Only of a range: an exact amount is said once. */
    static Value least(PublicIntention.Amount amount) {
        return amount == null ? null : value(amount.from());
    }

    private static Value value(BigDecimal amount) {
        return amount == null ? null : new Value(amount, EURO);
    }

    static OffsetDateTime instant(Instant instant) {
        return instant.atZone(ClockProducer.PARIS).toOffsetDateTime();
    }

    static OffsetDateTime beginningOf(LocalDate day) {
        return day.atStartOfDay(ClockProducer.PARIS).toOffsetDateTime();
    }

    static OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(ClockProducer.PARIS).toOffsetDateTime();
    }

    /** The schemas of the extensions want no empty lists. */
    static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
