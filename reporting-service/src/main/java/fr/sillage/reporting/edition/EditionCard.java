package fr.sillage.reporting.edition;

import java.util.List;
import java.util.Locale;

import fr.sillage.reporting.report.French;

/**
 * One edition on the page of its report.
 *
 * @param difference page of what changed since the edition before it; null for the first one that is seen
 */
public record EditionCard(int number, String state, String madeOn, String publishedOn, String notice, List<String> validation,
        List<File> files, String sha256, String difference) {

    public record File(String format, String size, String href) {
    }

    static EditionCard of(Edition edition, List<EditionFile> files, Edition before) {
        return new EditionCard(edition.number(), state(edition), French.dateTime(edition.madeAt()),
                edition.publishedAt() == null ? null : French.dateTime(edition.publishedAt()), edition.notice(),
                edition.validation().orElse(List.of()).stream().map(EditionCard::words).toList(),
                files.stream()
                        .map(file -> new File(file.format().toUpperCase(Locale.ROOT), French.bytes(file.size()), file.href()))
                        .toList(),
                edition.contentSha256(),
                before == null ? null : edition.href() + "/difference?from=" + before.number());
    }

    private static String state(Edition edition) {
        return switch (edition.state()) {
            case DRAFT -> "Projet";
            case PUBLISHING -> "En cours de publication";
            case PUBLISHED -> "Publiée";
        };
    }

    private static String words(ValidationStep step) {
        String said = switch (step.state()) {
            case GIVEN -> "avis favorable";
            case AWAITED -> "avis attendu";
            case REFUSED -> "avis défavorable";
            case OUT_OF_ORDER -> "avis favorable, mais sans accord préalable du comité qui précède";
            case OTHER_CONTENT -> "avis rendu sur un autre contenu";
        };
        return French.typeset(step.name()) + French.NO_BREAK_SPACE + ": " + said
                + (step.sitting() == null ? "" : " le " + French.date(step.sitting()));
    }
}
