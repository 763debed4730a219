package fr.sillage.catalog.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.PartialDates;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.structure.Structure;

final class ActionRules {

    private ActionRules() {
    }

    /**
     * @param code of the action itself
     * @param parents the scheme's actions: code of each and, where it has one, of its parent
     */
    static List<Fault> faults(String code, ActionBody body, Structure scheme, Map<String, String> parents) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Structure.unknown("/axis", body.axis(), scheme.axes(), "axis-unknown"));
        faults.addAll(Structure.unknown("/objective", body.objective(), scheme.objectives(), "objective-unknown"));
        faults.addAll(Structure.unknown("/leadDirectorates", body.leadDirectorates(), scheme.directorates(),
                "directorate-unknown"));
        faults.addAll(Structure.unknown("/affectedDirectorates", body.affectedDirectorates(), scheme.directorates(),
                "directorate-unknown"));
        faults.addAll(SheetRules.faults(body));
        if (body.parent() != null) {
            faults.addAll(parentFaults(code, body.parent(), parents));
        }
        return faults;
    }

    private static List<Fault> parentFaults(String code, String parent, Map<String, String> parents) {
        if (parent.equals(code)) {
            return List.of(Fault.at("/parent", "action-own-parent"));
        }
        if (!parents.containsKey(parent)) {
            return List.of(Fault.at("/parent", "action-unknown", parent));
        }
        if (parents.get(parent) != null) {
            return List.of(Fault.at("/parent", "action-parent-is-child", parent));
        }
        if (parents.containsValue(code)) {
            return List.of(Fault.at("/parent", "action-has-children"));
        }
        return List.of();
    }

    /** What is odd in the calendar: printed schemes hold such things, so they are told and not refused. */
    static List<Fault> warnings(ActionBody body, Period period) {
        List<Step> steps = body.steps();
        List<Fault> warnings = new ArrayList<>(SheetRules.warnings(body.sheetOrBlank(), period));
        String before = null;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.due() == null) {
                continue;
            }
            if (!period.holds(step.due())) {
                warnings.add(Fault.at("/steps/" + i + "/due", "step-outside-scheme", step.title(), step.due()));
            }
            if (before != null && PartialDates.last(step.due()).isBefore(PartialDates.first(before))) {
                warnings.add(Fault.at("/steps/" + i + "/due", "step-out-of-order", step.title(), step.due(), before));
            }
            before = step.due();
        }
        return warnings;
    }

}
