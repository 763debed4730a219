package fr.sillage.reporting.pack;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.reporting.gathering.SittingPack.Alternative;
import fr.sillage.reporting.gathering.SittingPack.NeedToBuy;
import fr.sillage.reporting.gathering.SittingPack.NeedsSheet;
import fr.sillage.reporting.pack.PackPage.Passage;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** A needs sheet, question by question; what it does not say is left out. */
final class NeedsWords {

    private final List<Passage> passages = new ArrayList<>();

    private NeedsWords() {
    }

    /** @param sheet null where there is none yet */
    static List<Passage> of(NeedsSheet sheet) {
        if (sheet == null) {
            return List.of();
        }
        var words = new NeedsWords();
        if (sheet.needToBuy() != null) {
            words.add("Faut-il acheter ?", needToBuy(sheet.needToBuy()));
        }
        words.add("Impacts de l’achat", sheet.impacts());
        words.add("Comment les réduire", sheet.reductions());
        if (!sheet.alternatives().isEmpty()) {
            words.passages.add(new Passage("Autres voies que l’achat neuf",
                    sheet.alternatives().stream().map(NeedsWords::alternative).toList()));
        }
        words.add("Environnement", sheet.environment());
        words.add("Biodiversité", sheet.biodiversity());
        words.add("Social", sheet.social());
        return words.passages;
    }

    private void add(String title, String text) {
        List<String> paragraphs = Paragraphs.of(text);
        if (!paragraphs.isEmpty()) {
            passages.add(new Passage(French.typeset(title), paragraphs));
        }
    }

    private static String needToBuy(NeedToBuy need) {
        String answer = switch (need.answer()) {
            case "YES" -> "Oui";
            case "NO" -> "Non";
            default -> "À débattre";
        };
        return need.text() == null ? answer : answer + " : " + need.text();
    }

    private static String alternative(Alternative alternative) {
        String kind = switch (alternative.kind()) {
            case "REUSE" -> "Réemploi";
            case "REPAIR" -> "Réparation";
            case "SHARE" -> "Mutualisation";
            case "RENT" -> "Location";
            default -> "Aucune";
        };
        return French.typeset(alternative.text() == null ? kind : kind + " : " + alternative.text());
    }
}
