package fr.sillage.catalog.strategy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.api.Sha256;

/** What a committee's opinion on a strategy hangs on: any other word, or another advice, is another strategy. */
final class StrategyHash {

    /** Its own: the way in which the service answers may change, what a committee has seen must not. */
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private StrategyHash() {
    }

    /** @return SHA-256, in hexadecimal, of the strategy as JSON in UTF-8, without blanks and in the order of its fields */
    static String of(PurchaseStrategyBody strategy) {
        try {
            return Sha256.of(JSON.writeValueAsBytes(strategy));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A strategy has no hash", e);
        }
    }
}
