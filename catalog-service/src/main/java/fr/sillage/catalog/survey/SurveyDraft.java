package fr.sillage.catalog.survey;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.catalog.intention.PurchasingIntentionBody;

/** The body of an intention while the cells of a line are put into it. */
final class SurveyDraft {

    /** What is made of several columns. */
    private static final List<String> PARTS = List.of("amount", "contact", "withoutSocialCondition");

    private final ObjectMapper json;
    private final ObjectNode body;
    private final List<Fault> faults = new ArrayList<>();

    /** @param body what it is before */
    SurveyDraft(ObjectNode body, ObjectMapper json) {
        this.body = body;
        this.json = json;
    }

    /** What a cell says, on its way to a field. */
    SurveyCell cell(SurveyColumn column, String text) {
        return new SurveyCell(column, text, faults);
    }

    ObjectNode body() {
        return body;
    }

    ObjectNode part(String name) {
        return body.get(name) instanceof ObjectNode there ? there : body.putObject(name);
    }

    void set(String name, Object value) {
        body.set(name, json.valueToTree(value));
    }

    /** With the heading of the column as pointer. */
    List<Fault> faults() {
        return faults;
    }

    /** To be asked for where there are no faults. */
    PurchasingIntentionBody read() {
        // a part is there where one of its columns says something
        for (String name : PARTS) {
            JsonNode part = body.get(name);
            if (part != null && part.properties().stream().allMatch(field -> field.getValue().isBoolean())) {
                body.remove(name);
            }
        }
        try {
            return json.treeToValue(body, PurchasingIntentionBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a survey makes no intention", e);
        }
    }
}
