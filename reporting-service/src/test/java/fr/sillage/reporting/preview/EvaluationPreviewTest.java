package fr.sillage.reporting.preview;

import static fr.sillage.reporting.Scenario.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.Contract;
import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Reports of an evaluation, from the catalog's snapshot to their files. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class EvaluationPreviewTest {

    private static final String SHEET = """
            "sheet": {"otherAffected": [], "linkedProjects": [], "otherPlans": [], "evaluationMeans": [], "keyFigures": [],
             "notApplicable": [], "evaluationIndicators": [
              {"text": "Heures et marchés", "indicators": ["heures-insertion", "part-marches-clause"]}]},
            "status": "IN_PROGRESS",""";

    private static final String RULE = """
            "evaluation": {"parts": 3, "choice": ["technique"], "validation": ["technique"], "overall": ["technique"],
             "baselineYear": 2023, "source": "Article 5"},
            "reporting":""";

    private static final String SAID = """
            [{"committee": "technique", "agrees": true, "decision": "FAVOURABLE", "sitting": "2025-07-01"}]""";

    private static final String FINDING = """
            {"action": "1.1", "results": "Utile", "advice": "KEEP"}""";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void All_is_well() throws SQLException {
        Scenario.clear(dataSource);
        Neighbours.forget();
    }

    @AfterEach
    void Nothing_is_left_to_others() {
        Neighbours.forget();
    }

    private static String told(String findings) {
        return """
                {"state": "VALIDATED", "summary": "Le guide sert déjà.", "findings": [%s], "said": %s}""".formatted(findings,
                SAID);
    }

    /** @param told what came of the campaign of 2024; null while it is a draft */
    private static UnaryOperator<String> evaluated(String told) {
        String snapshot = """
                "committees": [], "evaluation": {"campaigns": [{"campaign": {"year": 2024, "rank": 1, "actions": ["1.1"],
                 "choice": "DECIDED", "said": %s, "intoOverall": false%s}, "polls": [{"actions": [], "closesOn": "2025-04-30",
                 "results": {"code": "agents", "title": "Vos pratiques", "audience": "Agents", "invited": 4, "respondents": 3,
                  "questions": [{"code": "q", "text": "Ont-elles changé ?", "kind": "YES_NO", "answered": 3,
                   "counts": [{"choice": "oui", "count": 2}, {"choice": "non", "count": 1}]}]}}]}]}"""
                .formatted(SAID, told == null ? "" : ", \"evaluation\": " + told);
        return text -> text.replace("\"committees\": []", snapshot).replaceFirst("\"status\": \"IN_PROGRESS\",", SHEET)
                .replace("\"reporting\":", RULE);
    }

    @Test
    void The_catalog_may_answer_as_this_test_does() {
        assertThat(Contract.committed("catalog").faults("GET", "/api/v1/schemes/a/snapshot", 200, "application/json",
                evaluated(told(FINDING)).apply(Neighbours.example("snapshot.json")))).isEmpty();
    }

    @Test
    void A_third_is_told_with_its_figures_its_answers_and_what_was_found() {
        Neighbours.says(Service.CATALOG, evaluated(told(FINDING)));
        as("reader").get("/api/v1/reports/e-told/evaluation/2024/preview").then().statusCode(200)
                .body("kind", equalTo("evaluation")).body("evaluation.campaigns.year", contains(2024))
                .body("evaluation.campaigns[0].actions[0].results", equalTo("Utile"))
                .body("evaluation.campaigns[0].polls[0].respondents", equalTo(3));
        assertThat(as("reader").get("/api/v1/reports/e-told/evaluation/2024/preview.html").then().statusCode(200).extract()
                .asString())
                .contains("Bilan d’évaluation annuel 2024", "Le guide sert déjà.", "Écrire le guide de la clause sociale");
        String run = as("steward").body("""
                {"scheme": "e-told", "kind": "evaluation", "year": 2024}""").post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location");
        String edition = Scenario.awaitState(run, "DONE").getString("edition.href");
        for (String format : new String[] { "html", "pdf", "xlsx", "csv", "json" }) {
            as("reader").get(edition + "." + format).then().statusCode(200)
                    .header("Content-Disposition", containsString("bilan-evaluation-annuel-2024"));
        }
        as("steward").put(edition + "/publication").then().statusCode(200);
        assertThat(Neighbours.closure("e-told", 2024)).as("an evaluation settles no figures").isNull();
    }

    @Test
    void A_draft_is_refused_with_the_reason_and_so_is_a_scheme_that_is_not_evaluated() {
        as("reader").get("/api/v1/reports/e-none/evaluation/2024/preview").then().statusCode(409)
                .body("detail", containsString("ne dit pas comment il est évalué"));
        Neighbours.says(Service.CATALOG, evaluated(null));
        as("reader").get("/api/v1/reports/e-draft/evaluation/2024/preview").then().statusCode(409)
                .body("detail", containsString("L’évaluation de 2024 n’est pas encore validée."));
        as("reader").get("/api/v1/reports/e-draft/overall/2026/preview").then().statusCode(409)
                .body("detail", containsString("L’évaluation d’ensemble n’est pas encore validée."));
    }
}
