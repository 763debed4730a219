package fr.sillage.catalog.targetedfile;

import fr.sillage.api.Fault;

/** @param points how much it weighs in a proposal */
record TargetingReason(TargetingCriterion criterion, int points, Fault words) {
}
