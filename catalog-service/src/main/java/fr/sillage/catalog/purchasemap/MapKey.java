package fr.sillage.catalog.purchasemap;

/** Which purchase map: a buyer has one for each year. */
record MapKey(String buyer, int year) {
}
