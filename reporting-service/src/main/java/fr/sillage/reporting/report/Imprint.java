package fr.sillage.reporting.report;

/**
 * What a document says of itself: which edition of its report it is, or that it is none.
 *
 * @param edition number among those of its report; null for a preview, which nobody seals
 */
public record Imprint(Integer edition) {

    public static final Imprint PREVIEW = new Imprint(null);

    public boolean isPreview() {
        return edition == null;
    }
}
