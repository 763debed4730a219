package fr.sillage.catalog.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.table.Heading;

/** A part of a sheet that may be of no concern to an action, which is not the same as being empty. */
@Schema(name = "ActionSheetPart")
public enum SheetPart {
    AIM,
    AFFECTED_DIRECTORATES,
    DESCRIPTION,
    LINKED_PROJECTS,
    PARTNERS,
    OTHER_PLANS,
    CALENDAR,
    EVALUATION_MEANS,
    EVALUATION_INDICATORS;

    /** What printed sheets put there. */
    public static final String WORDS = "Sans objet";

    /** Whether a text, as people type it, says no more than that. */
    public static boolean saidIn(String text) {
        return Heading.plain(text).replaceFirst("[ .]+$", "").equals(Heading.plain(WORDS));
    }
}
