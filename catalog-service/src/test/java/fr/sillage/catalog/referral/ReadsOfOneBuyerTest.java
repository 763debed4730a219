package fr.sillage.catalog.referral;

import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PageRequest;
import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.intention.IntentionQuery;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReadsOfOneBuyerTest {

    private static final String BUYER = "200061042";
    private static final Optional<Set<String>> READABLE = Optional.of(Set.of(BUYER));

    @Inject
    EntityManager database;

    @Inject
    PurchasingIntentionRepository intentions;

    private static void intention(String ref, String more) {
        put("/purchasing-intentions/" + ref,
                """
                        {"buyers": ["%s"], "title": "Achat %s", "family": "seule", "category": "SUPPLIES", "publication": "2026-11"%s}"""
                        .formatted(BUYER, ref, more))
                .statusCode(201);
    }

    @Test
    @TestTransaction
    void What_is_read_of_a_buyer_looks_at_no_rows_of_a_thousand_others() {
        put("/organisations/" + BUYER, "{\"name\": \"Communauté seule\", \"kind\": \"EPCI\"}");
        put("/purchase-families/seule", "{\"title\": \"Famille seule\"}");
        intention("seule-1", "");
        intention("seule-2", """
                , "withoutSocialCondition": {"ground": "NO_LINK", "text": "Licence"}""");
        execute("""
                INSERT INTO referral (intention_id, ref, referent, asked_on, change_set)
                SELECT id, ref, 'SOCIAL_CLAUSES', date '2026-03-01', change_set FROM own""");
        execute("""
                INSERT INTO review (intention_id, number, held_on, body, change_set)
                SELECT id, 1, date '2025-03-01', '{}', change_set FROM own""");
        forAThousandOthers("intention", "id", "'ref', n || t.ref, 'buyers', jsonb_build_array(n)");
        forAThousandOthers("referral", "intention_id", "'asked_on', date '2026-02-01'");
        forAThousandOthers("review", "intention_id", "'number', t.number");
        execute("ANALYZE");

        assertThat(rowsLookedAt("referral", () -> new ReferralSearch(new ReferralQuery(), READABLE).find(database, 1)))
                .isEqualTo(2);
        assertThat(rowsLookedAt("review", () -> intentions.concerning(2025, READABLE))).isEqualTo(2);
        assertThat(rowsLookedAt("intention", () -> intentions.withoutSocialCondition(new IntentionQuery(), READABLE)
                .page(new PageRequest()))).isEqualTo(1);
    }

    /** @param fields what differs besides the keys */
    private void forAThousandOthers(String table, String key, String fields) {
        execute("""
                INSERT INTO %1$s OVERRIDING SYSTEM VALUE
                SELECT copy.* FROM %1$s t, generate_series(1, 1000) n, jsonb_populate_record(t, jsonb_build_object(
                    'id', t.id + n * 1000000, '%2$s', t.%2$s + n * 1000000, %3$s)) copy
                WHERE t.%2$s IN (SELECT id FROM own)""".formatted(table, key, fields));
    }

    private void execute(String sql) {
        database.createNativeQuery(sql.replace("FROM own", "FROM intention WHERE buyers = CAST(ARRAY['" + BUYER
                + "'] AS varchar[])")).executeUpdate();
    }

    private long rowsLookedAt(String table, Supplier<List<?>> read) {
        long before = rowsLookedAt(table);
        assertThat(read.get()).isNotEmpty();
        return rowsLookedAt(table) - before;
    }

    private long rowsLookedAt(String table) {
        return (Long) database.createNativeQuery("""
                SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
                WHERE schemaname = current_schema() AND relname = :table""", Long.class)
                .setParameter("table", table).getSingleResult();
    }
}
