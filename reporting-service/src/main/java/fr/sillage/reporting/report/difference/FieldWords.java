package fr.sillage.reporting.report.difference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.PageBuilder;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.LongText;
import fr.sillage.reporting.report.french.ObservationWords;

/**
 * What the fields of a frozen content, and what stands in them, are called in French. What a later version adds is called by
 * its
 * own name until it has one here.
 */
final class FieldWords {

    /** The texts that people write. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(Map.entry("title", "Intitulé"),
            Map.entry("introduction", "Introduction"), Map.entry("context", "Contexte"), Map.entry("stakes", "Enjeux"),
            Map.entry("means", "Modalités"), Map.entry("note", "Remarque"), Map.entry("lead", "Pilote"),
            Map.entry("leadDirectorates", "Directions pilotes"), Map.entry("definition", "Définition"),
            Map.entry("difficulties", "Difficultés"), Map.entry("correctiveActions", "Mesures correctives"),
            Map.entry("evidence", "Preuve"), Map.entry("markdown", "Texte de l’équipe"), Map.entry("author", "Signature"),
            Map.entry("remit", "Rôle"), Map.entry("agenda", "Ordre du jour"), Map.entry("text", "Avis"),
            Map.entry("conditions", "Réserves"), Map.entry("summary", "Synthèse"),
            Map.entry("lessons", "Recommandations"), Map.entry("results", "Résultats"), Map.entry("practices", "Pratiques"),
            Map.entry("method", "Manière d’évaluer"), Map.entry("wording", "Énoncé"),
            Map.entry("justification", "Justification"), Map.entry("adoptionReference", "Acte d’adoption"));

    private static final Map<String, String> HOLDERS = Map.ofEntries(Map.entry("scheme", "Schéma"), Map.entry("axes", "Axe"),
            Map.entry("workstreams", "Chantier"), Map.entry("objectives", "Objectif"), Map.entry("indicators", "Indicateur"),
            Map.entry("actions", "Action"), Map.entry("parts", "Action"), Map.entry("targetedActions", "Action ciblée"),
            Map.entry("committees", "Comité"));

    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("adoptedOn", "date d’adoption"),
            Map.entry("advice", "suite proposée"), Map.entry("answered", "réponses à la question"),
            Map.entry("audience", "public interrogé"), Map.entry("baselineYear", "année du Temps 0"),
            Map.entry("campaigns", "campagne"), Map.entry("choices", "réponse"), Map.entry("closesOn", "clôture"),
            Map.entry("committee", "comité"), Map.entry("count", "nombre"), Map.entry("counts", "mesure de la fiche"),
            Map.entry("evaluation", "évaluation"), Map.entry("heading", "rubrique"), Map.entry("invited", "invités"),
            Map.entry("mean", "moyenne"), Map.entry("objective", "objectif"), Map.entry("outcome", "résultat"),
            Map.entry("overall", "ensemble"), Map.entry("polls", "questionnaire"), Map.entry("publishedOn", "publiée le"),
            Map.entry("questions", "question"), Map.entry("rank", "rang"), Map.entry("respondents", "répondants"),
            Map.entry("said", "avis"), Map.entry("sitting", "séance"),
            Map.entry("baseline", "Temps 0"), Map.entry("board", "nombre d’actions"), Map.entry("buyer", "acheteur"),
            Map.entry("buyers", "acheteurs"), Map.entry("capacity", "qualité"), Map.entry("change", "évolution visée"),
            Map.entry("changes", "autre chiffre changé"),
            Map.entry("completions", "réalisation"), Map.entry("coverage", "période couverte"),
            Map.entry("danglingCodes", "code sans correspondance"), Map.entry("deadline", "échéance"),
            Map.entry("decimals", "décimales"), Map.entry("decision", "décision"), Map.entry("denominator", "dénominateur"),
            Map.entry("direction", "sens souhaité"), Map.entry("distance", "écart"), Map.entry("doneOn", "faite le"),
            Map.entry("due", "échéance"), Map.entry("dueOn", "à fournir pour le"), Map.entry("end", "fin"),
            Map.entry("errata", "errata"), Map.entry("expected", "attendu"), Map.entry("facts", "fait marquant"),
            Map.entry("fictitious", "données fictives"), Map.entry("from", "à partir de"), Map.entry("goals", "finalités"),
            Map.entry("interpolation", "entre deux échéances"), Map.entry("items", "poste"), Map.entry("kind", "nature"),
            Map.entry("label", "libellé"), Map.entry("lines", "correction"), Map.entry("max", "au plus"),
            Map.entry("meets", "réunions"), Map.entry("members", "membre"), Map.entry("min", "au moins"),
            Map.entry("missing", "ce qui manque"), Map.entry("name", "nom"), Map.entry("numerator", "numérateur"),
            Map.entry("on", "date"), Map.entry("operands", "données manquantes"), Map.entry("opinions", "avis"),
            Map.entry("organisation", "organisme"), Map.entry("owed", "chiffre demandé"), Map.entry("points", "point"),
            Map.entry("present", "connu"), Map.entry("previous", "année précédente"), Map.entry("progress", "situation"),
            Map.entry("published", "chiffre publié"), Map.entry("qualifier", "précision"), Map.entry("reason", "motif"),
            Map.entry("recurrence", "rythme"), Map.entry("review", "bilan d’étape"), Map.entry("schemaVersion", "format"),
            Map.entry("sections", "parties du rapport"), Map.entry("series", "année"), Map.entry("since", "depuis"),
            Map.entry("sittings", "séance"), Map.entry("source", "source"), Map.entry("start", "début"),
            Map.entry("state", "état"), Map.entry("status", "statut"), Map.entry("steps", "étape"),
            Map.entry("subject", "objet"), Map.entry("target", "cible"), Map.entry("trajectory", "trajectoire"),
            Map.entry("unit", "unité"), Map.entry("unknownIndicators", "indicateur sans définition"),
            Map.entry("until", "jusqu’à"), Map.entry("value", "valeur"), Map.entry("values", "valeur"),
            Map.entry("version", "version de la définition"), Map.entry("words", "textes de l’équipe"),
            Map.entry("year", "année"), Map.entry("amount", "montant"), Map.entry("amountWithheld", "montant non communiqué"),
            Map.entry("article", "article"), Map.entry("category", "nature"), Map.entry("code", "code"),
            Map.entry("considerations", "considération"), Map.entry("family", "famille d’achat"),
            Map.entry("gap", "ce qui manque"),
            Map.entry("ground", "motif"), Map.entry("pillar", "pilier"), Map.entry("publication", "consultation"),
            Map.entry("purchases", "achats"), Map.entry("ref", "référence"), Map.entry("reservedFor", "réservé à"),
            Map.entry("siren", "SIREN"), Map.entry("sort", "sorte"), Map.entry("theme", "thème"), Map.entry("to", "jusqu’à"),
            Map.entry("told", "achat"), Map.entry("untold", "achats non publiés"),
            Map.entry("without", "sans condition sociale"));

    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("UP", "à la hausse"),
            Map.entry("DOWN", "à la baisse"), Map.entry("RANGE", "dans une fourchette"), Map.entry("STEP", "par paliers"),
            Map.entry("LINEAR", "en ligne droite"), Map.entry("LEGAL", "obligation légale"),
            Map.entry("ADOPTED", "adopté"), Map.entry("TENTATIVE", "envisagé, non adopté"), Map.entry("DRAFT", "projet"),
            Map.entry("ONCE", "une fois"), Map.entry("YEARLY", "chaque année"), Map.entry("EXACT", "exact"),
            Map.entry("ABOUT", "environ"), Map.entry("AT_LEAST", "au moins"), Map.entry("NORMAL", "ordinaire"),
            Map.entry("PROVISIONAL", "provisoire"), Map.entry("ESTIMATED", "estimé"), Map.entry("IMPUTED", "imputé"),
            Map.entry("BREAK", "rupture de série"), Map.entry("MISSING", "manquant"), Map.entry("FICTITIOUS", "fictif"),
            Map.entry("ACHIEVED", "cible atteinte"), Map.entry("ON_TRACK", "trajectoire suivie"),
            Map.entry("BEHIND", "en retard sur la trajectoire"), Map.entry("OFF_TRACK", "loin de la trajectoire"),
            Map.entry("NOT_ASSESSABLE", "non évaluable"), Map.entry("NO_TARGET", "sans cible chiffrée"),
            Map.entry("NO_BASELINE", "valeur de référence inconnue"),
            Map.entry("LOWER_BOUND_ONLY", "valeur connue comme un minimum"),
            Map.entry("BEFORE_FIRST_POINT", "cible pas encore applicable"), Map.entry("LATE", "en retard"),
            Map.entry("DUE", "attendu"), Map.entry("NOT_YET", "pas encore attendu"),
            Map.entry("DECLARED_MISSING", "déclaré inconnu"), Map.entry("FAVOURABLE", "avis favorable"),
            Map.entry("FAVOURABLE_WITH_RESERVATIONS", "avis favorable avec réserves"),
            Map.entry("UNFAVOURABLE", "avis défavorable"), Map.entry("DEFERRED", "avis reporté"),
            Map.entry("NOT_STARTED", "non initiée"), Map.entry("IN_PROGRESS", "en cours"), Map.entry("COMPLETED", "terminée"),
            Map.entry("KEEP", "à conserver"), Map.entry("AMEND", "à modifier"), Map.entry("RELEASE", "à sortir"),
            Map.entry("VALIDATED", "validée"), Map.entry("PUBLISHED", "publiée"), Map.entry("YES_NO", "oui ou non"),
            Map.entry("SCALE", "de 1 à 5"), Map.entry("SINGLE", "une réponse"), Map.entry("MULTIPLE", "plusieurs réponses"),
            Map.entry("LAUNCHED", "consultation lancée"), Map.entry("NOTIFIED", "marché notifié"),
            Map.entry("UNSUCCESSFUL", "consultation infructueuse"), Map.entry("SOCIAL", "social"),
            Map.entry("ENVIRONMENTAL", "environnemental"), Map.entry("ECONOMIC", "économique"), Map.entry("REASON", "motif"),
            Map.entry("QUARTER", "trimestre"), Map.entry("AMOUNT", "montant"), Map.entry("SUSPENDED", "suspendue"),
            Map.entry("ABANDONED", "abandonnée"));

    private FieldWords() {
    }

    static boolean isWritten(String field) {
        return WRITTEN.containsKey(field);
    }

    static String label(String field) {
        return WRITTEN.getOrDefault(field, OTHERS.getOrDefault(field, HOLDERS.getOrDefault(field,
                VALUES.getOrDefault(field, field))));
    }

    /** What an element of such a list is called; null where it is not told by itself. */
    static String holder(String list) {
        return HOLDERS.get(list);
    }

    /** "Objectif 9", "Indicateur « Heures d’insertion »". */
    static String named(String holder, JsonNode element) {
        String code = element.get("code").asText();
        boolean numbered = Character.isDigit(code.charAt(0));
        return PageBuilder.numbered(holder, code) + (numbered || !element.hasNonNull("title") ? ""
                : " " + French.quoted(French.typeset(element.get("title").asText())));
    }

    /** An element that has no code of its own: by its label, else by what it is kept by. */
    static String named(JsonNode element, String key) {
        return element.hasNonNull("label") ? French.typeset(element.get("label").asText())
                : key.matches("\\d{4}-\\d{2}-\\d{2}") ? French.date(LocalDate.parse(key))
                        : key.matches("\\d{1,3}") && !element.hasNonNull("code")
                                ? "n°" + French.NO_BREAK_SPACE + (Integer.parseInt(key) + 1)
                                : key;
    }

    /** "Cible, point, 2028, valeur". */
    static String joined(List<String> names) {
        return French.capitalised(String.join(", ", names));
    }

    /** A list of texts, a line for each. */
    static String lines(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("\n"))
                : node.asText();
    }

    /** A leaf; of what is more than that, its title or all its leaves. */
    static String value(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() ? node.asText() : French.number(node.decimalValue());
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "oui" : "non";
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).map(FieldWords::value).collect(Collectors.joining(", "));
        }
        return node.isObject() ? whole(node) : text(node.asText());
    }

    private static String whole(JsonNode node) {
        if (node.hasNonNull("title") && node.hasNonNull("code")) {
            return French.typeset(node.get("title").asText());
        }
        List<String> parts = new ArrayList<>();
        node.fields().forEachRemaining(f -> {
            if (!f.getValue().isContainerNode() || !f.getValue().isEmpty()) {
                parts.add(label(f.getKey()) + French.NARROW_NO_BREAK_SPACE + ": " + value(f.getValue()));
            }
        });
        return LongText.shortened(String.join(French.NARROW_NO_BREAK_SPACE + "; ", parts));
    }

    private static String text(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return French.date(LocalDate.parse(text));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
            return French.dateTime(Instant.parse(text));
        }
        return VALUES.getOrDefault(text,
                Section.of(text).map(Section::title).orElseGet(() -> ObservationWords.reason(text).orElse(text)));
    }
}
