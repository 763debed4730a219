package fr.sillage.catalog.framework;

import static fr.sillage.catalog.framework.Measures.faults;
import static fr.sillage.catalog.framework.Measures.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Orientations as they were written in 2021: levels with what is counted to judge them. */
class OrientationTest {

    private static final String ORIENTATION = """
            # Acheter en pensant à la suite
            ```yaml
            id: 7.3
            axe_id: 7
            ```
            ## Description
            Ce que l’on achète sert longtemps.

            ## Niveaux
            ### Le cadre
            ```yaml
            id: 7.3.1
            ```
            #### Description
            Une note dit comment on achète.

            #### Définition
            Une note est un texte court.

            #### Preuve
            La note.
            ```yaml
            indicateur:
              options:
                - id: 7.3.1a
                  label: La note est en projet
                  valeur: 50
                - id: 7.3.1b
                  label: La note est adoptée
                  valeur: 100
            ```

            ### Les essais
            ```yaml
            id: 7.3.2
            indicateur:
              fonction: cumul
              intervalles:
                - label: Marchés d’essai
                  unite: marchés
                  pas: [0, 1, 3]
                  notes: [0, 50, 100]
            ```
            #### Principe
            Trois marchés essaient.

            ### La durée
            ```yaml
            id: 7.3.3
            ```
            #### Exemples
            Tous les marchés suivent.
            ```yaml
            indicateur:
              question:
                oui: 100
                non: 0
            ```
            """;

    @Test
    void The_levels_of_an_orientation_are_its_actions_in_their_order() {
        ParsedAction orientation = only(ORIENTATION);
        assertThat(orientation.parts()).extracting(ParsedAction::code).containsExactly("7.3.1", "7.3.2", "7.3.3");
        assertThat(orientation.parts()).extracting(level -> level.text().level().orElseThrow()).containsExactly(
                new Level(1, "Le cadre"), new Level(2, "Les essais"), new Level(3, "La durée"));
        assertThat(orientation.text().level()).isEmpty();
        assertThat(only(ORIENTATION.replace("## Niveaux", "## Actions")).parts())
                .allSatisfy(action -> assertThat(action.text().level()).isEmpty());
    }

    @Test
    void A_level_numbered_0_is_what_the_law_asks_and_one_that_its_text_numbers_keeps_that_number() {
        assertThat(only(ORIENTATION.replace("7.3.1\n", "7.3.0\n")).parts().get(0).text().level().orElseThrow().number())
                .isZero();
        assertThat(
                only(ORIENTATION.replace("Une note dit", "Niveau 4 : Le socle\n\nUne note dit")).parts().get(0).text().level())
                .contains(new Level(4, "Le socle"));
    }

    @Test
    void What_is_counted_is_kept_as_it_is_written_wherever_its_block_stands() {
        ParsedAction orientation = only(ORIENTATION);
        assertThat(orientation.parts()).extracting(level -> text(level, SectionKind.INDICATOR)).containsExactly(
                """
                        indicateur:
                          options:
                            - id: 7.3.1a
                              label: La note est en projet
                              valeur: 50
                            - id: 7.3.1b
                              label: La note est adoptée
                              valeur: 100""",
                """
                        indicateur:
                          fonction: cumul
                          intervalles:
                            - label: Marchés d’essai
                              unite: marchés
                              pas: [0, 1, 3]
                              notes: [0, 50, 100]""",
                """
                        indicateur:
                          question:
                            oui: 100
                            non: 0""");
        assertThat(text(orientation.parts().get(0), SectionKind.DEFINITION)).isEqualTo("Une note est un texte court.");
        assertThat(text(orientation.parts().get(0), SectionKind.EVIDENCE)).isEqualTo("La note.");
        assertThat(text(orientation.parts().get(1), SectionKind.PRINCIPLE)).isEqualTo("Trois marchés essaient.");
    }

    private static String text(ParsedAction action, SectionKind kind) {
        return action.text().sections().stream().filter(section -> section.kind() == kind).findFirst().orElseThrow().text();
    }

    @Test
    void What_is_wrong_with_an_indicator_is_told_with_its_line() {
        assertThat(faults(ORIENTATION)).isEmpty();
        assertThat(faults(ORIENTATION.replace("valeur: 50", "note: 50"))).containsExactly("27 indicator-key-unknown");
        assertThat(faults(ORIENTATION.replace("fonction: cumul", "fonction: moyenne")))
                .containsExactly("37 indicator-function-unknown");
        assertThat(faults(ORIENTATION.replace("  fonction: cumul\n", ""))).containsExactly("37 indicator-malformed");
        assertThat(faults(ORIENTATION.replace("  question:\n    oui: 100\n    non: 0\n", "  question: oui\n")))
                .containsExactly("55 indicator-malformed");
        assertThat(faults(ORIENTATION.replace("  question:\n    oui: 100\n    non: 0\n", "")))
                .containsExactly("54 indicator-malformed");
        assertThat(faults(
                ORIENTATION.replace("```yaml\nindicateur:\n  question:", "```yaml\nid: 7.3.4\nindicateur:\n  question:")))
                .containsExactly("53 yaml-misplaced");
    }

    @Test
    void A_level_has_one_indicator_and_an_action_of_the_second_generation_none() {
        String twice = ORIENTATION.replace("#### Principe",
                "```yaml\nindicateur:\n  question: {oui: 100, non: 0}\n```\n#### Principe");
        assertThat(faults(twice)).containsExactly("44 yaml-misplaced");
        assertThat(faults(ORIENTATION.replace("\nid: ", "\nidentifiant: ").replace("axe_id: 7\n", ""))).contains(
                "8 section-unknown", "21 yaml-misplaced", "35 yaml-key-unknown");
    }

    @Test
    void Points_of_levels_are_shares_of_the_orientation_whatever_points_it_bears() {
        String measure = Measures.first("7.3").replace("id: 7.3\n", "id: 7.3\npoints: 14\n")
                .replace("id: 7.3.1\n", "id: 7.3.1\npoints: 25\n").replace("id: 7.3.2\n", "id: 7.3.2\npoints: 50\n")
                .replace("id: 7.3.10\n", "id: 7.3.10\npoints: 25\n");
        assertThat(faults(measure)).isEmpty();
        ParsedFramework framework = ParsedFramework.of(
                Map.of("7.3.md", measure).entrySet().stream().map(file -> new MarkdownFile(file.getKey(), file.getValue()))
                        .toList());
        assertThat(framework.weights().share("7.3.2")).isEqualByComparingTo("0.5");
    }
}
