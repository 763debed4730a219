package fr.sillage.catalog.framework;

import static fr.sillage.catalog.framework.Measures.faults;
import static fr.sillage.catalog.framework.Measures.first;
import static fr.sillage.catalog.framework.Measures.second;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FrameworkRulesTest {

    private static Map<String, String> secondWith(String file, String text) {
        Map<String, String> files = new HashMap<>(second());
        files.put(file, text);
        return files;
    }

    private static Map<String, String> secondWithout(String file) {
        Map<String, String> files = new HashMap<>(second());
        files.remove(file);
        return files;
    }

    private static Map<String, String> changed(String file, String what, String by) {
        assertThat(second().get(file)).contains(what);
        return secondWith(file, second().get(file).replace(what, by));
    }

    private static String action(String code, String more) {
        return "# Action " + code + "\n```yaml\nidentifiant: " + code + "\n" + more + "```\n";
    }

    @Test
    void Frameworks_as_they_should_be_have_no_fault() {
        assertThat(faults(second())).isEmpty();
        assertThat(faults(Map.of("1.1.md", first("1.1"), "1.10.md", first("1.10")))).isEmpty();
    }

    @Test
    void The_first_generation_has_no_root_of_all_and_the_second_has_exactly_one() {
        assertThat(faults(Map.of("3.2.md", first("3.2")))).isEmpty();
        assertThat(faults(secondWithout("essai/essai.md"))).containsExactly("essai/1.md#line=1 root-missing");
        assertThat(faults(secondWith("essai/z.md", second().get("essai/essai.md")))).containsExactly(
                "essai/z.md#line=1 root-twice");
        assertThat(faults(changed("essai/essai.md", "referentiel: \"essai\"\n", "")))
                .containsExactly("essai/essai.md#line=2 referential-missing");
    }

    @Test
    void A_root_in_a_file_is_no_part_of_anything() {
        assertThat(faults(changed("essai/2.1.md", "identifiant: 2.1.2\n", "identifiant: \"\"\n")))
                .containsExactly("essai/2.1.md#line=41 id-malformed");
    }

    @Test
    void No_action_is_an_orphan_and_no_level_is_left_out() {
        assertThat(faults(secondWith("essai/7.3.md", action("7.3", "")))).containsExactly("essai/7.3.md#line=1 orphan");
        assertThat(faults(secondWith("essai/1.1.1.md", action("1.1.1", "")))).containsExactly(
                "essai/1.1.1.md#line=1 level-missing");
        assertThat(faults(changed("essai/2.1.md", "identifiant: 2.1.2\n", "identifiant: 2.2.2\n")))
                .containsExactly("essai/2.1.md#line=39 orphan-in-file");
        assertThat(faults(Map.of("3.md", first("3"), "3.7.2.md", first("3.7.2")))).contains(
                "3.7.2.md#line=1 level-missing");
    }

    @Test
    void No_code_is_taken_twice_be_it_in_one_file_or_in_two() {
        assertThat(faults(Map.of("a.md", first("3.2"), "b.md", first("3.2")))).containsExactly("b.md#line=1 id-twice",
                "b.md#line=11 id-twice", "b.md#line=22 id-twice", "b.md#line=33 id-twice");
        assertThat(faults(Map.of("a.md", first("3.1"), "b.md", first("3.10")))).isEmpty();
    }

    @Test
    void Percentages_of_the_parts_make_100_exactly() {
        assertThat(faults(changed("essai/2.1.md", "pourcentage: 75", "pourcentage: 74.99")))
                .containsExactly("essai/2.1.md#line=1 percentages-sum");
        assertThat(faults(changed("essai/2.1.md", "pourcentage: 75\n", ""))).containsExactly(
                "essai/2.1.md#line=1 percentages-sum");
        assertThat(faults(changed("essai/2.1.md", "identifiant: 2.1.1.1\n", "identifiant: 2.1.1.1\npourcentage: 100\n")))
                .isEmpty();
        assertThat(faults(changed("essai/2.1.md", "identifiant: 2.1.1.1\n", "identifiant: 2.1.1.1\npourcentage: 50\n")))
                .containsExactly("essai/2.1.md#line=17 percentages-sum");
    }

    @Test
    void Points_of_the_parts_make_those_of_the_whole_give_or_take_a_tenth() {
        assertThat(faults(changed("essai/1.md", "points: 40", "points: 40.1"))).isEmpty();
        assertThat(faults(changed("essai/1.md", "points: 40", "points: 39.9"))).isEmpty();
        assertThat(faults(changed("essai/1.md", "points: 40", "points: 40.11")))
                .containsExactly("essai/essai.md#line=1 points-sum");
        assertThat(faults(changed("essai/2.md", "points: 60\n", ""))).contains("essai/essai.md#line=1 points-sum");
        // 25 % of 60 points
        assertThat(faults(changed("essai/2.1.md", "identifiant: 2.1.1.1\n", "identifiant: 2.1.1.1\npoints: 14\n")))
                .containsExactly("essai/2.1.md#line=17 points-sum");
        assertThat(faults(changed("essai/2.1.md", "identifiant: 2.1.1.1\n", "identifiant: 2.1.1.1\npoints: 15\n"))).isEmpty();
    }

    @Test
    void Files_of_two_generations_are_not_one_framework() {
        assertThat(faults(secondWith("essai/3.md", "# T\n```yaml\nid: 3\n```\n"))).containsExactly(
                "essai/3.md#line=1 generation-other");
    }

    @Test
    void Every_fault_of_every_file_comes_at_once_and_none_that_is_but_a_consequence() {
        Map<String, String> files = secondWith("essai/2.md", "# Sans rien\n");
        files.put("essai/1.md", second().get("essai/1.md").replace("points: 40", "points: quarante"));
        files.put("essai/2.1.md", second().get("essai/2.1.md").replace("pourcentage: 75", "pourcentage: 70"));
        assertThat(faults(files)).containsExactly("essai/1.md#line=4 number-unreadable", "essai/2.1.md#line=1 percentages-sum",
                "essai/2.md#line=1 yaml-missing");
    }
}
