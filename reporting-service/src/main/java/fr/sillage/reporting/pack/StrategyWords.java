package fr.sillage.reporting.pack;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.reporting.gathering.SittingPack.Advice;
import fr.sillage.reporting.gathering.SittingPack.StrategyText;
import fr.sillage.reporting.pack.PackPage.Passage;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** A purchase strategy, passage by passage; what it does not say is left out. */
final class StrategyWords {

    private final List<Passage> passages = new ArrayList<>();

    private StrategyWords() {
    }

    static List<Passage> of(StrategyText strategy) {
        var words = new StrategyWords();
        words.add("Objectifs de l’achat", strategy.objectives());
        words.add("Marché fournisseur", strategy.market());
        words.add("Allotissement", strategy.allotment());
        words.add("Considérations sociales et environnementales", strategy.considerations());
        words.add("Procédure", strategy.procedure());
        words.add("Critères", strategy.criteria());
        words.add("Risques", strategy.risks());
        words.add("Négociation", strategy.negotiation());
        if (!strategy.advice().isEmpty()) {
            words.passages.add(new Passage("Avis des expertises",
                    strategy.advice().stream().map(StrategyWords::advice).toList()));
        }
        return words.passages;
    }

    private void add(String title, String text) {
        List<String> paragraphs = Paragraphs.of(text);
        if (!paragraphs.isEmpty()) {
            passages.add(new Passage(title, paragraphs));
        }
    }

    private static String advice(Advice advice) {
        String expertise = switch (advice.expertise()) {
            case "PURCHASING" -> "Achat";
            case "ENVIRONMENT" -> "Environnement";
            case "SOCIAL" -> "Social";
            default -> advice.expertise();
        };
        String text = advice.text() == null ? "" : " : " + advice.text();
        return French.typeset("%s (%s, %s)%s".formatted(expertise, advice.by(), French.date(advice.on()), text));
    }
}
