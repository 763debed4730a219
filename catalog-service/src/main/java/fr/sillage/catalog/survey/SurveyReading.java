package fr.sillage.catalog.survey;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.Ground;
import fr.sillage.catalog.vocabulary.PlaceKind;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Technique;
import fr.sillage.catalog.vocabulary.Term;

/**
 * What a line makes of an intention. A column that the file has not leaves the intention as it is, and so does a cell that says
 * what the export of the intention says: nothing is lost that a cell cannot hold, such as the amounts of lots.
 */
final class SurveyReading {

    private static final Pattern LOT = Pattern.compile("(?s)(\\d{1,3})\\s*:\\s*(.+)");
    private static final Pattern PLACE = Pattern.compile("([0-9A-Z]{1,10})(?:\\s+([A-Z]+))?(?:\\s+(.+))?");
    private static final int DEPARTEMENT_DIGITS = 3;

    private final ObjectMapper json;
    private final Map<String, String> families;
    private final List<Fault> faults = new ArrayList<>();
    private final ObjectNode draft;
    private SurveyColumn column;

    private SurveyReading(ObjectMapper json, Map<String, String> families, ObjectNode draft) {
        this.json = json;
        this.families = families;
        this.draft = draft;
    }

    /** @param faults with the heading of the column as pointer; the body says nothing where there are any */
    record Read(PurchasingIntentionBody body, List<Fault> faults) {
    }

    /**
     * @param families code of each family by its title, as {@link Heading#plain} has it
     * @param buyer SIREN for a line that names none; null where every line must
     */
    static Read read(SurveyRow row, Optional<PurchasingIntentionBody> existing, Map<String, String> families, String buyer,
            ObjectMapper json) {
        ObjectNode draft = existing.map(body -> (ObjectNode) json.valueToTree(body)).orElseGet(json::createObjectNode);
        if (existing.isEmpty() && buyer != null) {
            draft.putArray("buyers").add(buyer);
        }
        var reading = new SurveyReading(json, families, draft);
        Map<SurveyColumn, String> before = existing.map(SurveyTable::texts).orElse(Map.of());
        row.texts().forEach((column, text) -> {
            String said = Field.text(before.getOrDefault(column, ""));
            if (!text.equals(said == null ? "" : said.replace("\r\n", "\n"))) {
                reading.column = column;
                reading.take(text);
            }
        });
        reading.dropEmpty();
        return new Read(reading.faults.isEmpty() ? reading.body() : null, reading.faults);
    }

    private PurchasingIntentionBody body() {
        try {
            return json.treeToValue(draft, PurchasingIntentionBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a survey makes no intention", e);
        }
    }

    private void take(String text) {
        switch (column) {
            case REF, STATUS -> {
            }
            case BUYERS -> codes("buyers", text);
            case SCHEME -> text(draft, "scheme", text);
            case TITLE -> text(draft, "title", text);
            case DESCRIPTION -> text(draft, "description", text);
            case EXPECTATIONS -> text(draft, "expectations", text);
            case FAMILY -> text(draft, "family", families.getOrDefault(Heading.plain(text), text));
            case CPV -> text(draft, "cpv", text);
            case OTHER_CPV -> codes("otherCpv", text);
            case CATEGORY -> term(draft, "category", text, Category.values());
            case AMOUNT -> number(part("amount"), "value", text);
            case AMOUNT_FROM -> number(part("amount"), "from", text);
            case AMOUNT_TO -> number(part("amount"), "to", text);
            case WITHHELD -> truth(part("amount"), "withheld", text);
            case PROCEDURE -> term(draft, "procedure", text, Procedure.values());
            case TECHNIQUE -> term(draft, "technique", text, Technique.values());
            case LOTS -> lots(text);
            case PLACES -> places(text);
            case PUBLICATION -> date("publication", text);
            case START -> date("start", text);
            case DURATION -> whole("durationMonths", text);
            case RENEWALS -> whole("renewals", text);
            case RENEWS -> renews(text);
            case DIRECTORATE -> text(draft, "directorate", text);
            case OTHER_DIRECTORATES -> codes("otherDirectorates", text);
            case LEAD -> text(draft, "lead", text);
            case CONTACT -> text(part("contact"), "name", text);
            case EMAIL -> text(part("contact"), "email", text);
            case PHONE -> text(part("contact"), "phone", text);
            case SITE -> text(part("contact"), "url", text);
            case CONTACT_PUBLISHED -> truth(part("contact"), "published", text);
            case CONSIDERATIONS -> draft.set("considerations",
                    json.valueToTree(SurveyConsiderations.parse(text, (code, argument) -> fault(code, argument))));
            case PRICE_ONLY -> truth(draft, "priceOnly", text);
            case INNOVATION -> truth(draft, "innovation", text);
            case CONTRACTING_ENTITY -> truth(draft, "contractingEntity", text);
            case SPECIFIC_SERVICES -> truth(draft, "specificServices", text);
            case GROUND -> term(part("withoutSocialCondition"), "ground", text, Ground.values());
            case GROUND_TEXT -> text(part("withoutSocialCondition"), "text", text);
            case RECORDED_ON -> day("recordedOn", text);
            case TAGS -> list("tags", SurveyWords.parts(text));
        }
    }

    private void fault(String code, Object... arguments) {
        faults.add(Fault.at(column.heading(), code, arguments));
    }

    private ObjectNode part(String name) {
        return draft.get(name) instanceof ObjectNode there ? there : draft.putObject(name);
    }

    /** What is made of several columns is there where one of them says something. */
    private void dropEmpty() {
        for (String name : List.of("amount", "contact", "withoutSocialCondition")) {
            JsonNode part = draft.get(name);
            if (part != null && part.properties().stream().allMatch(field -> field.getValue().isBoolean())) {
                draft.remove(name);
            }
        }
    }

    private static void text(ObjectNode node, String name, String text) {
        if (text.isEmpty()) {
            node.remove(name);
        } else {
            node.put(name, text);
        }
    }

    private void codes(String name, String text) {
        list(name, SurveyWords.codes(text));
    }

    private void list(String name, List<String> texts) {
        ArrayNode list = draft.putArray(name);
        texts.forEach(list::add);
    }

    private void truth(ObjectNode node, String name, String text) {
        SurveyWords.truth(text).ifPresentOrElse(truth -> node.put(name, truth), () -> fault("survey-no-truth", text));
    }

    private void number(ObjectNode node, String name, String text) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text).ifPresentOrElse(number -> node.put(name, number), () -> fault("survey-no-number", text));
        }
    }

    private void whole(String name, String text) {
        draft.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text).filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 9)
                    .map(BigDecimal::intValue)
                    .ifPresentOrElse(number -> draft.put(name, number), () -> fault("survey-no-number", text));
        }
    }

    private void date(String name, String text) {
        draft.remove(name);
        if (!text.isEmpty()) {
            SurveyDates.parse(text).ifPresentOrElse(date -> draft.put(name, date), () -> fault("survey-no-date", text));
        }
    }

    private void day(String name, String text) {
        date(name, text);
        if (draft.has(name) && !isDay(draft.get(name).asText())) {
            draft.remove(name);
            fault("survey-no-date", text);
        }
    }

    private static boolean isDay(String date) {
        try {
            return LocalDate.parse(date) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private <T extends Term> void term(ObjectNode node, String name, String text, T[] list) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.term(list, text).ifPresentOrElse(term -> node.put(name, term.name()),
                    () -> fault("survey-no-such-word", text, SurveyWords.labels(list)));
        }
    }

    /** Lots that stay keep what the cell does not say of them. */
    private void lots(String text) {
        JsonNode before = draft.get("lots");
        ArrayNode lots = json.createArrayNode();
        List<String> parts = SurveyWords.parts(text);
        for (int i = 0; i < parts.size(); i++) {
            Matcher numbered = LOT.matcher(parts.get(i));
            int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : i + 1;
            ObjectNode lot = json.createObjectNode();
            if (before != null) {
                before.forEach(there -> {
                    if (there.path("number").asInt() == number) {
                        lot.setAll((ObjectNode) there);
                    }
                });
            }
            lots.add(lot.put("number", number).put("title", numbered.matches() ? numbered.group(2) : parts.get(i)));
        }
        draft.set("lots", lots);
    }

    private void places(String text) {
        ArrayNode places = draft.putArray("places");
        for (String part : SurveyWords.parts(text)) {
            Matcher place = PLACE.matcher(part);
            if (!place.matches()) {
                fault("survey-place", part);
                continue;
            }
            String code = place.group(1);
            Optional<PlaceKind> kind = place.group(2) == null ? Optional.empty()
                    : SurveyWords.term(PlaceKind.values(), place.group(2));
            ObjectNode node = places.addObject().put("code", code);
            node.put("kind",
                    kind.orElse(code.length() <= DEPARTEMENT_DIGITS ? PlaceKind.DEPARTEMENT : PlaceKind.COMMUNE).name());
            String name = kind.isEmpty() && place.group(2) != null
                    ? place.group(2) + (place.group(3) == null ? "" : " " + place.group(3))
                    : place.group(3);
            if (name != null) {
                node.put("name", name);
            }
        }
    }

    private void renews(String text) {
        ArrayNode renews = draft.putArray("renews");
        for (String part : SurveyWords.parts(text)) {
            String[] words = part.split("\\s+", 2);
            renews.addObject().put("buyer", words[0]).put("contract", words.length < 2 ? "" : words[1]);
        }
    }
}
