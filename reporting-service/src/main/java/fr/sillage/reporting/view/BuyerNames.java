package fr.sillage.reporting.view;

import java.util.List;
import java.util.Map;

import fr.sillage.reporting.report.french.French;

/** Names of buyers for people; one that nobody knows is told by its number. */
record BuyerNames(Map<String, String> bySiren) {

    String of(List<String> sirens) {
        return French.list(sirens.stream().map(siren -> French.typeset(bySiren.getOrDefault(siren, siren))).toList());
    }
}
