package fr.sillage.reporting.gathering;

/** The years in which a scheme is in force, whole or in part: only these have a report. */
public record Years(int first, int last) {

    public static Years of(CatalogSnapshot.Scheme scheme) {
        return new Years(scheme.period().start().getYear(), scheme.period().end().getYear());
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }
}
