package fr.sillage.reporting.report.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.reporting.report.Engines;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;

class DifferenceFinderTest {

    private final ReportContent before = SampleReport.content();

    /** The same content after some of its frozen text was written otherwise. */
    private ReportContent after(String was, String is) {
        String json = ContentJson.write(before);
        assertThat(json).contains(was);
        return ContentJson.read(json.replace(was, is));
    }

    private Difference difference(ReportContent after) {
        return new DifferenceFinder(before, after).find();
    }

    @Test
    void An_edition_is_no_different_from_itself() {
        assertThat(difference(ContentJson.read(ContentJson.write(before))).isEmpty()).isTrue();
    }

    @Test
    void A_figure_is_told_with_both_of_its_values_and_only_once() {
        ReportContent.Objective objective = before.allObjectives().filter(o -> !o.indicators().isEmpty()).findFirst()
                .orElseThrow();
        ReportContent.Indicator indicator = objective.indicators().get(0);
        ReportContent.Point point = indicator.items().get(0).series().stream().filter(p -> p.value() != null).findFirst()
                .orElseThrow();
        BigDecimal corrected = point.value().add(BigDecimal.TEN);
        ObjectNode tree = (ObjectNode) ContentJson.tree(before);
        rewrite(tree, indicator.code(), point.year(), corrected);

        Difference found = difference(ContentJson.read(tree.toString()));

        assertThat(found.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.objective()).isEqualTo(objective.code());
            assertThat(figure.indicator()).isEqualTo(indicator.code());
            assertThat(figure.year()).isEqualTo(point.year());
            assertThat(figure.was().value()).isEqualByComparingTo(point.value());
            assertThat(figure.is().value()).isEqualByComparingTo(corrected);
        });
    }

    private static void rewrite(JsonNode node, String indicator, int year, BigDecimal value) {
        node.findValues("indicators").forEach(list -> list.forEach(each -> {
            if (each.path("code").asText().equals(indicator)) {
                ((ArrayNode) each.get("items").get(0).get("series")).forEach(point -> {
                    if (point.get("year").asInt() == year) {
                        ((ObjectNode) point).put("value", value);
                    }
                });
            }
        }));
    }

    @Test
    void The_same_number_with_more_zeros_is_no_change() {
        ReportContent.Point point = new ReportContent.Point(2025, new BigDecimal("12.0"), null, null, null, null, null,
                List.of(),
                null, null);
        assertThat(point.value()).isNotEqualTo(new BigDecimal("12"));
        ObjectNode tree = (ObjectNode) ContentJson.tree(before);
        before.allObjectives().flatMap(o -> o.indicators().stream()).forEach(indicator -> indicator.items().get(0).series()
                .stream().filter(p -> p.value() != null)
                .forEach(p -> rewrite(tree, indicator.code(), p.year(), p.value().setScale(p.value().scale() + 2))));
        assertThat(difference(ContentJson.read(tree.toString())).figures()).isEmpty();
    }

    @Test
    void Words_are_told_with_where_they_stand() {
        ReportContent.Objective objective = before.allObjectives().filter(o -> !o.stakes().isEmpty()).findFirst().orElseThrow();
        String stake = objective.stakes().get(0);
        Difference found = difference(after("\"" + stake + "\"", "\"" + stake + " Et aussi les autres.\""));
        assertThat(found.words()).anySatisfy(words -> {
            assertThat(words.path()).endsWith("objectives/" + objective.code() + "/stakes");
            assertThat(words.where()).isEqualTo("Objectif\u00A0" + objective.code());
            assertThat(words.what()).isEqualTo("Enjeux");
            assertThat(words.is()).contains("Et aussi les autres.");
        });
        assertThat(found.figures()).isEmpty();
    }

    @Test
    void An_action_is_told_with_both_of_its_statuses() {
        ReportContent.Action action = before.allActions().findFirst().orElseThrow();
        String json = ContentJson.write(before);
        String written = "\"code\":\"%s\",\"title\":\"%s\",\"status\":\"%s\"".formatted(action.code(), action.title(),
                action.status());
        Difference found = difference(after(written, written.replace(action.status().name(), "ABANDONED")));
        assertThat(json).contains(written);
        assertThat(found.actions()).containsExactly(
                new Difference.ActionStatus(action.code(), action.title(), action.status().name(), "ABANDONED"));
    }

    @Test
    void What_was_missing_and_has_come_is_told_and_the_other_way_round() {
        assertThat(before.missing().values()).isNotEmpty();
        ObjectNode tree = (ObjectNode) ContentJson.tree(before);
        ((ArrayNode) tree.get("missing").get("values")).remove(0);
        ReportContent after = ContentJson.read(tree.toString());
        assertThat(difference(after).arrived()).singleElement()
                .satisfies(one -> assertThat(one.title()).isEqualTo(before.missing().values().get(0).title()));
        assertThat(new DifferenceFinder(after, before).find().missing()).hasSize(1);
    }

    @Test
    void The_page_says_it_in_French() {
        ReportContent.Objective objective = before.allObjectives().filter(o -> !o.stakes().isEmpty()).findFirst().orElseThrow();
        String stake = objective.stakes().get(0);
        ReportContent after = after("\"" + stake + "\"", "\"" + stake + " Fin.\"");
        DifferencePage page = new DifferenceWords(after, difference(after)).page(
                DifferenceWords.side(1, Instant.EPOCH, Instant.parse("2026-02-03T08:30:00Z"), "/1.html"),
                DifferenceWords.side(2, Instant.parse("2026-03-01T08:30:00Z"), null, "/2.html"));
        assertThat(page.title()).isEqualTo("Ce qui change de l’édition 1 à l’édition 2");
        assertThat(page.before().state()).startsWith("publiée le 3\u00A0février 2026");
        assertThat(page.after().state()).startsWith("projet");
        assertThat(page.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.where()).isEqualTo("Objectif\u00A0" + objective.code() + ", enjeux");
            assertThat(passage.before().changed()).doesNotContain("Fin.");
            assertThat(passage.after().changed() + passage.after().tail()).contains("Fin.");
        });
        String html = Engines.plain().getTemplate("difference.html").data("page", page)
                .data("editions", "/bilans/s/annual/2025").render();
        assertThat(html).contains("<ins>", "Objectif\u00A0" + objective.code()).doesNotContain("{page");
    }

    @Test
    void Only_the_words_that_differ_are_marked_and_what_is_long_is_cut() {
        Changed changed = Changed.between("Le guide est en cours de relecture par les services.",
                "Le guide est publié par les services.");
        assertThat(changed.before())
                .isEqualTo(new DifferencePage.Part("Le guide est ", "en cours de relecture", " par les services."));
        assertThat(changed.after()).isEqualTo(new DifferencePage.Part("Le guide est ", "publié", " par les services."));
        Changed added = Changed.between("", "Une remarque");
        assertThat(added.before()).isEqualTo(new DifferencePage.Part("", "", ""));
        assertThat(added.after().changed()).isEqualTo("Une remarque");
        Changed twice = Changed.between("le le", "le le le");
        assertThat(twice.after().changed().strip()).isEqualTo("le");
        String long1 = "mot ".repeat(500_000);
        assertThat(Changed.between(long1, long1 + "fin").after().head()).hasSizeLessThan(100);
        assertThat(Changed.between(long1, "").before().changed()).hasSizeLessThan(4000)
                .endsWith("(passage abrégé\u202F; il figure en entier dans les données de l’édition)");
    }

    private static Difference.Figure figure(Difference.Value was, Difference.Value is) {
        return new Difference.Figure("1", "i", "Heures", "h", 0, "223500018", "Acheteur", "_T", null, 2025, was, is);
    }

    private List<String> cells(Difference.Figure figure) {
        Difference difference = new Difference(List.of(figure), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        DifferencePage.Side side = DifferenceWords.side(1, Instant.EPOCH, null, "");
        return new DifferenceWords(before, difference).page(side, side).tables().get(0).rows().get(0).cells();
    }

    @Test
    void Two_values_that_differ_never_read_alike() {
        BigDecimal twelve = BigDecimal.valueOf(12);
        assertThat(cells(figure(new Difference.Value(twelve, "PROVISIONAL", "EXACT", null),
                new Difference.Value(twelve, "NORMAL", "EXACT", null))))
                .containsExactly("12\u00A0h (valeur provisoire)", "12\u00A0h");
        assertThat(cells(figure(new Difference.Value(null, "MISSING", null, "MISSING_OPERAND"),
                new Difference.Value(null, "MISSING", null, "NO_VALUE"))))
                .containsExactly("non renseigné (manquant\u202F; donnée manquante)",
                        "non renseigné (manquant\u202F; valeur manquante)");
        assertThat(cells(figure(new Difference.Value(null, "MISSING", null, "recueil lancé"),
                new Difference.Value(null, "NORMAL", null, "recueil lancé"))))
                .containsExactly("non renseigné (manquant\u202F; recueil lancé)",
                        "non renseigné (recueil lancé)");
    }

    private ReportContent withFirst(String from, String to) {
        String json = ContentJson.write(before);
        assertThat(json).contains(from);
        return ContentJson
                .read(json.substring(0, json.indexOf(from)) + to + json.substring(json.indexOf(from) + from.length()));
    }

    @Test
    void A_result_above_its_range_is_not_told_as_late() {
        String below = "\"status\":\"BEHIND\",\"expected\":{\"year\":2025,\"min\":10,\"max\":20}";
        ReportContent after = withFirst(below, below + ",\"distance\":3");
        assertThat(difference(after).results()).singleElement()
                .extracting(Difference.Result::oldWords, Difference.Result::newWords)
                .containsExactly("En retard sur la trajectoire", "Au-dessus de la fourchette");
    }
}
