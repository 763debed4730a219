package fr.sillage.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.reporting.step.Step;

class RunTest {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Lease LEASE = new Lease(Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Pauses PAUSES = new Pauses(Duration.ofSeconds(10), Duration.ofHours(6), 2);

    private final Run run = new Run(new RunBody("a", "annual", 2025), List.of("223500018"), NOON, 1);

    @Test
    void A_run_is_due_when_it_is_asked_for() {
        assertThat(run.state()).isEqualTo(Run.State.WAITING);
        assertThat(run.nextAttemptAt()).isEqualTo(NOON);
    }

    @Test
    void A_run_that_is_taken_up_is_leased() {
        run.begin(NOON, LEASE);
        assertThat(run.state()).isEqualTo(Run.State.RUNNING);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.leaseUntil()).isEqualTo(NOON.plusSeconds(30));
        assertThat(run.nextAttemptAt()).isNull();
    }

    @Test
    void A_failed_attempt_waits_and_says_why() {
        run.begin(NOON, LEASE);
        run.fail("Le service catalogue ne répond pas.", PAUSES, NOON.plusSeconds(2));
        assertThat(run.state()).isEqualTo(Run.State.WAITING);
        assertThat(run.reason()).isEqualTo("Le service catalogue ne répond pas.");
        assertThat(run.nextAttemptAt()).isEqualTo(NOON.plusSeconds(12));
        assertThat(run.attempts().get(0).endedAt()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void The_last_attempt_fails_for_good() {
        run.begin(NOON, LEASE);
        run.fail("Première erreur.", PAUSES, NOON);
        run.begin(NOON, LEASE);
        run.fail("Seconde erreur.", PAUSES, NOON);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.nextAttemptAt()).isNull();
        assertThat(run.reason()).isEqualTo("Abandon après 2 tentatives. Dernière erreur : Seconde erreur.");
        assertThat(run.attempts()).extracting(Attempt::error).containsExactly("Première erreur.", "Seconde erreur.");
    }

    @Test
    void A_lease_goes_on_while_its_holder_is_alive_but_not_for_ever() {
        run.begin(NOON, LEASE);
        run.extend(NOON.plusSeconds(20), LEASE);
        assertThat(run.leaseUntil()).isEqualTo(NOON.plusSeconds(50));
        run.extend(NOON.plus(Duration.ofMinutes(14)).plusSeconds(50), LEASE);
        assertThat(run.leaseUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        run.extend(NOON.plus(Duration.ofHours(1)), LEASE);
        assertThat(run.leaseUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void A_step_lasts_until_the_next_and_bears_the_error_that_ends_it() {
        run.begin(NOON, LEASE);
        run.begin(Step.GATHER_CATALOG, NOON);
        run.begin(Step.GATHER_FIGURES, NOON.plusSeconds(1));
        run.fail("Le service indicateurs ne répond pas.", PAUSES, NOON.plusSeconds(3));
        assertThat(run.attempts().get(0).steps()).extracting(AttemptStep::step, AttemptStep::startedAt, AttemptStep::endedAt,
                AttemptStep::error)
                .containsExactly(tuple(Step.GATHER_CATALOG, NOON, NOON.plusSeconds(1), null),
                        tuple(Step.GATHER_FIGURES, NOON.plusSeconds(1), NOON.plusSeconds(3),
                                "Le service indicateurs ne répond pas."));
    }

    @Test
    void A_run_taken_up_again_raises_the_fence_against_whoever_held_it() {
        run.begin(NOON, LEASE);
        run.abandon(PAUSES, NOON.plusSeconds(30));
        assertThat(run.nextAttemptAt()).isEqualTo(NOON.plusSeconds(40));
        run.begin(NOON.plusSeconds(40), LEASE);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.attempts().get(0).error()).contains("interrompue");
        assertThat(run.attempts().get(1).endedAt()).isNull();
    }

    @Test
    void A_run_whose_last_attempt_was_cut_short_has_failed() {
        run.begin(NOON, LEASE);
        run.abandon(PAUSES, NOON.plusSeconds(30));
        assertThat(run.state()).isEqualTo(Run.State.WAITING);
        run.begin(NOON.plusSeconds(40), LEASE);
        run.abandon(PAUSES, NOON.plusSeconds(70));
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.leaseUntil()).isNull();
    }

    @Test
    void A_refused_run_is_not_tried_again() {
        run.begin(NOON, LEASE);
        run.refuse("L’année est hors de la période.", PAUSES, NOON);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.reason()).isEqualTo("L’année est hors de la période.");
    }

    @Test
    void A_run_of_nobody_knows_whose_scheme_is_for_the_staff_of_the_instance() {
        var unknown = new Run(new RunBody("a", "annual", 2025), List.of(), NOON, 1);
        assertThat(unknown.buyers()).containsExactly("*");
    }
}
