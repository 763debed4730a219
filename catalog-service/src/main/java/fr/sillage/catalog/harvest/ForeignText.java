package fr.sillage.catalog.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.catalog.feed.FeedEntry;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.intention.IntentionRef;
import fr.sillage.catalog.intention.PublicEntry;
import fr.sillage.catalog.partner.Partner;

/** Makes an intention that a partner tells one that we can tell: under a reference of ours, and as theirs. */
final class ForeignText {

    private static final Pattern REF = Pattern.compile(IntentionRef.PATTERN);
    private static final Set<String> WEB = Set.of("http://", "https://");

    private final ObjectMapper json;
    private final ObjectMapper tolerant;

    /** @param json writes texts as they stand in the feed */
    ForeignText(ObjectMapper json) {
        this.json = json;
        // a partner that runs a later release says more than we know
        tolerant = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }

    /** How we call an intention of theirs: no reference of our own has a dot. */
    static String ref(Partner partner, String theirs) {
        return partner.code() + "." + theirs;
    }

    /**
     * What they say of an intention.
     *
     * @return empty for one that they only took over themselves: we take it where it comes from, or not at all
     * @throws BadDocumentException for what we cannot tell
     */
    Optional<ForeignIntention> read(Partner partner, ChangesPage.Item item) {
        if (!REF.matcher(item.ref()).matches()) {
            // theirs of others have a dot
            return others(item);
        }
        if (item.isTooLong()) {
            throw new BadDocumentException(Fault.at("", "harvest-too-long", ChangesPage.LONGEST_DOCUMENT));
        }
        ObjectNode document = document(item);
        JsonNode source = document.path("source").path("code");
        if (!source.isTextual()) {
            throw new BadDocumentException(Fault.at("/source/code", "harvest-missing-field"));
        }
        if (!source.asText().equals(PublicIntention.Source.SELF)) {
            return Optional.empty();
        }
        if (!document.path("ref").asText().equals(item.ref())) {
            throw new BadDocumentException(Fault.at("/ref", "harvest-other-ref", document.path("ref").asText()));
        }
        ObjectNode ours = own(partner, document, item.ref());
        PublicIntention told = shaped(ours);
        DocumentRules.requireSound(told);
        DocumentRules.requireFirstBuyer(told, partner.siren());
        return Optional.of(new ForeignIntention(told, version -> entry(ours, version)));
    }

    private static Optional<ForeignIntention> others(ChangesPage.Item item) {
        if (item.ref().indexOf('.') < 0) {
            throw new BadDocumentException(Fault.at("/ref", "harvest-bad-ref"));
        }
        return Optional.empty();
    }

    private ObjectNode document(ChangesPage.Item item) {
        try {
            JsonNode document = item.document() == null ? null : tolerant.readTree(item.document());
            if (document instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // such as a field that is there twice: no document either
        }
        throw new BadDocumentException(Fault.at("", "harvest-wrong-value"));
    }

    private static ObjectNode own(Partner partner, ObjectNode document, String theirs) {
        document.put("schemaVersion", PublicIntention.SCHEMA_VERSION);
        document.put("ref", ref(partner, theirs));
        document.putObject("source").put("code", partner.code()).put("name", partner.name())
                .put("url", PartnerFeed.address(partner.url(), theirs));
        if (document.get("contact") instanceof ObjectNode contact && contact.has("url")
                && WEB.stream().noneMatch(contact.get("url").asText()::startsWith)) {
            contact.remove("url");
        }
        return document;
    }

    private FeedEntry entry(ObjectNode document, int version) {
        PublicIntention told = shaped(document.deepCopy().put("version", version));
        try {
            String text = json.writeValueAsString(told);
            // NUL, and halves of characters: no column of text holds them
            if (text.contains("\\u0000") || !new String(text.getBytes(UTF_8), UTF_8).equals(text)) {
                throw new BadDocumentException(Fault.at("", "harvest-unstorable"));
            }
            return PublicEntry.of(told, text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text that was read cannot be written", e);
        }
    }

    private PublicIntention shaped(ObjectNode document) {
        try {
            PublicIntention told = tolerant.treeToValue(document, PublicIntention.class);
            MissingFields.first(told).ifPresent(pointer -> {
                throw new BadDocumentException(Fault.at(pointer, "harvest-missing-field"));
            });
            return told;
        } catch (JsonMappingException e) {
            var pointer = new StringBuilder();
            e.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()));
            throw new BadDocumentException(Fault.at(pointer.toString(), "harvest-wrong-value"));
        } catch (JsonProcessingException e) {
            throw new BadDocumentException(Fault.at("", "harvest-wrong-value"));
        }
    }
}
