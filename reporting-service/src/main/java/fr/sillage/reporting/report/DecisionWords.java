package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.LongText;
import fr.sillage.reporting.report.french.Paragraphs;

/** Tells what the committees of a scheme decided in the year, sitting by sitting. */
public final class DecisionWords {

    /** A report names itself by scheme, kind, year and number of edition. */
    private static final Pattern EDITION = Pattern.compile("[^/]+/([^/]+)/(\\d{4})/(\\d+)");

    private final ReportContent content;

    DecisionWords(ReportContent content) {
        this.content = content;
    }

    ReportPage.Decisions all() {
        record Held(ReportContent.Committee by, ReportContent.Sitting sitting) {
        }
        List<ReportPage.Sitting> sittings = content.committees().stream()
                .flatMap(c -> c.sittings().stream().map(s -> new Held(c, s)))
                .sorted(Comparator.comparing(held -> held.sitting().on()))
                .map(held -> sitting(held.by(), held.sitting())).toList();
        return new ReportPage.Decisions(sittings, sittings.isEmpty()
                ? content.evaluation() == null
                        ? "Aucune séance des comités du schéma n’est enregistrée pour " + content.year() + "."
                        : "Aucun avis des comités du schéma n’est enregistré sur cette évaluation."
                : null);
    }

    private ReportPage.Sitting sitting(ReportContent.Committee committee, ReportContent.Sitting sitting) {
        List<String> opinions = sitting.opinions().stream().map(DecisionWords::opinion).toList();
        return new ReportPage.Sitting(
                French.typeset(committee.title()) + ", séance du " + French.date(sitting.on()),
                Optional.ofNullable(sitting.title()).map(French::typeset).orElse(null), Paragraphs.of(sitting.agenda()),
                opinions, opinions.isEmpty() ? "Aucun avis n’est enregistré pour cette séance." : null);
    }

    private static String opinion(ReportContent.Opinion opinion) {
        List<String> sentences = new ArrayList<>();
        sentences.add(decision(opinion.decision()) + " sur " + subject(opinion) + ".");
        Optional.ofNullable(opinion.text()).map(LongText::shortened).map(French::sentence).ifPresent(sentences::add);
        Optional.ofNullable(opinion.conditions()).map(LongText::shortened).map(French::sentence)
                .ifPresent(c -> sentences.add(label(opinion.decision()) + " : " + c));
        return French.typeset(String.join(" ", sentences));
    }

    public static String decision(ReportContent.Decision decision) {
        return switch (decision) {
            case FAVOURABLE -> "Avis favorable";
            case FAVOURABLE_WITH_RESERVATIONS -> "Avis favorable avec réserves";
            case UNFAVOURABLE -> "Avis défavorable";
            case DEFERRED -> "Avis reporté";
        };
    }

    private static String label(ReportContent.Decision decision) {
        return decision == ReportContent.Decision.FAVOURABLE_WITH_RESERVATIONS ? "Réserves" : "Demandes";
    }

    /** What committees speak of is named by its path; its last part is the name that people know it by. */
    public static String subject(ReportContent.Opinion opinion) {
        Matcher edition = EDITION.matcher(opinion.subject());
        if ("report-edition".equals(opinion.subjectType()) && edition.matches()) {
            String title = ReportKind.of(edition.group(1)).map(ReportKind::title).orElse(edition.group(1));
            return French.quoted(title + " " + edition.group(2)) + " (édition " + edition.group(3) + ")";
        }
        String ref = opinion.subject().substring(opinion.subject().lastIndexOf('/') + 1);
        return switch (opinion.subjectType()) {
            case "objective" -> Character.isDigit(ref.charAt(0)) ? "l’" + PageBuilder.numbered("objectif", ref)
                    : "l’objectif " + French.quoted(ref);
            case "targeted-file" -> "le dossier ciblé " + ref;
            case "purchase-strategy" -> "la stratégie d’achat " + ref;
            case "campaign" -> "le choix des actions à évaluer pour " + ref;
            case "evaluation" -> "overall".equals(ref) ? "le bilan d’évaluation global" : "l’évaluation de " + ref;
            default -> French.quoted(opinion.subject());
        };
    }
}
