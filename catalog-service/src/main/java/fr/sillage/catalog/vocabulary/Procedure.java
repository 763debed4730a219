package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the contract is awarded, in the words of the official contract data (arrêté du 22 décembre 2022, « procedure »). */
@Schema(name = "PurchaseProcedure")
public enum Procedure implements Term {
    UNDECIDED("Non arrêtée", "Undecided"),
    ADAPTED("Procédure adaptée", "Adapted procedure"),
    OPEN("Appel d’offres ouvert", "Open procedure"),
    RESTRICTED("Appel d’offres restreint", "Restricted procedure"),
    NEGOTIATED("Procédure avec négociation", "Competitive procedure with negotiation"),
    DIALOGUE("Dialogue compétitif", "Competitive dialogue"),
    DIRECT("Marché passé sans publicité ni mise en concurrence préalable", "Without prior publication");

    private final String label;
    private final String labelEn;

    Procedure(String label, String labelEn) {
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
