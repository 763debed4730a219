package fr.sillage.catalog.charter;

import fr.sillage.catalog.vocabulary.Term;

/** Which kind of organisation signs a charter. */
public enum SignatoryKind implements Term {
    PUBLIC_BUYER("acheteur public", "public buyer"),
    PRIVATE_BUYER("acheteur privé", "private buyer"),
    SUPPLIER("fournisseur", "supplier"),
    CONSUMERS("consommateurs", "consumers"),
    NETWORK("réseau ou association", "network or association");

    private final String label;
    private final String labelEn;

    SignatoryKind(String label, String labelEn) {
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
