package fr.sillage.catalog.family;

/** That a family bears another title, told in the transaction that gives it. */
public record FamilyRenamed(String code) {
}
