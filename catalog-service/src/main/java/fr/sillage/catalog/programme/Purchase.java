package fr.sillage.catalog.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.intention.PurchasingIntentionBody;

/**
 * An intention as the figures of a programme look at it.
 *
 * @param endedOn the day on which it came to its end, whatever that was; null where it has not
 * @param sounded whether the market was sounded before
 * @param reviews numbers of the reviews held in the year asked for
 * @param selectedFor the years for which a strategic committee chose to look at it closely
 */
record Purchase(String ref, IntentionStatus status, PurchasingIntentionBody body, LocalDate publicationFrom,
        LocalDate notifiedOn, LocalDate endedOn, boolean sounded, List<Integer> reviews, Set<Integer> selectedFor) {

    /** The survey of a year is over by the end of its first month. */
    boolean wasRecordedFor(int year) {
        LocalDate survey = LocalDate.of(year, 1, 31);
        boolean withdrawn = status == IntentionStatus.WITHDRAWN && !endedOn.isAfter(survey);
        return publicationFrom.getYear() == year && !body.recordedOn().isAfter(survey) && status != IntentionStatus.DRAFT
                && !withdrawn;
    }

    boolean wasNotifiedIn(int year) {
        return notifiedOn != null && notifiedOn.getYear() == year;
    }

    /** Of the whole and of its lots. */
    Stream<Consideration> considerations() {
        return Stream.of(List.of(body.considerations()), body.lots().stream().map(lot -> lot.considerations()).toList())
                .flatMap(Collection::stream).flatMap(Collection::stream);
    }

    boolean has(Predicate<Consideration> wanted) {
        return considerations().anyMatch(wanted);
    }
}
