package fr.sillage.indicators.line;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a line is made of, under the names that a file may give it. */
public enum Column {
    MEASURE("mesure", RawLine::measure),
    BUYER("acheteur", RawLine::buyer),
    ITEM("poste", RawLine::item),
    PERIOD("période", RawLine::period),
    VALUE("valeur", RawLine::value),
    UNIT("unité", RawLine::unit),
    STATUS("statut", RawLine::status),
    QUALIFIER("précision", RawLine::qualifier),
    CONFIDENTIALITY("confidentialité", RawLine::confidentiality),
    COMMENT("commentaire", RawLine::comment),
    REASON("motif", RawLine::reason);

    static final List<Column> ALL = List.of(values());
    /** What names a figure: enough to take it back. */
    public static final List<Column> OF_KEY = List.of(MEASURE, BUYER, PERIOD);
    /** What a table of figures has. */
    public static final List<Column> OF_FIGURE = List.of(MEASURE, BUYER, PERIOD, VALUE);

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String french;
    private final Function<RawLine, String> text;

    Column(String french, Function<RawLine, String> text) {
        this.french = french;
        this.text = text;
    }

    /** @return null where the line has none */
    String of(RawLine line) {
        return text.apply(line);
    }

    /** Its name in JSON and in reports. */
    String code() {
        return code;
    }

    /** Its name in the files that this service writes for people to fill in. */
    String french() {
        return french;
    }
}
