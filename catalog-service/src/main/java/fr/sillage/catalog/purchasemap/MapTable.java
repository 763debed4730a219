package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.sillage.catalog.purchasemap.MapFamilyBody.Assessed;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Considered;
import fr.sillage.catalog.purchasemap.MapFamilyBody.DirectorateSpend;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Stake;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * A family of a map as lines of a file: one for the family as a whole, with all that is assessed of it, and one for each of its
 * directorates, with what that spends.
 */
final class MapTable {

    private static final Assessed UNTOLD = new Assessed(null, null);
    private static final Considered NOTHING = new Considered(null, null, null);

    private MapTable() {
    }

    /** What is said on the line of a directorate. */
    static Map<MapColumn, String> texts(Optional<DirectorateSpend> spent) {
        return new EnumMap<>(Map.of(MapColumn.SPEND, spent.map(said -> figure(said.spend())).orElse(""), MapColumn.SUPPLIERS,
                text(spent.map(DirectorateSpend::suppliers).orElse(null))));
    }

    /** What is said on the line of a family. */
    static Map<MapColumn, String> texts(MapFamilyBody family) {
        Map<MapColumn, String> texts = new EnumMap<>(MapColumn.class);
        texts.put(MapColumn.SPEND, figure(family.spend()));
        texts.put(MapColumn.SUPPLIERS, text(family.suppliers()));
        texts.put(MapColumn.STAKES, CellItems.text(family.stakes().stream()
                .map(stake -> Arrays.asList(stake.theme().label(), stake.degree().label(), stake.note())).toList()));
        Optional<Assessed> risk = Optional.ofNullable(family.risk());
        texts.put(MapColumn.RISK, risk.map(found -> found.degree().label()).orElse(""));
        texts.put(MapColumn.RISK_NOTE, text(risk.map(Assessed::note).orElse(null)));
        Optional<Assessed> leeway = Optional.ofNullable(family.leeway());
        texts.put(MapColumn.LEEWAY, leeway.map(found -> found.degree().label()).orElse(""));
        texts.put(MapColumn.LEEWAY_NOTE, text(leeway.map(Assessed::note).orElse(null)));
        Considered considered = Objects.requireNonNullElse(family.considered(), NOTHING);
        texts.put(MapColumn.CONSIDERED, SurveyWords.joined(considered.themes().stream().map(Theme::label).toList()));
        texts.put(MapColumn.CONSIDERED_SHARE, figure(considered.share()));
        texts.put(MapColumn.CONSIDERED_NOTE, text(considered.note()));
        texts.put(MapColumn.NOTE, text(family.note()));
        return texts;
    }

    private static String figure(BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString().replace('.', ',');
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    /** @param before what is there; what its directorates spend stands on lines of their own */
    static MapFamilyBody family(Cells<MapColumn> cells, Optional<MapFamilyBody> before) {
        var considered = new Considered(cells.share(MapColumn.CONSIDERED_SHARE),
                cells.terms(MapColumn.CONSIDERED, Theme.values()), cells.text(MapColumn.CONSIDERED_NOTE));
        return new MapFamilyBody(cells.amount(MapColumn.SPEND), cells.count(MapColumn.SUPPLIERS),
                before.map(MapFamilyBody::directorates).orElse(List.of()), stakes(cells),
                assessed(cells, MapColumn.RISK, MapColumn.RISK_NOTE), assessed(cells, MapColumn.LEEWAY, MapColumn.LEEWAY_NOTE),
                considered.equals(NOTHING) ? null : considered, cells.text(MapColumn.NOTE));
    }

    private static List<Stake> stakes(Cells<MapColumn> cells) {
        return cells.items(MapColumn.STAKES, 3).stream()
                .map(said -> new Stake(cells.term(MapColumn.STAKES, Theme.values(), Objects.toString(said.get(0), "")),
                        cells.term(MapColumn.STAKES, Degree.values(), Objects.toString(said.get(1), "")), said.get(2)))
                .toList();
    }

    private static Assessed assessed(Cells<MapColumn> cells, MapColumn degree, MapColumn note) {
        var assessed = new Assessed(cells.term(degree, Degree.values()), cells.text(note));
        return assessed.equals(UNTOLD) ? null : assessed;
    }

    /** Empty where the line says nothing of it. */
    static Optional<DirectorateSpend> spent(Cells<MapColumn> cells, String directorate) {
        EnumSet.allOf(MapColumn.class).stream().filter(column -> !column.isOfDirectorates())
                .forEach(column -> cells.none(column, "map-cell-of-family"));
        var spent = new DirectorateSpend(directorate, cells.amount(MapColumn.SPEND), cells.count(MapColumn.SUPPLIERS));
        return Optional.of(spent).filter(said -> said.spend() != null || said.suppliers() != null);
    }
}
