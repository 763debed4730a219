package fr.sillage.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class RunTest {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
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
        assertThat(run.leaseUntil()).isEqualTo(NOON.plus(LEASE));
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
    void A_run_taken_up_again_raises_the_fence_against_whoever_held_it() {
        run.begin(NOON, LEASE);
        run.begin(NOON.plus(LEASE), LEASE);
        assertThat(run.attempt()).isEqualTo(2);
        assertThat(run.attempts().get(0).error()).contains("interrompue");
        assertThat(run.attempts().get(1).endedAt()).isNull();
    }

    @Test
    void A_run_whose_last_attempt_was_cut_short_is_spent() {
        run.begin(NOON, LEASE);
        assertThat(run.isSpent(PAUSES)).isFalse();
        run.begin(NOON.plus(LEASE), LEASE);
        assertThat(run.isSpent(PAUSES)).isTrue();
        run.giveUp(PAUSES, NOON.plus(LEASE).plus(LEASE));
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
    }

    @Test
    void A_refused_run_is_not_tried_again() {
        run.begin(NOON, LEASE);
        run.refuse("L’année est hors de la période.", NOON);
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.reason()).isEqualTo("L’année est hors de la période.");
    }

    @Test
    void A_run_of_nobody_knows_whose_scheme_is_for_the_staff_of_the_instance() {
        var unknown = new Run(new RunBody("a", "annual", 2025), List.of(), NOON, 1);
        assertThat(unknown.buyers()).containsExactly("*");
    }
}
