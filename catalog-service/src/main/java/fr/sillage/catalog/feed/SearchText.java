package fr.sillage.catalog.feed;

import java.text.Normalizer;

/**
 * French as PostgreSQL's parser takes it apart: under the C locale it reads every letter beyond ASCII as part of a word, also
 * typographic apostrophes, dashes and spaces.
 */
public final class SearchText {

    private SearchText() {
    }

    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll(
                        "[\\u2018\\u2019\\u02BC'\\u00AB\\u00BB\\u201C\\u201D\\u2010-\\u2015\\u2026\\u2022\\u00B7\\u00A0\\u202F\\u2009]",
                        " ")
                .replace("\u00AD", "")
                .replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
    }
}
