package fr.sillage.indicators.measure;

/** Whether the items of a breakdown may be added up. */
public enum ItemRule {
    SUM,
    NONE
}
