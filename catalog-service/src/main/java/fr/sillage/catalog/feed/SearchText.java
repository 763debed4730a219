package fr.sillage.catalog.feed;

import java.text.Normalizer;

/**
 * French as PostgreSQL's parser takes it apart: under the C locale it reads every letter beyond ASCII as part of a word, also
 * typographic apostrophes, dashes and spaces.
 */
public final class SearchText {

    /** With what else unaccent would make an apostrophe or a backslash of, within a word, where neither can be read back. */
    private static final String APOSTROPHES = "'\\u2018\\u2019\\u201B\\u02B9\\u02BB-\\u02BD\\u02C8\\u2032\\uFF07\\u2216\\uFE68\\uFF3C";

    private SearchText() {
    }

    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll(
                        "[" + APOSTROPHES
                                + "\\u00AB\\u00BB\\u201C\\u201D\\u2010-\\u2015\\u2026\\u2022\\u00B7\\u00A0\\u202F\\u2009]",
                        " ")
                .replace("\u00AD", "").replace("ŉ", "n")
                .replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
    }
}
