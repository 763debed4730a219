package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Techniques of purchase, in the words of the official contract data (arrêté du 22 décembre 2022, « techniques »). */
@Schema(name = "PurchaseTechnique")
public enum Technique implements Term {
    NONE("Sans objet", "None"),
    FRAMEWORK("Accord-cadre", "Framework agreement"),
    DESIGN_CONTEST("Concours", "Design contest"),
    QUALIFICATION("Système de qualification", "Qualification system"),
    DYNAMIC("Système d’acquisition dynamique", "Dynamic purchasing system"),
    CATALOGUE("Catalogue électronique", "Electronic catalogue"),
    AUCTION("Enchère électronique", "Electronic auction");

    private final String label;
    private final String labelEn;

    Technique(String label, String labelEn) {
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
}
