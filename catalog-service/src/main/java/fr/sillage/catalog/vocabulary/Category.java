package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is bought (art. L1111-2 to L1111-4 of the Code de la commande publique). */
@Schema(name = "PurchaseCategory")
public enum Category implements Term {
    WORKS("Travaux", "Works"),
    SUPPLIES("Fournitures", "Supplies"),
    SERVICES("Services", "Services");

    private final String label;
    private final String labelEn;

    Category(String label, String labelEn) {
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
