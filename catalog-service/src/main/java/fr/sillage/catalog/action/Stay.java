package fr.sillage.catalog.action;

import java.time.LocalDate;

/**
 * For how long an action is part of its scheme, as committees decided it.
 *
 * @param from the first day; null where it is there from the start
 * @param until the last day; null where nobody let it out
 */
public record Stay(LocalDate from, LocalDate until) {

    /** That of an action of which no committee decided anything. */
    public static final Stay WHOLE = new Stay(null, null);
}
