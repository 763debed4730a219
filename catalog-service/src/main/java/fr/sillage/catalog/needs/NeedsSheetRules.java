package fr.sillage.catalog.needs;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.catalog.needs.NeedsSheetBody.NeedToBuy.Answer;

/** What a needs sheet does not say yet. Never refused: it is asked for when the consultation is to be published. */
public final class NeedsSheetRules {

    private NeedsSheetRules() {
    }

    public static List<Fault> incomplete(NeedsSheetBody sheet) {
        List<Fault> faults = new ArrayList<>();
        if (sheet.needToBuy() == null || sheet.needToBuy().answer() == Answer.UNSURE) {
            faults.add(Fault.at("/needToBuy", "needs-sheet-need"));
        }
        if (isBlank(sheet.impacts())) {
            faults.add(Fault.at("/impacts", "needs-sheet-impacts"));
        }
        if (isBlank(sheet.reductions())) {
            faults.add(Fault.at("/reductions", "needs-sheet-reductions"));
        }
        if (sheet.alternatives().isEmpty()) {
            faults.add(Fault.at("/alternatives", "needs-sheet-alternatives"));
        }
        if (isBlank(sheet.environment())) {
            faults.add(Fault.at("/environment", "needs-sheet-environment"));
        }
        if (isBlank(sheet.biodiversity())) {
            faults.add(Fault.at("/biodiversity", "needs-sheet-biodiversity"));
        }
        if (isBlank(sheet.social())) {
            faults.add(Fault.at("/social", "needs-sheet-social"));
        }
        return faults;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
