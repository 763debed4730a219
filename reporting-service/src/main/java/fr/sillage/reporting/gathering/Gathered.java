package fr.sillage.reporting.gathering;

/** All that a report is made from: what was promised, and what was measured. */
public record Gathered(CatalogSnapshot catalog, Figures figures) {
}
