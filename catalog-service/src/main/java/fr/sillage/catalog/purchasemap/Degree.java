package fr.sillage.catalog.purchasemap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Term;

/** How much there is of a stake, a risk or a leeway. */
@Schema(name = "MapDegree")
public enum Degree implements Term {
    LOW("Faible", "Low"),
    MEDIUM("Moyen", "Medium"),
    HIGH("Fort", "High");

    private final String label;
    private final String labelEn;

    Degree(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }

    /** From 1 to 3. */
    int points() {
        return ordinal() + 1;
    }
}
