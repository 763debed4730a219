package fr.sillage.catalog.purchasemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Assessed;
import fr.sillage.catalog.purchasemap.MapFamilyBody.DirectorateSpend;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Stake;
import fr.sillage.catalog.table.Cell;
import fr.sillage.catalog.vocabulary.Theme;

class MapFormTest {

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private static final MapForm FORM = new MapForm(Map.of("papier", "fournitures-papier"), Map.of("les colleges", "colleges"));

    private final List<Fault> faults = new ArrayList<>();

    private MapFamilyBody read(MapFamilyBody before, Map<MapColumn, String> texts) throws Exception {
        var row = new TableRow<>(2, texts, List.of());
        ObjectNode body = JSON.valueToTree(before);
        texts.forEach((column, text) -> FORM.put(row, new Cell<>(column, text, faults), body));
        FORM.settle(body);
        return JSON.treeToValue(body, MapFamilyBody.class);
    }

    private static MapFamilyBody empty() {
        return new MapFamilyBody(null, null, null, null, null, null, null, null);
    }

    @Test
    void A_family_and_a_directorate_are_named_by_their_codes_or_by_their_names() {
        assertThat(FORM.code(new TableRow<>(2, Map.of(MapColumn.FAMILY, "Papier"), List.of())))
                .isEqualTo("fournitures-papier");
        assertThat(FORM.code(new TableRow<>(2, Map.of(MapColumn.FAMILY, "papier", MapColumn.DIRECTORATE, "Les collèges"),
                List.of()))).isEqualTo("fournitures-papier/colleges");
        assertThat(MapForm.family("fournitures-papier/colleges")).isEqualTo("fournitures-papier");
    }

    @Test
    void The_line_of_a_family_says_what_is_assessed_of_it() throws Exception {
        MapFamilyBody read = read(empty(), Map.of(MapColumn.SPEND, "1 200,50 €", MapColumn.STAKES,
                "Matières recyclées // fort // le papier vierge domine\nCARBON // moyen", MapColumn.RISK, "faible",
                MapColumn.LEEWAY_NOTE, "catalogue ouvert", MapColumn.LEEWAY, "Fort", MapColumn.CONSIDERED_SHARE, "30 %"));
        assertThat(faults).isEmpty();
        assertThat(read.spend()).isEqualTo(new BigDecimal("1200.50"));
        assertThat(read.stakes()).containsExactly(new Stake(Theme.RECYCLED, Degree.HIGH, "le papier vierge domine"),
                new Stake(Theme.CARBON, Degree.MEDIUM, null));
        assertThat(read.risk()).isEqualTo(new Assessed(Degree.LOW, null));
        assertThat(read.leeway()).isEqualTo(new Assessed(Degree.HIGH, "catalogue ouvert"));
        assertThat(read.considered().share()).isEqualTo(new BigDecimal("30.00"));
    }

    @Test
    void The_line_of_a_directorate_says_what_it_spends_and_leaves_the_others_alone() throws Exception {
        var before = new MapFamilyBody(BigDecimal.TEN, 3,
                List.of(new DirectorateSpend("routes", BigDecimal.ONE, null)), null, null, null, null, null);
        MapFamilyBody after = read(before, Map.of(MapColumn.FAMILY, "papier", MapColumn.DIRECTORATE, "colleges",
                MapColumn.SPEND, "5", MapColumn.SUPPLIERS, "2"));
        assertThat(after.directorates()).containsExactly(new DirectorateSpend("routes", BigDecimal.ONE, null),
                new DirectorateSpend("colleges", new BigDecimal("5"), 2));
        assertThat(after.spend()).isEqualTo(before.spend());
        assertThat(read(after, Map.of(MapColumn.FAMILY, "papier", MapColumn.DIRECTORATE, "colleges", MapColumn.SPEND, "",
                MapColumn.SUPPLIERS, ""))).isEqualTo(before);
        assertThat(faults).isEmpty();
    }

    @Test
    void What_is_said_of_a_family_is_not_said_on_the_line_of_a_directorate() throws Exception {
        read(empty(), Map.of(MapColumn.DIRECTORATE, "colleges", MapColumn.RISK, "fort"));
        assertThat(faults).extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("risque", "map-cell-of-family"));
    }

    @Test
    void What_is_wrong_with_a_directorate_stands_in_the_columns_of_its_line() {
        assertThat(FORM.heading("/directorates/spend")).isEqualTo("dépense (€ HT)");
        assertThat(FORM.heading("/directorates/1/directorate")).isEqualTo("direction");
        assertThat(FORM.heading("/spend")).isEqualTo("dépense (€ HT)");
        assertThat(FORM.heading("/considered/share")).isEqualTo("part déjà couverte (%)");
    }

    @Test
    void All_that_cannot_be_read_is_told_by_its_column() throws Exception {
        var row = new TableRow<>(2, Map.of(MapColumn.STAKES, "soleil // immense", MapColumn.RISK, "peut-être", MapColumn.SPEND,
                "beaucoup", MapColumn.SUPPLIERS, "2,5", MapColumn.CONSIDERED, "Émissions de gaz à effet de serre|soleil",
                MapColumn.CONSIDERED_SHARE, "tout"), List.<Fault> of());
        ObjectNode body = JSON.createObjectNode();
        row.texts().forEach((column, text) -> FORM.put(row, new Cell<>(column, text, faults), body));
        assertThat(faults).extracting(Fault::pointer).containsExactlyInAnyOrder("enjeux", "enjeux", "risque",
                "dépense (€ HT)", "fournisseurs", "considérations déjà prises", "part déjà couverte (%)");
    }

    @Test
    void What_the_export_says_comes_back_as_it_was() throws Exception {
        var body = new MapFamilyBody(new BigDecimal("12.3"), 4, null,
                List.of(new Stake(Theme.LOCAL, Degree.HIGH, "a | b // c"), new Stake(Theme.WASTE, Degree.LOW, null)),
                new Assessed(Degree.MEDIUM, "deux\nlignes"), null,
                new MapFamilyBody.Considered(new BigDecimal("0.5"), List.of(Theme.LOCAL, Theme.LABEL), "note"), "=fin");
        assertThat(read(empty(), MapForm.texts(body))).isEqualTo(body);
        assertThat(faults).isEmpty();
    }
}
