package fr.sillage.catalog.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.intention.IntentionsAsOf;
import fr.sillage.catalog.intention.PurchasingIntentionBody;

/**
 * An intention as the figures of a programme look at it.
 *
 * @param atSurvey what it was when the survey of the year asked for was over
 * @param endedOn the day on which it came to its end, whatever that was; null where it has not
 * @param sounded whether the market was sounded before
 * @param reviews numbers of the reviews held in the year asked for
 * @param selectedFor the years for which a strategic committee chose to look at it closely
 */
record Purchase(String ref, IntentionStatus status, PurchasingIntentionBody body, IntentionsAsOf.Then atSurvey,
        LocalDate notifiedOn, LocalDate endedOn, boolean sounded, List<Integer> reviews, Set<Integer> selectedFor) {

    /** The last day of the survey of a year: by the end of its first month it is over. */
    static LocalDate survey(int year) {
        return LocalDate.of(year, 1, 31);
    }

    /** What is put off, ends or goes back to a draft later does not change what the survey recorded. */
    boolean wasRecordedFor(int year) {
        IntentionStatus stood = atSurvey.status() == null ? status : atSurvey.status();
        boolean withdrawn = status == IntentionStatus.WITHDRAWN && !endedOn.isAfter(survey(year));
        return atSurvey.publicationFrom().getYear() == year && !body.recordedOn().isAfter(survey(year))
                && stood != IntentionStatus.DRAFT && !withdrawn;
    }

    boolean wasNotifiedIn(int year) {
        return notifiedOn != null && notifiedOn.getYear() == year;
    }

    boolean has(Predicate<Consideration> wanted) {
        return body.allConsiderations().anyMatch(wanted);
    }
}
