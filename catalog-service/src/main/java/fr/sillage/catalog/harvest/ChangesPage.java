package fr.sillage.catalog.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A page of a partner's changes, read as it comes in: of each intention no more is held than may be taken over, however much is
 * sent.
 */
record ChangesPage(String epoch, long position, boolean more, List<Item> items) {

    /** Characters of a document as JSON; ours have 2,000 or so. */
    static final int LONGEST_DOCUMENT = 256 * 1024;

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_WORD = 200;

    /**
     * One intention, as it now is.
     *
     * @param document null where there is none, and where it is too long to be held
     */
    record Item(String ref, long position, boolean live, String document, boolean isTooLong) {
    }

    /** @throws UnreadablePageException for what is none */
    static ChangesPage read(InputStream in) throws IOException {
        var reading = new Reading();
        try (JsonParser parser = JSON.createParser(in)) {
            reading.page(parser);
            if (reading.epoch == null || reading.position < 0) {
                throw new JsonParseException(parser, "Neither epoch nor position");
            }
        } catch (JsonProcessingException e) {
            throw new UnreadablePageException(Math.max(reading.position, 0), e);
        }
        return new ChangesPage(reading.epoch, reading.position, reading.more, reading.items);
    }

    private static final class Reading {

        private String epoch;
        private long position = -1;
        private boolean more;
        private final List<Item> items = new ArrayList<>();

        void page(JsonParser parser) throws IOException {
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "epoch" -> epoch = word(parser);
                    case "position" -> position = parser.getLongValue();
                    case "more" -> more = parser.getBooleanValue();
                    case "items" -> items(parser);
                    default -> parser.skipChildren();
                }
            }
            expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
        }

        private void items(JsonParser parser) throws IOException {
            expect(parser, parser.currentToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                items.add(item(parser));
            }
            expect(parser, parser.currentToken(), JsonToken.END_ARRAY);
        }

        private static Item item(JsonParser parser) throws IOException {
            String ref = null;
            long position = -1;
            String state = null;
            String document = null;
            boolean isTooLong = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "ref" -> ref = word(parser);
                    case "position" -> position = parser.getLongValue();
                    case "state" -> state = word(parser);
                    case "document" -> {
                        document = text(parser);
                        isTooLong = document == null;
                    }
                    default -> parser.skipChildren();
                }
            }
            if (ref == null || position < 0 || !("LIVE".equals(state) || "WITHDRAWN".equals(state))) {
                throw new JsonParseException(parser, "Neither live nor withdrawn");
            }
            return new Item(ref, position, "LIVE".equals(state), document, isTooLong);
        }

        private static String word(JsonParser parser) throws IOException {
            expect(parser, parser.currentToken(), JsonToken.VALUE_STRING);
            if (parser.getTextLength() > LONGEST_WORD) {
                throw new JsonParseException(parser, "Too long");
            }
            return parser.getText();
        }

        /** The value as JSON on one line; null where that is too long. */
        private static String text(JsonParser parser) throws IOException {
            var text = new StringWriter();
            boolean fits = true;
            int depth = 0;
            try (JsonGenerator generator = JSON.createGenerator(text)) {
                do {
                    JsonToken token = depth == 0 ? parser.currentToken() : parser.nextToken();
                    if (token == null) {
                        throw new JsonParseException(parser, "Cut off");
                    }
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                    if (fits) {
                        generator.copyCurrentEventExact(parser);
                        generator.flush();
                        fits = text.getBuffer().length() <= LONGEST_DOCUMENT;
                    }
                } while (depth > 0);
                generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            }
            return fits ? text.toString() : null;
        }

        private static void expect(JsonParser parser, JsonToken token, JsonToken expected) throws JsonParseException {
            if (token != expected) {
                throw new JsonParseException(parser, "Not the " + expected + " of a page of changes");
            }
        }
    }
}
