package fr.sillage.indicators.line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import fr.sillage.api.table.Field;
import fr.sillage.api.table.FileText;
import fr.sillage.api.table.NearestCode;

/** One JSON object as a line. Numbers are taken as they are written, digit by digit. */
final class JsonFields {

    static final int LONGEST_TEXT = 100_000;
    /** For lines only: names are not interned, nor is a file of ever new names a reason to fail. */
    static final JsonFactory JSON = new JsonFactoryBuilder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT).build())
            .build();

    private static final Map<String, Column> NAMES = new HashMap<>();
    private static final String KNOWN = Column.ALL.stream().map(Column::code).collect(Collectors.joining(", "));
    private static final int LONGEST_SHOWN = 60;

    static {
        Column.ALL.forEach(column -> NAMES.put(column.code(), column));
    }

    private final String[] texts = new String[Column.ALL.size()];
    private final List<LineFault> faults = new ArrayList<>();

    /** Reads the value at which the parser stands, to its end. */
    void read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            faults.add(LineFault.at(null, "line-not-object"));
            json.skipChildren();
            return;
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            Column column = NAMES.get(name);
            JsonToken token = json.nextToken();
            if (column == null) {
                faults.add(unknown(name));
                json.skipChildren();
            } else if (texts[column.ordinal()] != null) {
                faults.add(LineFault.at(column.code(), "property-duplicate", column.code()));
                json.skipChildren();
            } else if (token == JsonToken.VALUE_STRING) {
                texts[column.ordinal()] = Field.text(json.getTextCharacters(), json.getTextOffset(),
                        json.getTextOffset() + json.getTextLength());
            } else if (token.isNumeric()) {
                texts[column.ordinal()] = json.getText();
            } else if (token != JsonToken.VALUE_NULL) {
                faults.add(LineFault.at(column.code(), "type-wrong"));
                json.skipChildren();
            }
        }
    }

    private static LineFault unknown(String name) {
        String shown = FileText.withReplacements(name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) : name)
                .replace('\0', '\uFFFD');
        return LineFault.at(null, "property-unknown", shown, KNOWN).suggesting(new NearestCode(NAMES.keySet()).to(shown));
    }

    /** Where it broke; of a text that is too long, where the parser gave up. */
    static JsonLocation place(JsonProcessingException broken, JsonParser json) {
        return broken.getLocation() == null ? json.currentLocation() : broken.getLocation();
    }

    void fault(LineFault fault) {
        faults.add(fault);
    }

    RawLine line(int number) {
        return RawLine.of(number, texts, faults.isEmpty() ? List.of() : List.copyOf(faults));
    }
}
