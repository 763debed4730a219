package fr.sillage.reporting.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which figures were corrected since an earlier edition, from what to what, and why. */
final class ErrataWords {

    static final List<String> COLUMNS = List.of("Chiffre", "Avant", "Après", "Motif", "Corrigé le");
    private static final String FORMER = French.NARROW_NO_BREAK_SPACE + "; l’édition précédente reste consultable.";

    private final ReportContent content;
    private final boolean severalBuyers;

    ErrataWords(ReportContent content) {
        this.content = content;
        this.severalBuyers = content.scheme().hasSeveralBuyers();
    }

    /** @return null where no edition was published before this one */
    ReportPage.Errata all() {
        ReportContent.Errata errata = content.errata();
        if (errata == null) {
            return null;
        }
        return new ReportPage.Errata(errata.reopened() ? reopened(errata) : corrected(errata), table(errata));
    }

    private String corrected(ReportContent.Errata errata) {
        return errata.lines().isEmpty()
                ? "Aucun chiffre de " + content.year() + " n’a été corrigé depuis " + edition(errata) + "."
                : "Ce rapport remplace " + edition(errata) + ". Depuis, " + corrections(errata) + " aux chiffres de "
                        + content.year() + FORMER;
    }

    private String reopened(ReportContent.Errata errata) {
        String year = "L’année " + content.year() + " a été rouverte depuis " + edition(errata) + French.NO_BREAK_SPACE
                + ": les corrections apportées à ses chiffres pendant qu’elle était ouverte ne sont pas énumérées une à une";
        return errata.lines().isEmpty() ? year + FORMER
                : year + ". Après sa nouvelle clôture, " + corrections(errata) + FORMER;
    }

    private static String edition(ReportContent.Errata errata) {
        return "l’édition " + errata.since().edition() + ", publiée le " + French.date(errata.since().on());
    }

    private static String corrections(ReportContent.Errata errata) {
        return French.count(errata.lines().size(), "correction a été apportée", "corrections ont été apportées");
    }

    private ReportPage.Table table(ReportContent.Errata errata) {
        return errata.lines().isEmpty() ? null
                : new ReportPage.Table("Chiffres corrigés depuis l’édition " + errata.since().edition(), COLUMNS,
                        errata.lines().stream().map(this::row).toList());
    }

    private ReportPage.Row row(ReportContent.Erratum erratum) {
        return new ReportPage.Row(figure(erratum),
                List.of(known(erratum.was(), erratum.unit()), known(erratum.is(), erratum.unit()), reason(erratum),
                        French.date(erratum.on())));
    }

    /** Which figure was corrected, by its name and its place. */
    String figure(ReportContent.Erratum erratum) {
        String what = Stream.of(Optional.of(erratum.title()), Optional.ofNullable(erratum.label()),
                Optional.of(erratum.buyer().name()).filter(name -> severalBuyers), Optional.of(French.period(erratum.period())))
                .flatMap(Optional::stream).map(French::typeset).collect(Collectors.joining(", "));
        String where = erratum.objective() == null ? ""
                : " (" + PageBuilder.numbered("objectif", erratum.objective()) + ")";
        return what + where;
    }

    static String reason(ReportContent.Erratum erratum) {
        return erratum.reason() == null ? "non communiqué" : French.typeset(erratum.reason());
    }

    static String known(ReportContent.Known known, String unit) {
        if (known == null) {
            return "non renseigné";
        }
        if (known.value() != null) {
            int decimals = Math.max(0, known.value().stripTrailingZeros().scale());
            String value = new Unit(unit == null ? "" : French.typeset(unit), decimals).value(known.value());
            String about = known.qualifier() == ReportContent.Qualifier.ABOUT ? "environ "
                    : known.qualifier() == ReportContent.Qualifier.AT_LEAST ? "au moins " : "";
            return about + value + FigureLine.status(known.status()).flatMap(ObservationWords::annotation)
                    .map(a -> " (" + a + ")").orElse("");
        }
        return switch (String.valueOf(known.status())) {
            case "RETRACTED" -> "retiré";
            case "NOT_APPLICABLE" -> "sans objet";
            case "CONFIDENTIAL" -> "confidentiel";
            default -> "non renseigné";
        };
    }
}
