package fr.sillage.indicators.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quantity read from observations: a value, or none because something is missing, or none because there is nothing to
 * count (<i>sans objet</i>). The three are never mixed up, and none of the last two is 0.
 *
 * @param confidentiality the strongest of all that it is made of
 * @param remarks what was said with what it is made of
 */
public record Amount(BigDecimal value, ObservationStatus status, Qualifier qualifier, Confidentiality confidentiality,
        Coverage coverage, List<Missing> missing, List<Remark> remarks) {

    public Amount {
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
    }

    public static Amount missing(Missing what, Coverage coverage) {
        return new Amount(null, ObservationStatus.MISSING, Qualifier.EXACT, Confidentiality.FREE, coverage, List.of(what),
                List.of());
    }

    public static Amount notApplicable(Coverage coverage) {
        return new Amount(null, ObservationStatus.NOT_APPLICABLE, Qualifier.EXACT, Confidentiality.FREE, coverage, List.of(),
                List.of());
    }

    public boolean hasValue() {
        return value != null;
    }

    public boolean isNotApplicable() {
        return value == null && missing.isEmpty();
    }

    /**
     * What is not applicable adds nothing and takes nothing away; what is missing leaves the sum without a value, for a
     * part is not the whole.
     */
    public Amount plus(Amount other) {
        Coverage covered = coverage.plus(other.coverage);
        if (isNotApplicable()) {
            return other.of(covered, concat(remarks, other.remarks));
        }
        if (other.isNotApplicable()) {
            return of(covered, concat(remarks, other.remarks));
        }
        return new Amount(
                hasValue() && other.hasValue() ? value.add(other.value) : null,
                status.with(other.status),
                qualifier.plus(other.qualifier),
                confidentiality.with(other.confidentiality),
                covered,
                concat(missing, other.missing),
                concat(remarks, other.remarks));
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        return more.isEmpty() ? some : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The same with another number: sums and means are as sure and as secret as what they are made of. */
    Amount worth(BigDecimal number) {
        return new Amount(number, status, qualifier, confidentiality, coverage, missing, remarks);
    }

    Amount covering(Coverage covered) {
        return of(covered, remarks);
    }

    Amount saying(Remark remark) {
        return of(coverage, List.of(remark));
    }

    private Amount of(Coverage covered, List<Remark> said) {
        return new Amount(value, status, qualifier, confidentiality, covered, missing, said);
    }
}
