package fr.sillage.catalog.intention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Intentions as somebody would send them, for rules that need no server. */
public final class Written {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private Written() {
    }

    /** @param more what it has beside a buyer, a title, a family, a kind and a date; from a comma on */
    public static PurchasingIntentionBody supplies(String more) {
        try {
            return JSON.readValue("""
                    {"buyers": ["223500018"], "title": "Achat", "family": "papier", "category": "SUPPLIES",
                     "publication": "2027"%s}""".formatted(more), PurchasingIntentionBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(more, e);
        }
    }
}
