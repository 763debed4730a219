package fr.sillage.indicators.closure;

/** A year whose figures have been told for a buyer: what changes in it needs a reason. */
public record ClosedYear(String buyer, int year) {
}
