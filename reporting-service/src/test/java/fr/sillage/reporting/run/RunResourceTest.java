package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.request;
import static fr.sillage.reporting.Scenario.wanted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import fr.sillage.reporting.edition.Composed;
import fr.sillage.reporting.edition.Composition;
import fr.sillage.reporting.gathering.Gathering;
import fr.sillage.reporting.step.Step;
import fr.sillage.reporting.step.Steps;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class RunResourceTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    RunWorker worker;

    @Inject
    RunQueue queue;

    @Inject
    RunRepository runs;

    @Inject
    Gathering gathering;

    @Inject
    Composition composition;

    @Inject
    Ledger ledger;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    /** A run that no worker has been woken for. */
    private long due(String scheme) {
        return ledger.writeAsService("tests", "due", change -> {
            var run = new Run(new RunBody(scheme, "annual", 2025), List.of("223500018"), clock.instant(), change.id());
            runs.persist(run);
            return run.id();
        });
    }

    private static JsonPath run(long id) {
        return as("reader").get("/api/v1/runs/" + id).then().statusCode(200).extract().jsonPath();
    }

    private Composed composed(RunQueue.Claim claim) {
        return composition.compose(gathering.gather(claim.scheme(), claim.year(), Steps.UNTOLD), claim.kind(),
                claim.year(), Steps.UNTOLD);
    }

    private static List<Integer> editions(String scheme) {
        return as("reader").get("/api/v1/reports/" + scheme + "/annual/2025/editions").then().extract().jsonPath()
                .getList("items.number");
    }

    @Test
    void A_report_that_is_asked_for_is_made_at_once() {
        String run = as("steward").body(wanted("asked", 2025)).post("/api/v1/reports").then().statusCode(202)
                .body("state", equalTo("WAITING"), "trigger", equalTo("REQUESTED"), "attempts", hasSize(0))
                .header("Location", containsString("/api/v1/runs/")).extract().header("Location");

        JsonPath done = awaitState(run, "DONE");

        assertThat(done.getList("attempts.number")).containsExactly(1);
        assertThat(done.getString("edition.href")).isEqualTo("/api/v1/reports/asked/annual/2025/editions/1");
        as("committee").get(run).then().statusCode(200);
        as("reader").get("/api/v1/runs").then().statusCode(200).body("items[0].scheme", equalTo("asked"));
        as("committee").get("/api/v1/runs").then().statusCode(200).body("items.scheme", contains("asked"));
        as("partner").get("/api/v1/runs").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void Asking_again_makes_the_next_edition() {
        Scenario.make("again", 2025);
        assertThat(Scenario.make("again", 2025)).endsWith("/editions/2");
        assertThat(editions("again")).containsExactly(2, 1);
    }

    @Test
    void The_same_key_makes_one_run() {
        String first = as("steward").header("Idempotency-Key", "k1").body(wanted("key", 2025)).post("/api/v1/reports")
                .then().statusCode(202).extract().header("Location");
        as("steward").header("Idempotency-Key", "k1").body(wanted("key", 2025)).post("/api/v1/reports")
                .then().statusCode(202).header("Location", endsWith(first));
        as("steward").header("Idempotency-Key", "k1").body(wanted("key", 2024)).post("/api/v1/reports")
                .then().statusCode(422);
        awaitState(first, "DONE");
        as("reader").get("/api/v1/runs").then().body("items", hasSize(1));
    }

    @Test
    void A_run_tells_each_step_of_each_attempt() {
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        long id = due("steps");
        worker.next();
        JsonPath waiting = run(id);
        assertThat(waiting.getList("attempts[0].steps.step")).containsExactly("GATHER_CATALOG", "GATHER_FIGURES");
        assertThat(waiting.getString("attempts[0].steps[0].error")).isNull();
        assertThat(waiting.getString("attempts[0].steps[1].label")).isEqualTo("Lecture des chiffres");
        assertThat(waiting.getString("attempts[0].steps[1].error"))
                .isEqualTo("Le service indicateurs a répondu par une erreur (HTTP 500).");

        Neighbours.are(Mood.ANSWERS);
        clock.advance(PAUSE);
        worker.next();
        JsonPath done = run(id);
        assertThat(done.getList("attempts[1].steps.step")).startsWith("GATHER_CATALOG", "GATHER_FIGURES", "COMPOSE", "RENDER")
                .endsWith("STORE");
        assertThat(done.getList("attempts[1].steps.endedAt")).hasSameSizeAs(done.getList("attempts[1].steps"));
        assertThat(done.getString("label")).isEqualTo("Terminé");
    }

    @Test
    void The_runs_can_be_looked_through_by_scheme_kind_year_and_state() {
        long waiting = due("sought");
        due("sought-not");
        as("reader").get("/api/v1/runs?scheme=sought&kind=annual&year=2025&state=WAITING&late=false").then().statusCode(200)
                .body("items.id", contains((int) waiting), "items.label", contains("En attente"));
        for (String other : List.of("scheme=other", "scheme=sought&kind=mid-year", "scheme=sought&year=2024",
                "scheme=sought&state=DONE", "scheme=sought&late=true")) {
            as("reader").get("/api/v1/runs?" + other).then().statusCode(200).body("items", hasSize(0));
        }
        as("reader").get("/api/v1/runs?state=SLEEPING").then().statusCode(400);
        as("reader").get("/api/v1/runs?year=soon").then().statusCode(400);
    }

    @Test
    void A_worker_that_gives_signs_of_life_keeps_its_run() {
        long id = due("alive");
        RunQueue.Claim claim = queue.claim().orElseThrow();
        for (int i = 0; i < 5; i++) {
            clock.advance(LEASE.minusSeconds(1));
            queue.extend(claim);
        }
        assertThat(worker.next()).isFalse();
        assertThat(queue.succeed(claim, composed(claim)).number()).isEqualTo(1);
        assertThat(run(id).getString("state")).isEqualTo("DONE");
    }

    @Test
    void A_clock_that_was_a_month_ahead_holds_nothing_up_once_it_is_set_right() {
        long leased = due("leased-ahead");
        clock.set("2026-12-20T09:00:00Z");
        queue.claim();
        clock.set("2026-11-20T09:00:00Z");
        queue.claim();
        clock.advance(PAUSE);
        assertThat(worker.next()).isTrue();
        assertThat(run(leased).getString("state")).isEqualTo("DONE");

        Neighbours.is(Service.CATALOG, Mood.FAILS);
        long paused = due("paused-ahead");
        clock.set("2026-12-20T09:00:00Z");
        worker.next();
        clock.set("2026-11-20T09:00:00Z");
        Neighbours.are(Mood.ANSWERS);
        assertThat(worker.next()).isTrue();
        assertThat(run(paused).getString("state")).isEqualTo("DONE");
        assertThat(editions("paused-ahead")).containsExactly(1);
    }

    @Test
    void Who_is_no_steward_of_the_scheme_may_not_ask() {
        given().contentType("application/json").body(wanted("rights", 2025)).post("/api/v1/reports").then().statusCode(401);
        for (String account : List.of("reader", "contributor", "partner", "committee")) {
            as(account).body(wanted("rights", 2025)).post("/api/v1/reports").then().statusCode(403);
        }
    }

    @Test
    void What_cannot_be_is_refused_with_all_its_faults() {
        as("steward").body(wanted("unknown", 2025)).post("/api/v1/reports").then().statusCode(422)
                .body("errors.pointer", contains("/scheme"), "errors[0].code", equalTo("scheme-unknown"));
        as("steward").body("""
                {"scheme": "a", "kind": "legal", "year": 2023}""").post("/api/v1/reports").then().statusCode(422)
                .body("errors.code", contains("report-kind-not-ready", "year-outside-scheme"));
        as("steward").body("""
                {"scheme": "a", "kind": "monthly", "year": 2025}""").post("/api/v1/reports").then().statusCode(422)
                .body("errors.code", contains("report-kind-unknown"));
        as("steward").body(wanted("a", 2027)).post("/api/v1/reports").then().statusCode(422)
                .body("errors.code", contains("year-not-begun"));
        as("steward").body("""
                {"scheme": "Not a code"}""").post("/api/v1/reports").then().statusCode(422)
                .body("errors.pointer", contains("/kind", "/scheme", "/year"));
    }

    @Test
    void A_body_that_is_null_asks_for_nothing() {
        as("steward").body("null").post("/api/v1/reports").then().statusCode(400)
                .body("type", endsWith("unreadable"), "errors", hasSize(1));
    }

    @Test
    void A_cursor_that_no_page_gave_is_unreadable() {
        as("reader").get("/api/v1/runs?after=YWJj").then().statusCode(400).body("detail", containsString("after"));
    }

    @Test
    void While_the_catalog_is_down_the_run_waits_and_then_goes_on() {
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        String run = request("waits", 2025);

        JsonPath waiting = Scenario.awaitAttempt(run, 1);
        assertThat(waiting.getString("reason")).isEqualTo("Le service catalogue ne répond pas.");
        assertThat(waiting.getString("nextAttemptAt")).isEqualTo("2026-11-20T09:00:10Z");
        assertThat(waiting.getString("attempts[0].error")).isEqualTo("Le service catalogue ne répond pas.");
        // nobody can say yet whose scheme it is
        as("committee").get(run).then().statusCode(403);

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        assertThat(worker.next()).as("before its time").isFalse();
        clock.advance(Duration.ofSeconds(10));
        worker.wake();
        JsonPath done = awaitState(run, "DONE");
        assertThat(done.getList("attempts.number")).containsExactly(1, 2);
        assertThat(done.getString("reason")).isNull();
        as("committee").get(run).then().statusCode(200);
    }

    @Test
    void While_the_indicators_fail_for_ever_the_run_tries_for_days_and_then_says_why() {
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        long id = due("fails");
        while (worker.next()) {
            clock.advance(Duration.ofHours(6));
        }
        JsonPath failed = run(id);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getList("attempts")).hasSize(15);
        assertThat(failed.getString("reason")).isEqualTo(
                "Abandon après 15 tentatives. Dernière erreur : Le service indicateurs a répondu par une erreur (HTTP 500).");
        as("reader").get("/api/v1/reports/fails/annual/2025").then().statusCode(404);
    }

    @Test
    void A_run_that_a_service_refuses_fails_at_once_and_says_what_was_refused() {
        Neighbours.is(Service.INDICATORS, Mood.REFUSES);
        long refused = due("refused");
        worker.next();
        assertThat(run(refused).getString("state")).isEqualTo("FAILED");
        assertThat(run(refused).getString("reason")).isEqualTo("Le service indicateurs refuse de donner les chiffres de 2025 "
                + "(HTTP 422) : Nombre d’erreurs relevées : 1. /indicators : 500 indicateurs au plus.");

        Neighbours.is(Service.CATALOG, Mood.REFUSES_IN_HTML);
        long barred = due("barred");
        worker.next();
        assertThat(run(barred).getString("state")).isEqualTo("FAILED");
        assertThat(run(barred).getString("reason"))
                .isEqualTo("Le service catalogue refuse de donner le schéma « barred » (HTTP 403).");
    }

    @Test
    void A_run_waits_while_the_secrets_of_the_services_differ() {
        Neighbours.is(Service.CATALOG, Mood.KNOWS_NO_SECRET);
        long id = due("secret");
        worker.next();
        assertThat(run(id).getString("state")).isEqualTo("WAITING");
        assertThat(run(id).getString("reason")).isEqualTo(
                "Le service catalogue ne reconnaît pas ce service (HTTP 401) : leur secret commun n’est pas le même.");
    }

    @Test
    void A_run_whose_scheme_is_gone_fails_at_once() {
        long id = due("unknown-since");
        worker.next();
        assertThat(run(id).getString("state")).isEqualTo("FAILED");
        assertThat(run(id).getString("reason")).isEqualTo("Le catalogue ne connaît pas le schéma « unknown-since ».");
    }

    @Test
    void A_year_found_to_be_outside_the_scheme_fails_at_once() {
        Neighbours.is(Service.CATALOG, Mood.FAILS);
        String run = as("steward").body(wanted("outside", 2019)).post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location");
        Scenario.awaitAttempt(run, 1);
        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        clock.advance(Duration.ofSeconds(10));
        worker.wake();
        assertThat(awaitState(run, "FAILED").getString("reason"))
                .isEqualTo("L’année 2019 est hors de la période du schéma, de 2024 à 2028.");
    }

    @Test
    void Workers_at_once_never_take_up_the_same_run() throws InterruptedException, ExecutionException {
        List<Long> due = IntStream.range(0, 5).mapToObj(i -> due("many")).toList();
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Long>>> tasks = IntStream.range(0, 8).<Callable<List<Long>>> mapToObj(
                    i -> () -> IntStream.range(0, 5).boxed().flatMap(j -> queue.claim().stream())
                            .map(RunQueue.Claim::run).toList())
                    .toList();
            List<Long> claimed = workers.invokeAll(tasks).stream().map(RunResourceTest::result).flatMap(List::stream)
                    .collect(Collectors.toList());
            assertThat(claimed).containsExactlyInAnyOrderElementsOf(due);
        } finally {
            workers.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void A_run_whose_worker_died_is_taken_up_again_when_its_lease_is_over() {
        long id = due("crash");
        queue.claim();
        assertThat(worker.next()).as("while the lease lasts").isFalse();

        clock.advance(LEASE);
        assertThat(worker.next()).as("it may have been the run that killed its worker").isFalse();
        clock.advance(PAUSE);
        assertThat(worker.next()).isTrue();

        assertThat(run(id).getString("state")).isEqualTo("DONE");
        assertThat(run(id).getString("attempts[0].error")).isEqualTo("La tentative a été interrompue avant sa fin.");
        assertThat(editions("crash")).containsExactly(1);
    }

    @Test
    void A_worker_that_comes_back_too_late_leaves_nothing_behind() {
        long id = due("late");
        RunQueue.Claim late = queue.claim().orElseThrow();
        Composed composed = composed(late);
        clock.advance(LEASE);
        assertThat(queue.claim()).isEmpty();
        clock.advance(PAUSE);
        RunQueue.Claim taken = queue.claim().orElseThrow();
        assertThat(taken.run()).isEqualTo(late.run());

        assertThatThrownBy(() -> queue.succeed(late, composed)).isInstanceOf(TooLateException.class);
        assertThatThrownBy(() -> queue.begin(late, Step.STORE)).isInstanceOf(TooLateException.class);
        queue.extend(late);
        queue.fail(late, "too late");
        queue.refuse(late, "too late");
        assertThat(run(id).getString("state")).isEqualTo("RUNNING");
        as("reader").get("/api/v1/reports/late/annual/2025").then().statusCode(404);

        assertThat(queue.succeed(taken, composed).number()).isEqualTo(1);
        assertThatThrownBy(() -> queue.succeed(taken, composed)).as("a second time").isInstanceOf(TooLateException.class);
        assertThat(editions("late")).containsExactly(1);
    }

    @Test
    void A_run_that_kills_its_worker_each_time_is_given_up() {
        long id = due("deadly");
        for (int i = 0; i < 15; i++) {
            assertThat(queue.claim()).isPresent();
            clock.advance(LEASE);
            assertThat(queue.claim()).isEmpty();
            clock.advance(Duration.ofHours(6));
        }
        assertThat(queue.claim()).isEmpty();
        assertThat(run(id).getString("state")).isEqualTo("FAILED");
        assertThat(run(id).getString("reason")).startsWith("Abandon après 15 tentatives.");
    }

    @Test
    void A_run_that_is_not_there_is_not_found() {
        as("reader").get("/api/v1/runs/0").then().statusCode(404);
        given().get("/api/v1/runs/0").then().statusCode(401);
    }
}
