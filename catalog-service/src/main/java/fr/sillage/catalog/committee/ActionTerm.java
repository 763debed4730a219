package fr.sillage.catalog.committee;

import java.time.LocalDate;

import fr.sillage.catalog.scheme.Governance.ActionExit;

/**
 * How long an action has to stay, counted from the day on which it became part of the scheme: it may be proposed for leaving in
 * the last of the years that the scheme names, and leaves at the end of the year in which that is decided.
 *
 * @param since the first day on which it is part of the scheme
 */
record ActionTerm(LocalDate since, ActionExit rule) {

    /** The first day on which a committee may look at its leaving. */
    LocalDate firstProposal() {
        return since.plusYears(rule.years() - 1L);
    }

    boolean allows(LocalDate sitting) {
        return !sitting.isBefore(firstProposal());
    }

    /** The last day on which it is part of the scheme when it is let out at this sitting. */
    LocalDate end(LocalDate sitting) {
        LocalDate next = since.plusYears(rule.years());
        while (!next.isAfter(sitting)) {
            next = next.plusYears(1);
        }
        return next.minusDays(1);
    }
}
