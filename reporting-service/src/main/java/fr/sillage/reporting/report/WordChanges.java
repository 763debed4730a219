package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which sentences differ between two contents, wherever they stand: the frozen text itself is walked, so that what a later
 * version adds is found too.
 */
final class WordChanges {

    /** The fields that people write, as they call them. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(Map.entry("title", "Intitulé"),
            Map.entry("introduction", "Introduction"), Map.entry("context", "Contexte"), Map.entry("stakes", "Enjeux"),
            Map.entry("means", "Modalités"), Map.entry("note", "Remarque"), Map.entry("lead", "Pilote"),
            Map.entry("leadDirectorates", "Directions pilotes"), Map.entry("definition", "Définition"),
            Map.entry("difficulties", "Difficultés"), Map.entry("correctiveActions", "Mesures correctives"),
            Map.entry("evidence", "Preuve"), Map.entry("markdown", "Texte de l’équipe"), Map.entry("author", "Signature"),
            Map.entry("remit", "Rôle"), Map.entry("agenda", "Ordre du jour"), Map.entry("text", "Avis"),
            Map.entry("conditions", "Réserves"), Map.entry("adoptionReference", "Acte d’adoption"));

    private static final Map<String, String> HOLDERS = Map.ofEntries(Map.entry("scheme", "Schéma"), Map.entry("axes", "Axe"),
            Map.entry("workstreams", "Chantier"), Map.entry("objectives", "Objectif"), Map.entry("indicators", "Indicateur"),
            Map.entry("actions", "Action"), Map.entry("parts", "Action"), Map.entry("targetedActions", "Action ciblée"),
            Map.entry("committees", "Comité"));

    /** Told as figures, as what is missing, or drawn from what stands elsewhere. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("series", "missing", "errata", "facts", "positions", "board");

    private static final List<String> KEYS = List.of("code", "section", "objective", "on", "year");

    private record Written(String where, String what, String text) {
    }

    private final Map<String, Written> before;
    private final Map<String, Written> after;

    WordChanges(ReportContent before, ReportContent after) {
        this.before = texts(before);
        this.after = texts(after);
    }

    List<Difference.Words> all() {
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        return paths.stream().flatMap(path -> {
            Written was = before.get(path);
            Written is = after.get(path);
            Written known = is == null ? was : is;
            String old = was == null ? null : was.text();
            String now = is == null ? null : is.text();
            return Objects.equals(old, now) ? Stream.empty()
                    : Stream.of(new Difference.Words(path, known.where(), known.what(), old, now));
        }).toList();
    }

    private static Map<String, Written> texts(ReportContent content) {
        Map<String, Written> texts = new LinkedHashMap<>();
        collect(ContentJson.tree(content), "", "Rapport", texts);
        return texts;
    }

    private static void collect(JsonNode node, String path, String where, Map<String, Written> texts) {
        node.fields().forEachRemaining(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            String below = path.isEmpty() ? name : path + "/" + name;
            if (TOLD_ELSEWHERE.contains(name)) {
                return;
            }
            if (WRITTEN.containsKey(name) && !value.isObject()) {
                String text = text(value);
                if (!text.isBlank()) {
                    texts.put(below, new Written(where, WRITTEN.get(name), text));
                }
            } else if (value.isObject()) {
                collect(value, below, HOLDERS.getOrDefault(name, where), texts);
            } else if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    collect(value.get(i), below + "/" + key(value.get(i), i), where(name, value.get(i), where), texts);
                }
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("\n"))
                : value.asText();
    }

    /** By what stays the same from one edition to the next; the place, where nothing does. */
    private static String key(JsonNode element, int place) {
        List<String> parts = new ArrayList<>();
        KEYS.stream().filter(element::hasNonNull).forEach(name -> parts.add(element.get(name).asText()));
        if (element.path("buyer").hasNonNull("siren")) {
            parts.add(element.get("buyer").get("siren").asText());
        }
        return parts.isEmpty() ? String.valueOf(place) : String.join("+", parts);
    }

    private static String where(String list, JsonNode element, String above) {
        String holder = HOLDERS.get(list);
        return holder == null || !element.hasNonNull("code") ? above
                : PageBuilder.numbered(holder, element.get("code").asText())
                        + (Character.isDigit(element.get("code").asText().charAt(0)) || !element.hasNonNull("title") ? ""
                                : " " + French.quoted(French.typeset(element.get("title").asText())));
    }
}
