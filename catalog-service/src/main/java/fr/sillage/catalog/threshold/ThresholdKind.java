package fr.sillage.catalog.threshold;

import fr.sillage.catalog.threshold.ProcedureThreshold.BuyerKind;
import fr.sillage.catalog.vocabulary.Category;

/** By what the directives tell purchases apart when they set a threshold. */
public record ThresholdKind(Category category, BuyerKind buyer, boolean specificServices) {
}
