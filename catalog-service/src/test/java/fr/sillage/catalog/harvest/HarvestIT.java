package fr.sillage.catalog.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two installations that follow each other, each a packaged service on a database of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarvestIT {

    private static final String PATH = "/api/v1/purchasing-intentions/";
    private static final String PUBLIC = "/api/v1/public/purchasing-intentions";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int INTENTIONS = 25;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static InstalledCatalog ours;
    private static InstalledCatalog theirs;

    @BeforeAll
    static void twoInstallations() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
        ours = new InstalledCatalog("ours", postgres, folder);
        theirs = new InstalledCatalog("theirs", postgres, folder);
        for (InstalledCatalog catalog : List.of(ours, theirs)) {
            catalog.start();
        }
        for (InstalledCatalog catalog : List.of(ours, theirs)) {
            await("the services, see " + folder, catalog::isReady);
            put(catalog, "organisations/243500139", "{\"name\": \"Rennes Métropole\", \"kind\": \"EPCI\"}");
            put(catalog, "purchase-families/commune", "{\"title\": \"Famille commune\"}");
        }
        follow(ours, "eux", theirs);
        follow(theirs, "nous", ours);
    }

    @AfterAll
    static void gone() throws InterruptedException, IOException {
        ours.kill();
        theirs.kill();
        postgres.close();
    }

    private static void await(String what, BooleanSupplier there) {
        long start = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("In vain waited for " + what);
            }
            LockSupport.parkNanos(POLL_NS);
        }
    }

    private static void put(InstalledCatalog catalog, String path, String body) {
        catalog.as("admin").header("If-None-Match", "*").body(body).put("/api/v1/" + path).then().statusCode(201);
    }

    private static void follow(InstalledCatalog follower, String code, InstalledCatalog followed) {
        put(follower, "partners/" + code, """
                {"name": "%s", "siren": "243500139", "url": "%s", "harvest": true}""".formatted(code, followed.url()));
    }

    private static void publish(InstalledCatalog catalog, String ref) {
        put(catalog, "purchasing-intentions/" + ref, """
                {"buyers": ["243500139"], "title": "Intention %s", "family": "commune", "category": "SERVICES",
                 "publication": "2031"}""".formatted(ref));
        step(catalog, ref, "PLANNED");
        step(catalog, ref, "PUBLISHED");
    }

    private static void step(InstalledCatalog catalog, String ref, String to) {
        catalog.as("steward").body("{\"to\": \"%s\", \"on\": \"2026-01-15\", \"reason\": \"Essai\"}".formatted(to))
                .post(PATH + ref + "/transitions").then().statusCode(201);
    }

    /** References of all that an installation tells, its own and others'. */
    private static Set<String> told(InstalledCatalog catalog) {
        return new TreeSet<>(catalog.anybody().get(PUBLIC + "?limit=500").then().statusCode(200)
                .extract().<List<String>> path("items.ref"));
    }

    private static int head(InstalledCatalog catalog) {
        return catalog.anybody().get(PUBLIC + "/changes?limit=1000").then().statusCode(200).extract().path("position");
    }

    private static <T> T harvest(InstalledCatalog catalog, String partner, String field) {
        return catalog.as("steward").get("/api/v1/partners/{code}/harvest", partner).then().statusCode(200).extract()
                .path(field);
    }

    private static void awaitNextHarvest(InstalledCatalog catalog, String partner) {
        String before = harvest(catalog, partner, "succeededAt");
        await("a harvest", () -> !String.valueOf((Object) harvest(catalog, partner, "succeededAt")).equals(before));
    }

    @Test
    @Order(1)
    void Killed_again_and_again_one_still_takes_over_all_that_the_other_publishes() throws Exception {
        var random = new Random(35);
        Set<String> expected = IntStream.rangeClosed(1, INTENTIONS).mapToObj(i -> "eux.t-" + i)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 1; i <= INTENTIONS; i++) {
            publish(theirs, "t-" + i);
            if (i % 8 == 0) {
                await("the service that is to be killed", ours::isReady);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_000)));
                ours.kill();
                ours.start();
            }
        }
        await("the service that was killed", ours::isReady);
        await("all that was published", () -> told(ours).containsAll(expected));
        assertThat(ours.anybody().get(PUBLIC + "/eux.t-1").then().statusCode(200).extract().<String> path("source.name"))
                .isEqualTo("eux");
        // once each: none was told a second time by whoever went on after the kill
        for (String ref : expected) {
            assertThat(ours.anybody().get(PUBLIC + "/" + ref + "/versions").then().extract().<Integer> path("total"))
                    .as(ref).isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void What_two_take_over_from_each_other_does_not_go_round() {
        publish(ours, "n-1");
        await("ours at theirs", () -> told(theirs).contains("nous.n-1"));
        awaitNextHarvest(ours, "eux");
        int ourHead = head(ours);
        int theirHead = head(theirs);
        for (int i = 0; i < 2; i++) {
            awaitNextHarvest(ours, "eux");
            awaitNextHarvest(theirs, "nous");
        }
        assertThat(head(ours)).isEqualTo(ourHead);
        assertThat(head(theirs)).isEqualTo(theirHead);
        assertThat(told(ours)).hasSize(INTENTIONS + 1).noneMatch(ref -> ref.contains("nous"));
        assertThat(told(theirs)).hasSize(INTENTIONS + 1).noneMatch(ref -> ref.contains("eux"));
    }

    @Test
    @Order(3)
    void What_is_withdrawn_there_is_withdrawn_here_and_an_outage_withdraws_nothing() throws Exception {
        step(theirs, "t-2", "WITHDRAWN");
        await("the withdrawal", () -> !told(ours).contains("eux.t-2"));
        theirs.kill();
        await("the outage to be seen", () -> harvest(ours, "eux", "failure.code") != null);
        assertThat(told(ours)).contains("eux.t-1").hasSize(INTENTIONS);
        theirs.start();
        await("the partner to be back", () -> harvest(ours, "eux", "failure.code") == null);
        await("the partner", theirs::isReady);
    }

    @Test
    @Order(4)
    void A_database_made_anew_there_is_read_anew_and_what_it_lost_is_withdrawn_here() throws Exception {
        theirs.sql("DELETE FROM feed_search WHERE ref = 't-3'", "DELETE FROM feed WHERE ref = 't-3'",
                "UPDATE feed_head SET epoch = 'another-epoch'");
        await("the loss", () -> !told(ours).contains("eux.t-3"));
        assertThat(told(ours)).contains("eux.t-1", "eux.t-4").hasSize(INTENTIONS - 1);
        assertThat(HarvestIT.<String> harvest(ours, "eux", "epoch")).isEqualTo("another-epoch");
    }
}
