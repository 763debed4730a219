package fr.sillage.indicators.expectation;

import java.util.EnumSet;
import java.util.Set;

/** How it stands with a figure that somebody was asked for. */
public enum FigureState {
    /** Not there, and the day has passed. */
    LATE("en retard"),
    /** Not there, and there is still time. */
    DUE("à renseigner"),
    /** Not there, and its period is not over. */
    NOT_YET("période non terminée"),
    /** There, declared or made up whole by its parts, be it provisional. */
    GIVEN("renseigné"),
    /** Answered: there is nothing to count. */
    NOT_APPLICABLE("sans objet"),
    /** Answered: not known. */
    DECLARED_MISSING("déclaré manquant");

    /** What somebody has to do something about. */
    static final Set<FigureState> OWED = EnumSet.of(LATE, DUE);

    private final String word;

    FigureState(String word) {
        this.word = word;
    }

    /** Whether there is no figure, be it owed, still to come or said to be unknown: only {@link #OWED} is waited for. */
    boolean isAbsent() {
        return this != GIVEN && this != NOT_APPLICABLE;
    }

    String word() {
        return word;
    }
}
