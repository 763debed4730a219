package fr.sillage.catalog.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.Ground;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Technique;

/**
 * What a line makes of an intention. A column that the file has not leaves the intention as it is, and so does a cell that says
 * what the export of the intention says: nothing is lost that a cell cannot hold, such as the amounts of lots.
 *
 * @param faults with the heading of the column as pointer
 * @param body null where there are any
 */
record SurveyReading(PurchasingIntentionBody body, List<Fault> faults) {

    /**
     * @param families code of each family by its title, as {@link Heading#plain} has it
     * @param buyer SIREN for a line that names none; null where every line must
     */
    static SurveyReading read(TableRow<SurveyColumn> row, Optional<PurchasingIntentionBody> existing,
            Map<String, String> families,
            String buyer, ObjectMapper json) {
        ObjectNode before = existing.map(body -> (ObjectNode) json.valueToTree(body)).orElseGet(json::createObjectNode);
        if (existing.isEmpty() && buyer != null) {
            before.putArray("buyers").add(buyer);
        }
        var draft = new SurveyDraft(before, json);
        Map<SurveyColumn, String> said = existing.map(SurveyTable::texts).orElse(Map.of());
        row.texts().forEach((column, text) -> {
            if (!Field.isSame(text, said.getOrDefault(column, ""))) {
                put(draft.cell(column, text), draft, families);
            }
        });
        return new SurveyReading(draft.faults().isEmpty() ? draft.read() : null, draft.faults());
    }

    private static void put(SurveyCell cell, SurveyDraft draft, Map<String, String> families) {
        ObjectNode body = draft.body();
        switch (cell.column()) {
            case REF, STATUS -> {
            }
            case BUYERS -> cell.codes(body, "buyers");
            case SCHEME -> cell.text(body, "scheme");
            case TITLE -> cell.text(body, "title");
            case DESCRIPTION -> cell.text(body, "description");
            case EXPECTATIONS -> cell.text(body, "expectations");
            case FAMILY -> draft.cell(cell.column(), families.getOrDefault(Heading.plain(cell.text()), cell.text()))
                    .text(body, "family");
            case CPV -> cell.text(body, "cpv");
            case OTHER_CPV -> cell.codes(body, "otherCpv");
            case CATEGORY -> cell.term(body, "category", Category.values());
            case AMOUNT -> cell.number(draft.part("amount"), "value");
            case AMOUNT_FROM -> cell.number(draft.part("amount"), "from");
            case AMOUNT_TO -> cell.number(draft.part("amount"), "to");
            case WITHHELD -> cell.truth(draft.part("amount"), "withheld");
            case PROCEDURE -> cell.term(body, "procedure", Procedure.values());
            case TECHNIQUE -> cell.term(body, "technique", Technique.values());
            case LOTS -> SurveyLists.lots(cell, body);
            case PLACES -> SurveyLists.places(cell, body);
            case PUBLICATION -> cell.date(body, "publication");
            case START -> cell.date(body, "start");
            case DURATION -> cell.whole(body, "durationMonths");
            case RENEWALS -> cell.whole(body, "renewals");
            case RENEWS -> SurveyLists.renews(cell, body);
            case DIRECTORATE -> cell.text(body, "directorate");
            case OTHER_DIRECTORATES -> cell.codes(body, "otherDirectorates");
            case LEAD -> cell.text(body, "lead");
            case CONTACT -> cell.text(draft.part("contact"), "name");
            case EMAIL -> cell.text(draft.part("contact"), "email");
            case PHONE -> cell.text(draft.part("contact"), "phone");
            case SITE -> cell.text(draft.part("contact"), "url");
            case CONTACT_PUBLISHED -> cell.truth(draft.part("contact"), "published");
            case CONSIDERATIONS -> draft.set("considerations", SurveyConsiderations.parse(cell.text(), cell::fault));
            case PRICE_ONLY -> cell.truth(body, "priceOnly");
            case INNOVATION -> cell.truth(body, "innovation");
            case CONTRACTING_ENTITY -> cell.truth(body, "contractingEntity");
            case SPECIFIC_SERVICES -> cell.truth(body, "specificServices");
            case GROUND -> cell.term(draft.part("withoutSocialCondition"), "ground", Ground.values());
            case GROUND_TEXT -> cell.text(draft.part("withoutSocialCondition"), "text");
            case RECORDED_ON -> cell.day(body, "recordedOn");
            case TAGS -> cell.texts(body, "tags");
        }
    }
}
