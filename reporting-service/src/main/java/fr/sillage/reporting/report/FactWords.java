package fr.sillage.reporting.report;

import java.util.List;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.LongText;

/** Tells what happened in the year, each in a line. */
final class FactWords {

    private final ReportContent content;

    FactWords(ReportContent content) {
        this.content = content;
    }

    /** @param axis code; null for what belongs to none */
    List<String> of(String axis) {
        return content.facts().stream().filter(f -> axis == null ? f.axis() == null : axis.equals(f.axis()))
                .map(this::line).toList();
    }

    private String line(ReportContent.Fact fact) {
        String when = French.capitalised(fact.on() == null ? "en " + content.year() : "le " + French.date(fact.on()));
        String what = switch (fact.kind()) {
            case ACTION_COMPLETED -> "l’action " + French.quoted(French.typeset(fact.what())) + " a été terminée.";
            case ACTION_REPORTED -> "point sur l’action " + French.quoted(French.typeset(fact.what())) + ".";
            case DEED_DONE -> "l’action ciblée " + French.quoted(French.typeset(fact.what())) + " a été faite.";
        };
        return when + ", " + what + (fact.text() == null || fact.text().isBlank() ? ""
                : " " + French.sentence(French.typeset(LongText.shortened(fact.text()))));
    }
}
