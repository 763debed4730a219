package fr.sillage.catalog.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.catalog.vocabulary.PlaceKind;

/** Lots, places and contracts, several to a cell. */
final class SurveyLists {

    private static final Pattern LOT = Pattern.compile("(?s)(\\d{1,3})\\s*:\\s*(.+)");
    private static final Pattern PLACE = Pattern.compile("([0-9A-Z]{1,10})(?:\\s+([A-Z]+))?(?:\\s+(.+))?");
    private static final int DEPARTEMENT_DIGITS = 3;

    private SurveyLists() {
    }

    /** {@code 1 : Gros œuvre | 2 : Menuiseries}. Lots that stay keep what the cell does not say of them. */
    static void lots(SurveyCell cell, ObjectNode body) {
        JsonNode before = body.get("lots");
        ArrayNode lots = JsonNodeFactory.instance.arrayNode();
        List<String> parts = SurveyWords.parts(cell.text());
        for (int i = 0; i < parts.size(); i++) {
            Matcher numbered = LOT.matcher(parts.get(i));
            int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : i + 1;
            ObjectNode lot = lots.addObject();
            if (before != null) {
                before.forEach(there -> {
                    if (there.path("number").asInt() == number) {
                        lot.setAll((ObjectNode) there);
                    }
                });
            }
            lot.put("number", number).put("title", numbered.matches() ? numbered.group(2) : parts.get(i));
        }
        body.set("lots", lots);
    }

    /** {@code 35 Ille-et-Vilaine | 35239 COMMUNE Retiers}. */
    static void places(SurveyCell cell, ObjectNode body) {
        ArrayNode places = body.putArray("places");
        for (String part : SurveyWords.parts(cell.text())) {
            Matcher place = PLACE.matcher(part);
            if (place.matches()) {
                place(place, places.addObject());
            } else {
                cell.fault("survey-place", part);
            }
        }
    }

    private static void place(Matcher place, ObjectNode node) {
        String code = place.group(1);
        String word = place.group(2);
        String words = place.group(3);
        Optional<PlaceKind> kind = word == null ? Optional.empty() : SurveyWords.term(PlaceKind.values(), word);
        node.put("code", code).put("kind",
                kind.orElse(code.length() <= DEPARTEMENT_DIGITS ? PlaceKind.DEPARTEMENT : PlaceKind.COMMUNE).name());
        String name = kind.isEmpty() && word != null ? word + (words == null ? "" : " " + words) : words;
        if (name != null) {
            node.put("name", name);
        }
    }

    /** {@code 22350001800013 2023S12}: the SIRET of who concluded it, then its number. */
    static void renews(SurveyCell cell, ObjectNode body) {
        ArrayNode renews = body.putArray("renews");
        for (String part : SurveyWords.parts(cell.text())) {
            String[] words = part.split("\\s+", 2);
            renews.addObject().put("buyer", words[0]).put("contract", words.length < 2 ? "" : words[1]);
        }
    }
}
