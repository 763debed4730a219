package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a contract may be reserved, with the article of the Code de la commande publique that allows it. */
@Schema(name = "ReservedBeneficiary")
public enum Beneficiary implements Term {
    EA_ESAT("Entreprises adaptées et ESAT", "Sheltered workshops", "L2113-12"),
    SIAE("Structures d’insertion par l’activité économique", "Work integration enterprises", "L2113-13"),
    PRISON_WORK("Activités en établissement pénitentiaire", "Work in prison", "L2113-13-1"),
    ESS("Entreprises de l’économie sociale et solidaire", "Social economy enterprises", "L2113-15");

    private final String label;
    private final String labelEn;
    private final String article;

    Beneficiary(String label, String labelEn, String article) {
        this.label = label;
        this.labelEn = labelEn;
        this.article = article;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }

    public String article() {
        return article;
    }
}
