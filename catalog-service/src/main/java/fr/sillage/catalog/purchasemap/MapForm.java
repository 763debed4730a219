package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Assessed;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Considered;
import fr.sillage.catalog.purchasemap.MapFamilyBody.DirectorateSpend;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.Cell;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.LineForm;
import fr.sillage.catalog.vocabulary.Term;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * A family of a map as lines of a file: one for the family as a whole, with all that is assessed of it, and one for each of its
 * directorates, with what that spends.
 */
final class MapForm implements LineForm<MapColumn, MapFamilyBody> {

    private static final char BETWEEN = '/';

    private final Map<String, String> families;
    private final Map<String, String> directorates;

    /** @param families code of each by its title, as {@link Heading#plain} has it; so of the directorates by their names */
    MapForm(Map<String, String> families, Map<String, String> directorates) {
        this.families = families;
        this.directorates = directorates;
    }

    /** The family that the code of a line is about. */
    static String family(String code) {
        return code.split(String.valueOf(BETWEEN))[0];
    }

    @Override
    public Class<MapFamilyBody> type() {
        return MapFamilyBody.class;
    }

    @Override
    public MapColumn key() {
        return MapColumn.FAMILY;
    }

    /** What stands on the line of a directorate is one of several in the body. */
    @Override
    public String heading(String pointer) {
        return LineForm.super.heading(pointer.replaceFirst("^/directorates(/\\d+)?(?=/)", ""));
    }

    @Override
    public String code(TableRow<MapColumn> row) {
        String family = named(row, MapColumn.FAMILY, families);
        if (row.text(MapColumn.DIRECTORATE).isEmpty()) {
            return family;
        }
        return family + BETWEEN + named(row, MapColumn.DIRECTORATE, directorates);
    }

    private static String named(TableRow<MapColumn> row, MapColumn column, Map<String, String> codes) {
        String text = row.text(column);
        String code = codes.getOrDefault(Heading.plain(text), text);
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.broken(List.of(Fault.at(column.heading(), "sheet-code", text)));
        }
        return code;
    }

    @Override
    public String title(MapFamilyBody body) {
        return null;
    }

    @Override
    public Map<MapColumn, String> texts(TableRow<MapColumn> row, MapFamilyBody body) {
        if (row.text(MapColumn.DIRECTORATE).isEmpty()) {
            return texts(body);
        }
        String directorate = named(row, MapColumn.DIRECTORATE, directorates);
        return body.directorates().stream().filter(spent -> spent.directorate().equals(directorate)).findFirst()
                .map(MapForm::texts).orElseGet(() -> new EnumMap<>(Map.of(MapColumn.SPEND, "", MapColumn.SUPPLIERS, "")));
    }

    static Map<MapColumn, String> texts(DirectorateSpend spent) {
        return new EnumMap<>(Map.of(MapColumn.SPEND, figure(spent.spend()), MapColumn.SUPPLIERS, text(spent.suppliers())));
    }

    static Map<MapColumn, String> texts(MapFamilyBody body) {
        Map<MapColumn, String> texts = new EnumMap<>(MapColumn.class);
        texts.put(MapColumn.SPEND, figure(body.spend()));
        texts.put(MapColumn.SUPPLIERS, text(body.suppliers()));
        texts.put(MapColumn.STAKES, CellItems.text(body.stakes().stream()
                .map(stake -> Arrays.asList(stake.theme().label(), stake.degree().label(), stake.note())).toList()));
        Optional<Assessed> risk = Optional.ofNullable(body.risk());
        texts.put(MapColumn.RISK, risk.map(found -> found.degree().label()).orElse(""));
        texts.put(MapColumn.RISK_NOTE, text(risk.map(Assessed::note).orElse(null)));
        Optional<Assessed> leeway = Optional.ofNullable(body.leeway());
        texts.put(MapColumn.LEEWAY, leeway.map(found -> found.degree().label()).orElse(""));
        texts.put(MapColumn.LEEWAY_NOTE, text(leeway.map(Assessed::note).orElse(null)));
        Considered considered = body.considered() == null ? new Considered(null, null, null) : body.considered();
        texts.put(MapColumn.CONSIDERED, SurveyWords.joined(considered.themes().stream().map(Theme::label).toList()));
        texts.put(MapColumn.CONSIDERED_SHARE, figure(considered.share()));
        texts.put(MapColumn.CONSIDERED_NOTE, text(considered.note()));
        texts.put(MapColumn.NOTE, text(body.note()));
        return texts;
    }

    private static String figure(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString().replace('.', ',');
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    @Override
    public void put(TableRow<MapColumn> row, Cell<MapColumn> cell, ObjectNode body) {
        boolean ofDirectorate = !row.text(MapColumn.DIRECTORATE).isEmpty();
        if (ofDirectorate && !cell.column().isOfDirectorates()) {
            cell.fault("map-cell-of-family");
            return;
        }
        ObjectNode spent = ofDirectorate ? entry(body, named(row, MapColumn.DIRECTORATE, directorates)) : body;
        switch (cell.column()) {
            case FAMILY, TITLE, DIRECTORATE, RANK, REASONS -> {
            }
            case SPEND -> cell.number(spent, "spend");
            case SUPPLIERS -> cell.whole(spent, "suppliers");
            case STAKES -> stakes(cell, body);
            case RISK -> cell.term(LineForm.part(body, "risk"), "degree", Degree.values());
            case RISK_NOTE -> cell.text(LineForm.part(body, "risk"), "note");
            case LEEWAY -> cell.term(LineForm.part(body, "leeway"), "degree", Degree.values());
            case LEEWAY_NOTE -> cell.text(LineForm.part(body, "leeway"), "note");
            case CONSIDERED -> cell.terms(LineForm.part(body, "considered"), "themes", Theme.values());
            case CONSIDERED_SHARE -> cell.share(LineForm.part(body, "considered"), "share");
            case CONSIDERED_NOTE -> cell.text(LineForm.part(body, "considered"), "note");
            case NOTE -> cell.text(body, "note");
        }
    }

    private static void stakes(Cell<MapColumn> cell, ObjectNode body) {
        for (ObjectNode stake : cell.items(body, "stakes", "theme", "degree", "note")) {
            stake.replace("theme", word(cell, stake, "theme", Theme.values()));
            stake.replace("degree", word(cell, stake, "degree", Degree.values()));
        }
    }

    private static <T extends Term> JsonNode word(Cell<MapColumn> cell, ObjectNode stake,
            String name, T[] terms) {
        return cell.named(terms, stake.path(name).asText()).map(term -> stake.textNode(term.name()))
                .orElseGet(() -> stake.textNode(""));
    }

    /** What a directorate spends, made where there is nothing yet. */
    private static ObjectNode entry(ObjectNode body, String directorate) {
        ArrayNode all = body.withArray("directorates");
        for (JsonNode there : all) {
            if (there.path("directorate").asText().equals(directorate)) {
                return (ObjectNode) there;
            }
        }
        return all.addObject().put("directorate", directorate);
    }

    @Override
    public void settle(ObjectNode body) {
        List.of("risk", "leeway", "considered").forEach(part -> LineForm.removeEmpty(body, part));
        if (body.get("directorates") instanceof ArrayNode all) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (!all.get(i).hasNonNull("spend") && !all.get(i).hasNonNull("suppliers")) {
                    all.remove(i);
                }
            }
        }
    }
}
