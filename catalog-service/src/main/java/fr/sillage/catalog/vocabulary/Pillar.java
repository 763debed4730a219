package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a consideration serves first (art. L2111-3 of the Code de la commande publique tells the first two apart). */
@Schema(name = "ConsiderationPillar")
public enum Pillar implements Term {
    SOCIAL("Considération sociale", "Social consideration"),
    ENVIRONMENTAL("Considération environnementale", "Environmental consideration"),
    ECONOMIC("Considération économique", "Economic consideration");

    private final String label;
    private final String labelEn;

    Pillar(String label, String labelEn) {
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
