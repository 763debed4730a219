package fr.sillage.catalog.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contract may do without a social condition (art. L2112-2-1, II, of the Code de la commande publique). */
@Schema(name = "SocialConditionGround")
public enum Ground implements Term {
    AVAILABLE_SOLUTION("Le besoin peut être satisfait par une solution immédiatement disponible",
            "A solution is readily available", "L2112-2-1, II, 1°"),
    NO_LINK("La condition serait sans lien suffisant avec l’objet du marché", "Not linked to the subject matter",
            "L2112-2-1, II, 2°"),
    RESTRICTS_COMPETITION("La condition restreindrait la concurrence ou rendrait l’exécution trop difficile",
            "It would restrict competition", "L2112-2-1, II, 3°"),
    SHORT_WORKS("Marché de travaux de moins de six mois", "Works of less than six months", "L2112-2-1, II, 4°");

    private final String label;
    private final String labelEn;
    private final String article;

    Ground(String label, String labelEn, String article) {
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
