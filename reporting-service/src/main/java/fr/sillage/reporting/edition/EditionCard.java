package fr.sillage.reporting.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import fr.sillage.reporting.report.french.French;

/**
 * One edition on the page of its report.
 *
 * @param difference page of what changed since the edition before it; null for the first one that is seen
 */
public record EditionCard(int number, String state, String madeOn, String publishedOn, String notice, List<String> validation,
        List<File> files, String sha256, String difference) {

    /** Those to be read come before those to be worked with. */
    private static final List<String> FORMATS = List.of("html", "pdf", "xlsx", "csv", "json");

    public record File(String format, String size, String href) {
    }

    /** @param standing of the edition, as it is told now */
    static EditionCard of(Edition edition, List<EditionFile> files, Standing standing, Edition before) {
        return new EditionCard(edition.number(), state(edition), French.dateTime(edition.madeAt()),
                edition.publishedAt() == null ? null : French.dateTime(edition.publishedAt()), standing.notice(),
                standing.steps().stream().map(EditionCard::words).toList(),
                files.stream().sorted(Comparator.comparing(file -> FORMATS.indexOf(file.format())))
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
        String on = step.sitting() == null ? "" : " le " + French.date(step.sitting());
        String said = switch (step.state()) {
            case GIVEN, REFUSED -> decision(step) + on;
            case AWAITED -> step.decision() == null ? "avis attendu" : "avis reporté" + on + ", toujours attendu";
            case BEFORE_EDITION -> decision(step) + on + ", avant que cette édition soit établie\u202F: à redonner";
            case OUT_OF_ORDER -> decision(step) + on + ", mais sans accord préalable du comité qui précède";
            case OTHER_CONTENT -> "avis attendu, le précédent portant sur un autre contenu";
        };
        return French.typeset(step.name()) + French.NARROW_NO_BREAK_SPACE + ": " + said;
    }

    private static String decision(ValidationStep step) {
        return switch (step.decision()) {
            case "FAVOURABLE_WITH_RESERVATIONS" -> "avis favorable avec réserves";
            case "UNFAVOURABLE" -> "avis défavorable";
            default -> "avis favorable";
        };
    }
}
