package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.run.WaitingRuns.editions;
import static fr.sillage.reporting.run.WaitingRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Which worker holds a run, and until when. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class RunLeaseTest {

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
    Gathering gathering;

    @Inject
    Composition composition;

    @Inject
    WaitingRuns runs;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    private Composed composed(RunQueue.Claim claim) {
        return composition.compose(gathering.gather(claim.scheme(), claim.kind(), claim.year(), Steps.UNTOLD), claim.kind(),
                claim.year(), Steps.UNTOLD);
    }

    @Test
    void A_worker_that_gives_signs_of_life_keeps_its_run() {
        long id = runs.add("alive");
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
        long leased = runs.add("leased-ahead");
        clock.set("2026-12-20T09:00:00Z");
        queue.claim();
        clock.set("2026-11-20T09:00:00Z");
        queue.claim();
        clock.advance(PAUSE);
        assertThat(worker.next()).isTrue();
        assertThat(run(leased).getString("state")).isEqualTo("DONE");

        Neighbours.is(Service.CATALOG, Mood.FAILS);
        long paused = runs.add("paused-ahead");
        clock.set("2026-12-20T09:00:00Z");
        worker.next();
        clock.set("2026-11-20T09:00:00Z");
        Neighbours.are(Mood.ANSWERS);
        assertThat(worker.next()).isTrue();
        assertThat(run(paused).getString("state")).isEqualTo("DONE");
        assertThat(editions("paused-ahead")).containsExactly(1);
    }

    @Test
    void Workers_at_once_never_take_up_the_same_run() throws InterruptedException, ExecutionException {
        List<Long> due = IntStream.range(0, 5).mapToObj(i -> runs.add("many")).toList();
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Long>>> tasks = IntStream.range(0, 8).<Callable<List<Long>>> mapToObj(
                    i -> () -> IntStream.range(0, 5).boxed().flatMap(j -> queue.claim().stream())
                            .map(RunQueue.Claim::run).toList())
                    .toList();
            List<Long> claimed = workers.invokeAll(tasks).stream().map(RunLeaseTest::result).flatMap(List::stream)
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
        long id = runs.add("crash");
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
        long id = runs.add("late");
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
        long id = runs.add("deadly");
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
}
