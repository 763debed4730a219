package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The framework of the sample: one measure, its three levels, and who points at them. */
class EciFrameworkTest {

    private static final String MEASURE = SampleFiles.text("eci-2021/catalog/3.2.md");

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(MEASURE).results().map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void The_measure_is_the_published_one_line_by_line() {
        assertThat(found("^(#+ .+)$")).containsExactly("# Réaliser des achats responsables", "## Description", "## Actions",
                "### Politique et sensibilisation", "#### Description", "### Expérimentation", "#### Description",
                "### Pérennisation de la démarche", "#### Description");
        assertThat(found("^id: (.+)$")).containsExactly("3.2", "3.2.1", "3.2.2", "3.2.3");
        assertThat(found("^climat_pratic_id: (.+)$")).containsExactly("eci");
        assertThat(found("^(Niveau .+)$")).containsExactly("Niveau 1 : Politique et sensibilisation",
                "Niveau 2 : Expérimentation", "Niveau 3 : Pérennisation de la démarche");
        assertThat(MEASURE).endsWith("sensibilisés au sein de leur territoire.\n\n\n\n").doesNotContain("\r");
    }

    /** As published by the ADEME; of a byte that changes, nothing else would tell. */
    @Test
    void Not_a_byte_of_the_file_has_changed() throws NoSuchAlgorithmException {
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(MEASURE.getBytes(UTF_8));
        assertThat(HexFormat.of().formatHex(sha256))
                .isEqualTo("a0f35794e073c87e9cb4020be829e08f916a71329259c07249137e6050cd7dd4");
        assertThat(MEASURE.lines()).hasSize(51);
    }

    @Test
    void Each_description_says_what_a_buyer_does_at_that_level() {
        assertThat(MEASURE.split("\n#+ ")).satisfiesExactly(title -> assertThat(title).contains("id: 3.2"),
                description -> assertThat(description).contains("(producteurs locaux, ...)", "(produits labélisés, transport,",
                        "(respect des conditions de travail, égalité des sexes,"),
                actions -> assertThat(actions).isEqualTo("Actions"), policy -> assertThat(policy).contains("id: 3.2.1"),
                level1 -> assertThat(level1).contains("dans un document écrit.", "la cartographie de ses achats.",
                        "Elle sensibilise et forme ses acheteurs"),
                trial -> assertThat(trial).contains("id: 3.2.2"),
                level2 -> assertThat(level2).contains("\"Commande publique et développement durable\"", "cycle de vie"),
                lasting -> assertThat(lasting).contains("id: 3.2.3"),
                level3 -> assertThat(level3).contains("systématisée à l'ensemble des marchés", "une veille",
                        "d'un tableau de bord de suivi des progrès", "réseau d'acheteurs de leur territoire",
                        "promotion des achats responsables auprès des élus"));
    }

    @Test
    void Whatever_points_at_an_action_of_it_points_at_one_that_is_there() {
        List<String> named = new ArrayList<>();
        for (String file : List.of("objectives", "actions")) {
            SampleFiles.requests("ille-et-vilaine/catalog/" + file + ".json").stream().map(SampleRequest::body)
                    .map(body -> (List<?>) body.get("frameworkActions")).filter(references -> references != null)
                    .forEach(references -> references.forEach(reference -> named.add((String) reference)));
        }
        assertThat(named).hasSize(8).isSubsetOf(found("^id: (.+)$").stream().map(id -> "eci-2021/" + id).toList());
    }

    @Test
    void The_self_assessments_answer_for_each_level_and_go_from_the_first_to_the_second() {
        List<SampleRequest> answers = SampleFiles.requests("eci-2021/catalog/assessments.json");
        assertThat(answers).extracting(answer -> answer.path().replaceFirst(".*/assessments/", "")).containsExactly(
                "223500018/2023-12-31/actions/3.2.1", "223500018/2023-12-31/actions/3.2.2",
                "223500018/2023-12-31/actions/3.2.3", "223500018/2025-12-31/actions/3.2.1",
                "223500018/2025-12-31/actions/3.2.2", "223500018/2025-12-31/actions/3.2.3");
        assertThat(answers).extracting(SampleRequest::body).extracting(body -> ((Map<?, ?>) body).get("status"))
                .map(Object::toString).containsExactly("DONE", "PLANNED", "NOT_DONE", "DONE", "DONE", "PLANNED");
    }
}
