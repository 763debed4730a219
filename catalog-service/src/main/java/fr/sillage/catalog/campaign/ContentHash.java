package fr.sillage.catalog.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import fr.sillage.api.Sha256;

/** What an opinion hangs on: any other word is another choice, or another evaluation. */
final class ContentHash {

    /** Its own: the way in which the service answers may change, what a committee has seen must not. */
    private static final ObjectMapper JSON = JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private ContentHash() {
    }

    /** @return SHA-256, in hexadecimal, of the content as JSON in UTF-8, without blanks and in the order of its fields */
    static String of(Object content) {
        try {
            return Sha256.of(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was before a committee has no hash", e);
        }
    }
}
