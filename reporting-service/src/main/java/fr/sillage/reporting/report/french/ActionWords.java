package fr.sillage.reporting.report.french;

import fr.sillage.reporting.report.content.ReportContent;

/** What a status of an action is called, in the feminine of {@code une action}. */
public final class ActionWords {

    private ActionWords() {
    }

    public static String label(ReportContent.ActionStatus status) {
        return switch (status) {
            case NOT_STARTED -> "Non initiée";
            case IN_PROGRESS -> "En cours";
            case COMPLETED -> "Terminée";
            case SUSPENDED -> "Suspendue";
            case ABANDONED -> "Abandonnée";
        };
    }
}
