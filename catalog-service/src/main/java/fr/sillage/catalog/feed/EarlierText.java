package fr.sillage.catalog.feed;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A text as it was once told, without what is told no more: amounts that are withheld by now, and a contact that is another one
 * or none. Who leaves, and asks not to be named, is named nowhere (article 17 of the GDPR).
 */
@ApplicationScoped
class EarlierText {

    private static final String AMOUNT = "amount";
    private static final String WITHHELD = "amountWithheld";
    private static final String CONTACT = "contact";

    private final ObjectMapper json;

    EarlierText(ObjectMapper json) {
        // figures are written as they were read
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }

    /**
     * @param now the text that is told from now on; one of nothing where none is
     * @return the earlier one as it is where there is nothing to leave out, so that its digest stays the same
     */
    String of(String earlier, String now) {
        try {
            ObjectNode text = (ObjectNode) json.readTree(earlier);
            JsonNode live = json.readTree(now);
            ObjectNode told = text.deepCopy();
            if (live.path(WITHHELD).asBoolean()) {
                withhold(told);
            }
            if (!told.path(CONTACT).equals(live.path(CONTACT))) {
                told.remove(CONTACT);
            }
            return told.equals(text) ? earlier : json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published text cannot be read", e);
        }
    }

    private static void withhold(ObjectNode told) {
        boolean had = told.remove(AMOUNT) != null;
        for (JsonNode lot : told.path("lots")) {
            had |= ((ObjectNode) lot).remove(AMOUNT) != null;
        }
        if (had) {
            told.put(WITHHELD, true);
        }
    }
}
