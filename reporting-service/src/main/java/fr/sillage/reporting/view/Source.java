package fr.sillage.reporting.view;

import java.util.List;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/**
 * Where what a page tells comes from, in words, and how to see another year.
 *
 * @param words one sentence
 * @param stale what to know where a service does not answer; null otherwise
 * @param figures whether it is told how things stand
 */
public record Source(String scheme, String words, String stale, int year, List<Integer> years, boolean live, boolean figures) {

    static Source of(Showing told) {
        ReportContent content = told.content();
        return new Source(content.scheme().code(), words(told), stale(told), content.year(), told.years(), told.isLive(),
                told.hasFigures());
    }

    private static String words(Showing told) {
        if (told.isLive()) {
            return "Situation au " + French.date(told.situation().today()) + ", chiffres de " + told.content().year() + ".";
        }
        if (told.edition() == null) {
            return "Le schéma tel qu’il a été adopté. Les chiffres paraîtront avec le premier bilan publié.";
        }
        return "D’après le bilan annuel " + told.edition().year() + ", édition " + told.edition().number() + ", publié le "
                + French.date(told.edition().publishedAt()) + ".";
    }

    private static String stale(Showing told) {
        return told.stale() == null ? null : words(told.stale());
    }

    static String words(StaleView stale) {
        return "Une partie du service ne répond pas. Cette page montre ce qui était connu le "
                + French.dateTime(stale.since()) + ".";
    }
}
