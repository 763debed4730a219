package fr.sillage.catalog.programme;

/** What is counted in a year. */
interface Counted {

    /** That of the measure for which indicators-service takes it. */
    String code();

    String title();

    String unit();
}
