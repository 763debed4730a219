package fr.sillage.catalog.framework;

import static fr.sillage.catalog.framework.Measures.faults;
import static fr.sillage.catalog.framework.Measures.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class FileParserTest {

    private static String head(String yaml) {
        return "# Titre\n```yaml\n" + yaml + "\n```\n";
    }

    @Test
    void A_measure_of_the_first_generation_has_its_actions_below_it_with_the_levels_that_their_texts_name() {
        ParsedAction measure = only(Measures.first("7.3"));
        assertThat(measure.text().theme()).isEqualTo("eci");
        assertThat(measure.text().level()).isEmpty();
        assertThat(measure.parts()).extracting(ParsedAction::code).containsExactly("7.3.1", "7.3.2", "7.3.10");
        assertThat(measure.parts()).extracting(part -> part.text().level().orElseThrow())
                .containsExactly(new Level(1, "Le cadre"), new Level(2, "Les essais"), new Level(3, "La durée"));
        assertThat(measure.parts().get(1).text().sections()).containsExactly(
                new TextSection(SectionKind.DESCRIPTION, "Niveau 2 : Les essais\n\nTrois marchés essaient."));
        assertThat(measure.parts().get(1).place()).isEqualTo(new Place("essai.md", 22));
    }

    @Test
    void A_measure_of_the_second_generation_has_sections_percentages_and_actions_in_actions() {
        ParsedAction measure = only(Measures.second().get("essai/2.1.md"));
        assertThat(measure.text().points()).isEqualByComparingTo("60");
        assertThat(measure.text().sections()).extracting(TextSection::kind).containsExactly(SectionKind.DESCRIPTION,
                SectionKind.CONTEXT, SectionKind.SCOPE);
        ParsedAction policy = measure.parts().get(0);
        assertThat(policy.text().percentage()).isEqualTo(BigDecimal.valueOf(25));
        assertThat(policy.text().category()).isEqualTo(Category.BASES);
        assertThat(policy.parts()).extracting(ParsedAction::code).containsExactly("2.1.1.1", "2.1.1.2");
        assertThat(policy.parts().get(1).text().sections()).containsExactly(
                new TextSection(SectionKind.DESCRIPTION, "Sur le site."));
        assertThat(measure.parts()).hasSize(2);
    }

    @Test
    void A_text_below_the_head_is_a_description_whether_or_not_a_heading_says_so() {
        assertThat(only(head("id: 1") + "Un texte.\n").text().sections())
                .containsExactly(new TextSection(SectionKind.DESCRIPTION, "Un texte."));
        assertThat(faults(head("id: 1") + "Un texte.\n## Description\nUn autre.\n")).containsExactly("6 section-twice");
    }

    @Test
    void Codes_are_taken_as_they_are_written() {
        assertThat(only(head("id: 3.10")).code()).isEqualTo("3.10");
        assertThat(only(head("id: 3.1")).code()).isEqualTo("3.1");
        assertThat(only(head("id: '3.10' # dix")).code()).isEqualTo("3.10");
        assertThat(only(head("id: 1e3")).code()).isEqualTo("1e3");
        assertThat(only(head("id: 0o17")).code()).isEqualTo("0o17");
        assertThat(only(head("identifiant: 012")).code()).isEqualTo("012");
    }

    @Test
    void What_stands_in_a_fence_is_text_and_no_heading() {
        ParsedAction action = only(head("id: 1") + "~~~~\n# Pas un titre\n```yaml\nid: 2\n```\n~~~\n~~~~\nLa suite.\n");
        assertThat(action.text().sections().get(0).text()).contains("# Pas un titre", "La suite.");
        assertThat(action.parts()).isEmpty();
        assertThat(only(head("id: 1") + "``` code ` en ligne\n## Exemples\nx\n").text().sections()).hasSize(2);
    }

    @Test
    void A_formula_is_kept_apart_from_the_texts() {
        assertThat(only(head("identifiant: 1.1") + "Un texte.\n```formule\nsi reponse alors 0\n```\n").text().sections())
                .contains(new TextSection(SectionKind.FORMULA, "si reponse alors 0"));
    }

    @Test
    void Ends_of_lines_and_signs_behind_headings_make_no_difference() {
        String measure = Measures.first("7.3");
        assertThat(only(measure.replace("\n", "\r\n")).text()).isEqualTo(only(measure).text());
        assertThat(only(measure.replace("\n", "\r")).parts()).extracting(ParsedAction::text)
                .isEqualTo(only(measure).parts().stream().map(ParsedAction::text).toList());
        assertThat(only(measure.replace("## Description", "   ##   Description ##  ")).text()).isEqualTo(only(measure).text());
    }

    @Test
    void Every_fault_of_a_file_is_told_with_its_line() {
        assertThat(faults("""
                avant
                # Titre
                ```yaml
                identifiant: 3.10
                pourcentage: 120
                poids: 3
                climat_pratic_id: jardins
                liste: [1, 2]
                ```
                texte
                ## Actions
                entre deux
                ### A
                ```yaml
                identifiant: 3.1.1
                points: 1,5
                categorie: autre
                ```
                #### Inconnue
                ### B
                #### Description
                ##### C
                ```yaml
                identifiant: "x y
                ```
                ## Actions
                ### D
                ```yaml
                identifiant: 3.10.2.1
                identifiant: 3.10.3
                ```
                ```yaml
                identifiant: 3.10.4
                ```
                ###
                # Deux
                ```yaml
                identifiant: 3.11
                """)).containsExactly("1 text-before-title", "5 percentage-above-hundred", "6 yaml-key-unknown",
                "7 theme-unknown", "8 yaml-nested", "12 text-among-parts", "13 orphan-in-file",
                "16 number-unreadable", "17 category-unknown", "19 section-unknown", "20 yaml-missing",
                "22 parts-not-opened", "24 yaml-unreadable", "27 level-missing", "30 yaml-key-twice", "32 yaml-misplaced",
                "35 title-missing", "35 yaml-missing", "36 root-twice-in-file", "37 fence-open");
    }

    @Test
    void Heads_that_are_no_keys_with_values_are_told() {
        assertThat(faults(head(""))).containsExactly("2 yaml-no-keys");
        assertThat(faults(head("- 1"))).containsExactly("2 yaml-no-keys");
        assertThat(faults(head("points: 3"))).containsExactly("2 id-missing");
        assertThat(faults(head("id:"))).containsExactly("3 id-malformed");
        assertThat(faults(head("id: 3..1"))).containsExactly("3 id-malformed");
        assertThat(faults(head("id: ../x"))).containsExactly("3 id-malformed");
        assertThat(faults(head("id: é"))).containsExactly("3 id-malformed");
        assertThat(faults(head("id: 1\n---\nid: 2"))).containsExactly("4 yaml-unreadable");
        assertThat(faults(head("id: 1\npoints: -3"))).containsExactly("4 number-unreadable");
        assertThat(faults(head("id: 1\npoints: .inf"))).containsExactly("4 number-unreadable");
        assertThat(faults(head("id: 1\npourcentage: 10"))).containsExactly("4 yaml-key-unknown");
        assertThat(faults(head("id: 1\nidentifiant: 1"))).containsExactly("1 root-missing", "3 yaml-key-unknown");
    }

    @Test
    void Heads_that_are_meant_to_harm_are_refused() {
        assertThat(faults(head("id: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost\"]]")))
                .containsExactly("3 yaml-unreadable");
        StringBuilder laughs = new StringBuilder("a0: &a0 ha\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(faults(head(laughs + "id: 1"))).isNotEmpty();
        assertThat(faults(head("id: &x [*x]"))).isNotEmpty();
        assertThat(faults(head("id: " + "[".repeat(5_000)))).isNotEmpty();
        assertThat(faults(head("id: " + "1".repeat(30_000)))).containsExactly("2 yaml-unreadable");
        assertThat(faults(head("id: 1\n\u0007: 2"))).containsExactly("2 yaml-unreadable");
    }

    @Test
    void Nothing_at_all_is_a_file_without_a_title() {
        assertThat(faults("")).containsExactly("1 root-none");
        assertThat(faults("\n\n")).containsExactly("1 root-none");
        assertThat(faults("Un texte.\nUn autre.\n")).containsExactly("1 text-before-title", "1 root-none");
        assertThat(faults("## Description\n")).contains("1 heading-level", "1 root-none");
        assertThat(faults("#sans espace\n")).contains("1 root-none");
    }

    @Test
    void A_heading_too_deep_is_told() {
        assertThat(faults(head("id: 1") + "##### Trop bas\n```yaml\nid: 1.1.1\n```\n#### Description\nx\n"))
                .contains("5 heading-level");
        assertThat(faults("# " + "t".repeat(501) + "\n```yaml\nid: 1\n```\n")).containsExactly("1 title-too-long");
    }

    @Test
    void A_long_file_of_nothing_but_signs_is_read_in_one_go() {
        String signs = "# ".repeat(100_000) + "\n" + "`".repeat(100_000) + "\n" + " ".repeat(200_000) + "x\n"
                + "#\n".repeat(20_000);
        assertThat(faults(signs)).hasSizeBetween(2, 250);
        assertThat(faults(head("id: 1") + "## Actions\n" + "### A\n".repeat(100_000))).hasSize(200);
        assertThat(faults("# A\n".repeat(100_000))).hasSize(200);
        assertThat(faults(head("id: 1") + "```\nx\n```\n".repeat(30_000) + " ".repeat(300_000) + "\n")).isEmpty();
    }
}
