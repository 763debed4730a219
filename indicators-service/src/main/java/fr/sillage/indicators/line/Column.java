package fr.sillage.indicators.line;

import java.util.List;
import java.util.Locale;

/** What a line is made of, under the names that a file may give it. */
enum Column {
    MEASURE("mesure"),
    BUYER("acheteur"),
    ITEM("poste"),
    PERIOD("période"),
    VALUE("valeur"),
    UNIT("unité"),
    STATUS("statut"),
    QUALIFIER("précision"),
    CONFIDENTIALITY("confidentialité"),
    COMMENT("commentaire"),
    REASON("motif");

    static final List<Column> ALL = List.of(values());
    static final List<Column> REQUIRED = List.of(MEASURE, BUYER, PERIOD, VALUE);

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String french;

    Column(String french) {
        this.french = french;
    }

    /** Its name in JSON, in reports and in the files that this service writes. */
    String code() {
        return code;
    }

    String french() {
        return french;
    }
}
