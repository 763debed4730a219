package fr.sillage.catalog.purchasemap;

import fr.sillage.api.Fault;

/** @param points to importance or to room; null for what takes a share of both */
record DiagnosisReason(DiagnosisCriterion criterion, Integer points, Fault words) {
}
