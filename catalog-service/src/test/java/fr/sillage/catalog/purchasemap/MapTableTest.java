package fr.sillage.catalog.purchasemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Assessed;
import fr.sillage.catalog.purchasemap.MapFamilyBody.DirectorateSpend;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Stake;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.FilledRoundTrip;
import fr.sillage.catalog.vocabulary.Theme;

class MapTableTest {

    private static final MapNames NAMES = new MapNames(Map.of("papier", "fournitures-papier"),
            Map.of("les colleges", "colleges"));

    private static MapFamilyBody read(Map<MapColumn, String> texts) {
        var cells = new Cells<>(texts);
        MapFamilyBody read = MapTable.family(cells, Optional.empty());
        assertThat(cells.faults()).isEmpty();
        return read;
    }

    private static TableRow<MapColumn> row(Map<MapColumn, String> texts) {
        return new TableRow<>(2, texts, List.of());
    }

    @Test
    void A_family_and_a_directorate_are_named_by_their_codes_or_by_their_names() {
        assertThat(NAMES.family(row(Map.of(MapColumn.FAMILY, "Papier")))).isEqualTo("fournitures-papier");
        assertThat(NAMES.family(row(Map.of(MapColumn.FAMILY, "papier-recycle")))).isEqualTo("papier-recycle");
        assertThat(NAMES.directorate(row(Map.of(MapColumn.DIRECTORATE, "Les collèges")))).isEqualTo("colleges");
    }

    @Test
    void The_line_of_a_family_says_what_is_assessed_of_it() {
        MapFamilyBody read = read(Map.of(MapColumn.SPEND, "1 200,50 €", MapColumn.STAKES,
                "Matières recyclées // fort // le papier vierge domine\nCARBON // moyen", MapColumn.RISK, "faible",
                MapColumn.LEEWAY_NOTE, "catalogue ouvert", MapColumn.LEEWAY, "Fort", MapColumn.CONSIDERED_SHARE, "30 %"));
        assertThat(read.spend()).isEqualTo(new BigDecimal("1200.50"));
        assertThat(read.stakes()).containsExactly(new Stake(Theme.RECYCLED, Degree.HIGH, "le papier vierge domine"),
                new Stake(Theme.CARBON, Degree.MEDIUM, null));
        assertThat(read.risk()).isEqualTo(new Assessed(Degree.LOW, null));
        assertThat(read.leeway()).isEqualTo(new Assessed(Degree.HIGH, "catalogue ouvert"));
        assertThat(read.considered().share()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void The_line_of_a_directorate_says_what_it_spends_and_leaves_the_others_alone() {
        var before = new MapFamilyBody(BigDecimal.TEN, 3,
                List.of(new DirectorateSpend("routes", BigDecimal.ONE, null)), null, null, null, null, null);
        var cells = new Cells<>(Map.of(MapColumn.SPEND, "5", MapColumn.SUPPLIERS, "2"));
        MapFamilyBody after = before.withSpend("colleges", MapTable.spent(cells, "colleges"));
        assertThat(after.directorates()).containsExactly(new DirectorateSpend("routes", BigDecimal.ONE, null),
                new DirectorateSpend("colleges", new BigDecimal("5"), 2));
        assertThat(after.spend()).isEqualTo(before.spend());
        var blank = new Cells<>(Map.of(MapColumn.SPEND, "", MapColumn.SUPPLIERS, ""));
        assertThat(after.withSpend("colleges", MapTable.spent(blank, "colleges"))).isEqualTo(before);
        assertThat(MapTable.family(new Cells<>(MapTable.texts(after)), Optional.of(after))).isEqualTo(after);
        assertThat(cells.faults()).isEmpty();
        assertThat(blank.faults()).isEmpty();
    }

    @Test
    void What_is_said_of_a_family_is_not_said_on_the_line_of_a_directorate() {
        var cells = new Cells<>(Map.of(MapColumn.DIRECTORATE, "colleges", MapColumn.RISK, "fort"));
        MapTable.spent(cells, "colleges");
        assertThat(cells.faults()).extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("risque", "map-cell-of-family"));
    }

    @Test
    void What_is_wrong_with_a_directorate_stands_in_the_columns_of_its_line() {
        assertThat(FormColumn.headingAt(MapColumn.class, "/spend")).isEqualTo("dépense (€ HT)");
        assertThat(FormColumn.headingAt(MapColumn.class, "/directorates/1/directorate")).isEqualTo("direction");
        assertThat(FormColumn.headingAt(MapColumn.class, "/considered/share")).isEqualTo("part déjà couverte (%)");
    }

    @Test
    void All_that_cannot_be_read_is_told_by_its_column() {
        var cells = new Cells<>(Map.of(MapColumn.STAKES, "soleil // immense", MapColumn.RISK, "peut-être", MapColumn.SPEND,
                "beaucoup", MapColumn.SUPPLIERS, "2,5", MapColumn.CONSIDERED, "Émissions de gaz à effet de serre|soleil",
                MapColumn.CONSIDERED_SHARE, "tout"));
        MapTable.family(cells, Optional.empty());
        assertThat(cells.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("enjeux", "enjeux", "risque",
                "dépense (€ HT)", "fournisseurs", "considérations déjà prises", "part déjà couverte (%)");
    }

    @Test
    void What_the_export_says_comes_back_as_it_was() {
        var body = new MapFamilyBody(new BigDecimal("12.3"), 4, null,
                List.of(new Stake(Theme.LOCAL, Degree.HIGH, "a | b // c"), new Stake(Theme.WASTE, Degree.LOW, null)),
                new Assessed(Degree.MEDIUM, "deux\nlignes"), null,
                new MapFamilyBody.Considered(new BigDecimal("0.5"), List.of(Theme.LOCAL, Theme.LABEL), "note"), "=fin");
        assertThat(read(MapTable.texts(body))).isEqualTo(body);
        FilledRoundTrip.holds(MapColumn.TABLE, body, said -> {
            Map<MapColumn, String> texts = MapTable.texts(said);
            texts.put(MapColumn.FAMILY, "papier");
            return texts;
        }, cells -> MapTable.family(cells, Optional.empty()));
    }
}
