package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the hours of work integration are for. */
@Schema(name = "InsertionPublic")
public enum TargetPublic implements Term {
    YOUTH("Jeunes éloignés de l’emploi", "Young people far from employment"),
    SENIORS("Demandeurs d’emploi de plus de 50 ans", "Job seekers over 50"),
    WOMEN("Femmes éloignées de l’emploi", "Women far from employment"),
    DISABLED("Travailleurs en situation de handicap", "Disabled workers"),
    MINIMUM_INCOME("Allocataires du RSA", "Recipients of minimum income"),
    LONG_TERM_UNEMPLOYED("Demandeurs d’emploi de longue durée", "Long-term unemployed"),
    REFUGEES("Personnes réfugiées", "Refugees"),
    OTHER("Autre public éloigné de l’emploi", "Others far from employment");

    private final String label;
    private final String labelEn;

    TargetPublic(String label, String labelEn) {
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
