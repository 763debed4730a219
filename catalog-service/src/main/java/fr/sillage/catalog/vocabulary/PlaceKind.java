package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the code of a place is, in the words of the official contract data (arrêté du 22 décembre 2022, « typeCode »). */
@Schema(name = "PlaceKind")
public enum PlaceKind implements Term {
    POSTCODE("Code postal", "Postcode"),
    COMMUNE("Commune", "Municipality"),
    DISTRICT("Arrondissement", "District"),
    CANTON("Canton", "Canton"),
    DEPARTEMENT("Département", "Département"),
    REGION("Région", "Region"),
    COUNTRY("Pays", "Country");

    private final String label;
    private final String labelEn;

    PlaceKind(String label, String labelEn) {
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
