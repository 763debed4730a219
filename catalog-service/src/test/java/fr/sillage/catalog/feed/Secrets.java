package fr.sillage.catalog.feed;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An intention with a word or figure of its own in every field that nobody outside may read. What is told has none of them: a
 * field that is added to intentions must be added here, on one side or the other.
 */
final class Secrets {

    /** What begins all of them, and stands nowhere else. */
    static final String WORD = "Kryptx";

    static final String AMOUNT = "7654321";
    static final String LEAST = "7654000";
    static final String MOST = "7656789";
    static final String LOT = "7651234";

    /** The words of a person that stand in an answer under no other name. */
    static final List<String> NAMES = List.of("\"lead\"", "\"tags\"", "\"priceOnly\"", "\"otherDirectorates\"",
            "\"withoutSocialCondition\"", "\"withheld\"", "\"contractingEntity\"", "\"specificServices\"");

    /** Title, description and all else that is told bear none. */
    static final String WHOLE = """
            {"buyers": ["%1$s"], "scheme": "kryptx-scheme", "title": "Marché sans secret", "description": "Décrit",
             "expectations": "Attendu", "family": "flux-partie", "cpv": "45261000-4", "otherCpv": ["45262500-6"],
             "category": "WORKS", "amount": {"value": %2$s.25, "from": null, "to": null, "withheld": true},
             "procedure": "OPEN", "technique": "FRAMEWORK",
             "lots": [{"number": 1, "title": "Lot dit", "cpv": "45262500-6",
                       "amount": {"value": null, "from": %3$s.5, "to": %3$s.75, "withheld": false},
                       "considerations": [{"kind": "CLAUSE", "theme": "INSERTION", "weight": null, "description": "Dite",
                                           "plannedHours": 40, "publics": ["YOUTH"], "reservedFor": null}]}],
             "places": [{"code": "35238", "kind": "COMMUNE", "name": "Rennes"}], "publication": "2031-Q2", "start": "2031-10",
             "durationMonths": 5, "renewals": 1, "renews": [{"buyer": "22350001800013", "contract": "2027-12"}],
             "contact": {"name": "Kryptxnom", "email": "kryptxcourriel@example.fr", "phone": "Kryptx-02 99",
                         "url": "https://kryptx.example/contact", "published": false},
             "directorate": "dite", "otherDirectorates": ["kryptx-tue"], "lead": "Kryptxmeneur",
             "considerations": [{"kind": "RESERVED", "theme": "INSERTION", "weight": null, "description": "Dite",
                                 "plannedHours": 400, "publics": ["YOUTH"], "reservedFor": "SIAE"}],
             "priceOnly": true, "innovation": true, "contractingEntity": true, "specificServices": false,
             "withoutSocialCondition": {"ground": "SHORT_WORKS", "text": "Kryptxmotif"},
             "recordedOn": "2026-01-05", "tags": ["Kryptxmot"]}""".formatted(ILLE_ET_VILAINE, AMOUNT, LOT);

    static final String SIRET = "76549876500005";

    static final String SOUNDING = """
            {"on": "2026-01-10", "kind": "MEETING", "participants": [{"name": "Kryptxentreprise", "siret": "%s"}],
             "question": "Kryptxquestion", "findings": "Kryptxréponse", "effects": "Kryptxeffet"}""".formatted(SIRET);

    static final String REVIEW = """
            {"contract": {"buyer": "22350001800013", "contract": "2027-13"}, "on": "2026-01-15",
             "performance": {"score": 2, "text": "Kryptxretard"},
             "environmental": [{"theme": "WASTE", "planned": 8, "achieved": 1, "unit": "Kryptxbenne", "text": "Kryptxtri"}],
             "social": [{"theme": "INSERTION", "planned": 8, "achieved": 1, "unit": "Kryptxheure", "text": "Kryptxéquipe"}],
             "supplierView": "Kryptxavis", "lessons": "Kryptxsuite"}""";

    static final String SELF_ASSESSMENT = """
            {"environmental": 1, "social": 2, "quality": 3, "text": "Kryptxmarché",
             "viewOfBuyer": {"clarity": 1, "dialogue": 2, "payment": 3, "text": "Kryptxacheteur"}}""";

    static final String DIGEST = """
            {"title": "Kryptxliste", "recipients": ["kryptx-destinataire@example.fr"], "families": ["flux-partie"],
             "themes": ["INSERTION"]}""";

    static final String PARTNER = """
            {"name": "Kryptxpartenaire", "siren": "243500139", "url": "https://kryptx.example", "harvest": false,
             "active": true}""";

    private Secrets() {
    }

    /** Fields of a record, and of those within it, that the JSON does not name. */
    static List<String> unnamed(Class<?> type, JsonNode json) {
        List<String> unnamed = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = json.path(component.getName());
            Type of = component.getGenericType();
            if (of instanceof ParameterizedType list) {
                of = list.getActualTypeArguments()[0];
                value = value.path(0);
            }
            if (value.isMissingNode()) {
                unnamed.add(type.getSimpleName() + "." + component.getName());
            } else if (of instanceof Class<?> inner && inner.isRecord()) {
                unnamed.addAll(unnamed(inner, value));
            }
        }
        return unnamed;
    }

    /** A body of which every text is a secret: what is never told at all. */
    static ObjectNode filled(Class<?> type) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            body.set(component.getName(), value(component.getGenericType()));
        }
        return body;
    }

    private static JsonNode value(Type type) {
        if (type instanceof ParameterizedType list) {
            return JsonNodeFactory.instance.arrayNode().add(value(list.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return filled(raw);
        }
        return JsonNodeFactory.instance.textNode(raw.isEnum() ? ((Enum<?>) raw.getEnumConstants()[0]).name()
                : raw == LocalDate.class ? "2026-01-15" : WORD + "texte");
    }
}
