package fr.sillage.catalog.purchasemap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rank of the first diagnosis is made of: the first three make its importance, the next three its room. */
@Schema(name = "DiagnosisCriterion")
public enum DiagnosisCriterion {
    SPEND,
    STAKES,
    RISK,
    LEEWAY,
    UPCOMING,
    SINGLE_SUPPLIER,
    CONSIDERED
}
