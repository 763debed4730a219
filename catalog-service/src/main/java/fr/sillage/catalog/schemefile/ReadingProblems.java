package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;

import fr.sillage.api.Fault;

/** Notes what is wrong with a body and goes on as if it were not there: the first fault would hide the others. */
final class ReadingProblems extends DeserializationProblemHandler {

    private final String at;
    private final List<Fault> faults = new ArrayList<>();

    ReadingProblems(String at) {
        this.at = at;
    }

    List<Fault> faults() {
        return faults;
    }

    void add(String pointer, String code, Object... arguments) {
        faults.add(new Fault(pointer, code, List.of(arguments)));
    }

    private void note(JsonParser parser, String code, Object... arguments) {
        add(at + pointer(parser), code, arguments);
    }

    /**
     * Where the value at hand stands. Jackson's own pointer is not used: for what it keeps aside until a record is made it has
     * numbers instead of names.
     */
    private static String pointer(JsonParser parser) {
        JsonStreamContext place = parser.getParsingContext();
        if (parser.currentToken() != null && parser.currentToken().isStructStart()) {
            place = place.getParent();
        }
        var pointer = new StringBuilder();
        for (; place != null; place = place.getParent()) {
            if (place.getCurrentName() != null) {
                pointer.insert(0, "/" + place.getCurrentName());
            } else if (place.inArray()) {
                pointer.insert(0, "/" + place.getCurrentIndex());
            }
        }
        return pointer.toString();
    }

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader,
            Object beanOrClass, String name) throws IOException {
        Collection<Object> known = reader == null || reader.getKnownPropertyNames() == null ? List.of()
                : reader.getKnownPropertyNames();
        note(parser, "property-unknown", name, String.join(", ", known.stream().map(String::valueOf).sorted().toList()));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleUnexpectedToken(DeserializationContext context, JavaType target, JsonToken token, JsonParser parser,
            String reason) throws IOException {
        note(parser, "type-wrong");
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleMissingInstantiator(DeserializationContext context, Class<?> target, ValueInstantiator instantiator,
            JsonParser parser, String reason) throws IOException {
        note(parser, "type-wrong");
        parser.skipChildren();
        return null;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value, String reason) {
        note(context.getParser(), "value-unreadable", value);
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value, String reason) {
        note(context.getParser(), "value-unreadable", value);
        return null;
    }
}
