package fr.sillage.sample;

import static fr.sillage.sample.Sample.each;
import static fr.sillage.sample.Sample.last;
import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.split;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board reads as the page of the agglomeration does, line by line. */
class PaysDeLOrTest {

    private static final Sample SAMPLE = new Sample("pays-de-l-or");

    private static Map<String, Map<String, Object>> actions() {
        return SAMPLE.collection("catalog/actions.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.1  | COMPLETED   | Recruter un chargé de mission schéma de promotion des achats publics socialement et économiquement responsables
            1.2  | COMPLETED   | Participer à la construction du collectif engagé dans les stratégies d’achats responsables (CESAR) à travers le club stratégie achat 34
            1.3  | COMPLETED   | Participer à la construction du réseau régional d’acheteurs responsables (RES’OCC)
            1.4  | COMPLETED   | Permettre la formation et l’accompagnement de l’agglomération par le Collectif CESAR
            1.5  | IN_PROGRESS | Mettre en place des indicateurs de suivi de performance et un bilan annuel de la prise en compte des enjeux environnementaux dans les marchés
            1.6  | IN_PROGRESS | Maintenir la Certification ISO 9001 de la direction des marchés publics
            1.7  | IN_PROGRESS | Participer à la gouvernance du RES’OCC
            1.8  | IN_PROGRESS | Élaboration et mise en œuvre d’un schéma de promotion des achats publics socialement et écologiquement responsables volontaire
            1.9  | IN_PROGRESS | Réaliser un audit fournisseur et des pratiques d’achat de la collectivité
            1.10 | NOT_STARTED | Renforcer le plan de progrès par famille d’achat avec un des volets dédié à la transition écologique
            1.11 | NOT_STARTED | S’engager dans une démarche de labellisation achat responsable ou dans des chartes relation achat-fournisseur orientées achats responsables
            1.12 | NOT_STARTED | Promouvoir les clauses environnementales notamment liées à l’économie circulaire auprès d’autres acheteurs publics du territoire
            """)
    void Twelve_parts_of_one_action_stand_in_three_columns(String code, String status, String title) {
        assertThat(actions().get(code)).containsEntry("title", title);
        assertThat(actions().get(code)).containsEntry("parent", "1");
        assertThat(SAMPLE.requests("catalog/progress.json").filter(entry -> split(entry.path()).get(6).equals(code)))
                .singleElement().satisfies(entry -> {
                    assertThat(last(entry.path())).isEqualTo("progress");
                    assertThat(entry.body()).containsEntry("status", status);
                });
    }

    @Test
    void Nothing_else_is_on_the_board() {
        assertThat(actions()).hasSize(13);
        assertThat(SAMPLE.requests("catalog/progress.json").collect(Collectors.groupingBy(
                entry -> entry.body().get("status"), Collectors.counting())))
                .isEqualTo(Map.of("COMPLETED", 4L, "IN_PROGRESS", 5L, "NOT_STARTED", 3L));
    }

    @Test
    void The_page_is_named_after_its_action_and_its_two_networks_are_spelt_out() {
        String title = "Développer une commande publique responsable";
        assertThat(SAMPLE.scheme()).containsEntry("title", title);
        assertThat(SAMPLE.objective("1")).containsEntry("title", title);
        assertThat(actions().get("1")).containsEntry("title", title).containsEntry("objective", "1");
        assertThat(SAMPLE.collection("catalog/terms.json").values()).extracting(term -> term.get("term"))
                .containsExactly("CESAR", "RES’OCC");
    }

    @Test
    void Six_partners_stand_with_the_action() {
        assertThat(strings(actions().get("1").get("partners"))).containsExactly("CCI de l’Hérault", "Région Occitanie", "Ademe",
                "Club Stratégies Achat", "Réseau des achats responsables en Occitanie (RES’OCC)", "L’Or Aménagement");
    }

    @Test
    void Three_key_figures_have_their_scope_and_the_year_that_is_printed() {
        List<Map<String, Object>> figures = maps(map(actions().get("1").get("sheet")).get("keyFigures"));
        assertThat(each(figures, figure -> figure.get("indicator") + " " + figure.get("year"))).containsExactly(
                "consultations-finalisees 2023", "part-achats-locaux-territoire null", "part-consultations-environnement 2023");
        assertThat(figures).extracting(figure -> figure.get("scope")).containsExactly(
                "Consultations de marchés finalisées par la commande publique de l’agglomération",
                "Achats du Pays de l’Or réalisés localement, sur le territoire métropolitain et de l’agglomération",
                "Consultations des marchés publics de l’agglomération ayant intégré une considération environnementale");
        assertThat(SAMPLE.observed("consultations-finalisees", "", "2023")).isEqualTo("166");
        assertThat(SAMPLE.observed("part-achats-locaux-territoire", "", "2023")).isEqualTo("53");
        assertThat(SAMPLE.observed("part-consultations-environnement", "", "2023")).isEqualTo("25");
    }
}
