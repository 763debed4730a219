package fr.sillage.catalog.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.referral.ReferralRepository.OfIntention;

/** A {@link ReferralQuery} as one statement, the longest asked first. */
final class ReferralSearch {

    private final List<String> conditions = new ArrayList<>(List.of("i.id = r.intention_id"));
    private final Map<String, Object> values = new HashMap<>();

    /** @param readable the buyers whose intentions the caller may read; empty for all */
    ReferralSearch(ReferralQuery query, Optional<Set<String>> readable) {
        readable.ifPresent(buyers -> where("i.buyers && :readable", "readable", buyers.toArray(String[]::new)));
        where("i.buyers @> CAST(ARRAY[:buyer] AS varchar[])", "buyer", query.buyer);
        where("i.scheme = :scheme", "scheme", query.scheme);
        where("r.referent = :referent", "referent", query.referent == null ? null : query.referent.name());
        where("(r.answered_on IS NOT NULL) = :answered", "answered",
                query.answered == null ? null : Boolean.valueOf(query.answered));
    }

    ReferralSearch after(Optional<DatedKey<Referent>> last) {
        last.ifPresent(key -> {
            where("(r.asked_on, i.ref, r.referent) > (:day, :ref, :word)", "day", key.day());
            values.put("ref", key.ref());
            values.put("word", key.word().name());
        });
        return this;
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    List<OfIntention> find(EntityManager database, int rows) {
        var query = database.unwrap(Session.class)
                .createNativeQuery("SELECT {r.*}, {i.*} FROM referral r, intention i WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY r.asked_on, i.ref, r.referent LIMIT :rows", Object[].class)
                .addEntity("r", Referral.class).addEntity("i", PurchasingIntention.class).setParameter("rows", rows);
        values.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new OfIntention((Referral) row[0], (PurchasingIntention) row[1])).toList();
    }
}
