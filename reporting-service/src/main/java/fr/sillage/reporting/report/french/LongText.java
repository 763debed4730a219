package fr.sillage.reporting.report.french;

/** Keeps remarks to a length that a line of a table can bear; the data of the report has them whole. */
public final class LongText {

    /** Some two thirds of a page: a remark that is longer is a document of its own. */
    static final int LONGEST = 3000;

    private static final String REST = "… (texte abrégé ; il figure en entier dans les données du rapport)";
    private static final String REST_OF_PASSAGE = "… (passage abrégé\u202F; il figure en entier dans les données de l’édition)";

    private LongText() {
    }

    public static String shortened(String text) {
        return shortened(text, REST);
    }

    /** As {@link #shortened(String)}, of a text beside the same of another edition: of two reports, that is. */
    public static String shortenedPassage(String text) {
        return shortened(text, REST_OF_PASSAGE);
    }

    private static String shortened(String text, String rest) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        String kept = text.substring(0, end > LONGEST / 2 ? end : LONGEST);
        return (Character.isHighSurrogate(kept.charAt(kept.length() - 1)) ? kept.substring(0, kept.length() - 1) : kept)
                .stripTrailing() + rest;
    }
}
