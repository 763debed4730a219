package fr.sillage.reporting.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.Errata;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.Unit;

/** Says which figures were corrected since an earlier edition, from what to what, and why. */
public final class ErrataWords {

    public static final List<String> COLUMNS = List.of("Chiffre", "Avant", "Après", "Motif", "Corrigé le");
    public static final List<String> CHANGE_COLUMNS = COLUMNS.subList(0, 3);
    private static final String FORMER = French.NARROW_NO_BREAK_SPACE + "; l’édition précédente reste consultable.";
    private static final String UNEXPLAINED = "Aucune correction motivée n’explique les changements suivants"
            + French.NARROW_NO_BREAK_SPACE + ": leur année n’était pas close, ou leur calcul a été revu.";

    private final ReportContent content;
    private final boolean severalBuyers;

    public ErrataWords(ReportContent content) {
        this.content = content;
        this.severalBuyers = content.scheme().hasSeveralBuyers();
    }

    /** @return null where no edition was published before this one */
    public ReportPage.Errata all() {
        Errata errata = content.errata();
        if (errata == null) {
            return null;
        }
        return new ReportPage.Errata(errata.reopened() ? reopened(errata) : changed(errata), table(errata),
                errata.changes().isEmpty() ? null : UNEXPLAINED, changes(errata));
    }

    private String changed(Errata errata) {
        if (errata.isEmpty()) {
            return "Aucun chiffre de ce rapport n’a été corrigé depuis " + edition(errata) + ".";
        }
        return "Ce rapport remplace " + edition(errata) + ". Depuis, "
                + (errata.lines().isEmpty()
                        ? French.count(errata.changes().size(), "chiffre a changé", "chiffres ont changé")
                        : corrections(errata) + " aux chiffres qu’il donne")
                + FORMER;
    }

    private String reopened(Errata errata) {
        String year = "L’année " + content.year() + " a été rouverte depuis " + edition(errata) + French.NARROW_NO_BREAK_SPACE
                + ": tant qu’elle l’était, ses chiffres ont pu être corrigés sans motif";
        return year + (errata.lines().isEmpty() ? "" : ". Depuis cette édition, " + corrections(errata)) + FORMER;
    }

    private static String edition(Errata errata) {
        return "l’édition " + errata.since().edition() + ", publiée le " + French.date(errata.since().on());
    }

    private static String corrections(Errata errata) {
        return French.count(errata.lines().size(), "correction a été apportée", "corrections ont été apportées");
    }

    private ReportPage.Table table(Errata errata) {
        return errata.lines().isEmpty() ? null
                : new ReportPage.Table("Chiffres corrigés depuis l’édition " + errata.since().edition(), COLUMNS,
                        errata.lines().stream().map(this::row).toList());
    }

    private ReportPage.Table changes(Errata errata) {
        return errata.changes().isEmpty() ? null
                : new ReportPage.Table("Autres chiffres changés depuis l’édition " + errata.since().edition(), CHANGE_COLUMNS,
                        errata.changes().stream().map(change -> new ReportPage.Row(figure(change),
                                List.of(known(change.was(), change), known(change.is(), change)))).toList());
    }

    private ReportPage.Row row(Errata.Erratum erratum) {
        return new ReportPage.Row(figure(erratum),
                List.of(known(erratum.was(), erratum.unit()), known(erratum.is(), erratum.unit()), reason(erratum),
                        French.date(erratum.on())));
    }

    /** Which figure was corrected, by its name and its place. */
    public String figure(Errata.Erratum erratum) {
        return figure(erratum.title(), erratum.label(), erratum.buyer(), French.period(erratum.period()), erratum.objective());
    }

    public String figure(Errata.Change change) {
        return figure(change.title(), change.label(), change.buyer(), String.valueOf(change.year()), change.objective());
    }

    private String figure(String title, String label, ReportContent.Buyer buyer, String period, String objective) {
        String what = Stream.of(Optional.of(title), Optional.ofNullable(label),
                Optional.of(buyer.name()).filter(name -> severalBuyers), Optional.of(period))
                .flatMap(Optional::stream).map(French::typeset).collect(Collectors.joining(", "));
        return what + (objective == null ? "" : " (" + PageBuilder.numbered("objectif", objective) + ")");
    }

    public static String reason(Errata.Erratum erratum) {
        return erratum.reason() == null ? "non communiqué" : French.typeset(erratum.reason());
    }

    /** A stored quantity has no decimals but its own. */
    public static String known(Errata.Known known, String unit) {
        int decimals = known == null || known.value() == null ? 0 : Math.max(0, known.value().stripTrailingZeros().scale());
        return known(known, new Unit(unit == null ? "" : French.typeset(unit), decimals));
    }

    public static String known(Errata.Known known, Errata.Change of) {
        return known(known, new Unit(French.typeset(of.unit()), of.decimals()));
    }

    private static String known(Errata.Known known, Unit unit) {
        if (known == null) {
            return "non renseigné";
        }
        if (known.value() != null) {
            String about = known.qualifier() == ReportContent.Qualifier.ABOUT ? "environ "
                    : known.qualifier() == ReportContent.Qualifier.AT_LEAST ? "au moins " : "";
            return about + unit.value(known.value()) + FigureLine.status(known.status()).flatMap(ObservationWords::annotation)
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
