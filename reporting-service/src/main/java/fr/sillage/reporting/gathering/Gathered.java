package fr.sillage.reporting.gathering;

/**
 * All that a report is made from: what was promised, what was measured, and what is bought.
 *
 * @param purchases null where the report tells none
 */
public record Gathered(CatalogSnapshot catalog, Figures figures, Purchases purchases) {

    public Gathered(CatalogSnapshot catalog, Figures figures) {
        this(catalog, figures, null);
    }
}
