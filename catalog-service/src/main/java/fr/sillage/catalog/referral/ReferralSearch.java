package fr.sillage.catalog.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import fr.sillage.catalog.intention.DatedKey;

/** A {@link ReferralQuery} as one statement, the longest asked first. */
final class ReferralSearch {

    /** Of the intentions, found by these before their referrals are. */
    private final List<String> fence = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    /** @param readable the buyers whose intentions the caller may read; empty for all */
    ReferralSearch(ReferralQuery query, Optional<Set<String>> readable) {
        readable.ifPresent(buyers -> where(fence, "buyers && :readable", "readable", buyers.toArray(String[]::new)));
        where(fence, "buyers @> CAST(ARRAY[:buyer] AS varchar[])", "buyer", query.buyer);
        where(fence, "scheme = :scheme", "scheme", query.scheme);
        where(conditions, "referent = :referent", "referent", query.referent == null ? null : query.referent.name());
        if (query.answered != null) {
            conditions.add(Boolean.parseBoolean(query.answered) ? "answered_on IS NOT NULL" : "answered_on IS NULL");
        }
    }

    ReferralSearch after(Optional<DatedKey<Referent>> last) {
        last.ifPresent(key -> {
            where(conditions, "(asked_on, ref, referent) > (:day, :ref, :word)", "day", key.day());
            values.put("ref", key.ref());
            values.put("word", key.word().name());
        });
        return this;
    }

    private void where(List<String> all, String condition, String name, Object value) {
        if (value != null) {
            all.add(condition);
            values.put(name, value);
        }
    }

    List<Referral> find(EntityManager database, int rows) {
        // they lie together, as their intentions do: they are not looked up one by one, nor among all in the order of their days
        String source = fence.isEmpty() ? "referral"
                : "(SELECT * FROM referral WHERE intention_id = ANY (ARRAY(SELECT id FROM intention WHERE "
                        + String.join(" AND ", fence) + ")) OFFSET 0) referral";
        var query = database.createNativeQuery("SELECT * FROM " + source + " WHERE " + String.join(" AND ", conditions)
                + " ORDER BY asked_on, ref, referent LIMIT :rows", Referral.class).setParameter("rows", rows);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Referral> found = query.getResultList();
        return found;
    }
}
