package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import fr.sillage.catalog.feed.SearchText;
import fr.sillage.catalog.vocabulary.ConsiderationFilter;

/** An {@link IntentionQuery} as one statement, in the order of references. */
final class IntentionSearch {

    /** Of the buyers, by whom intentions are found before all else. */
    private final List<String> bought = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param readable the buyers whose intentions the caller may read; empty for all */
    IntentionSearch(IntentionQuery query, Optional<Set<String>> readable) {
        readable.ifPresent(buyers -> {
            bought.add("buyers && :readable");
            values.put("readable", buyers.toArray(String[]::new));
        });
        if (query.buyer != null) {
            bought.add("buyers @> CAST(ARRAY[:buyer] AS varchar[])");
            values.put("buyer", query.buyer);
        }
        where("scheme = :scheme", "scheme", query.scheme);
        where("status = :status", "status", query.status == null ? null : query.status.name());
        where("family IN (SELECT code FROM purchase_family WHERE :family IN (code, parent))", "family", query.family);
        where("""
                (jsonb_path_exists(body, '$.**.cpv[*] ? (@ starts with $prefix)', jsonb_build_object('prefix', :cpv))
                 OR jsonb_path_exists(body, '$.otherCpv[*] ? (@ starts with $prefix)', jsonb_build_object('prefix', :cpv)))""",
                "cpv", query.cpv);
        ConsiderationFilter.of(given(query.kind), given(query.theme), given(query.reserved))
                .ifPresent(filter -> conditions.add("jsonb_path_exists(body, '$.**.considerations[*]" + filter + "')"));
        where("(body ->> 'innovation')::boolean = :innovation", "innovation",
                query.innovation == null ? null : Boolean.valueOf(query.innovation));
        where("(directorate = :directorate OR jsonb_exists(body -> 'otherDirectorates', :directorate))", "directorate",
                query.directorate);
        where("strpos(public.unaccent(lower(lead)), public.unaccent(lower(:lead))) > 0", "lead", query.lead);
        if (query.year != null) {
            published(LocalDate.of(query.year, 1, 1), LocalDate.of(query.year, 12, 31), "publication_from");
        }
        if (query.quarter != null) {
            published(ExpectedDates.first(query.quarter), ExpectedDates.last(query.quarter), "publication_until");
        }
        where("coalesce(amount_to, CASE WHEN amount_from IS NOT NULL THEN 'Infinity'::numeric END) >= :amountFrom",
                "amountFrom", query.amountFrom == null ? null : new BigDecimal(query.amountFrom));
        where("coalesce(amount_from, CASE WHEN amount_to IS NOT NULL THEN 0 END) <= :amountTo", "amountTo",
                query.amountTo == null ? null : new BigDecimal(query.amountTo));
        where("words @@ french_query(:words)", "words",
                query.q == null || query.q.isBlank() ? null : SearchText.plain(query.q));
    }

    private static <T> List<T> given(T word) {
        return Stream.ofNullable(word).toList();
    }

    /** @param end the column that must not lie before the first day */
    private void published(LocalDate first, LocalDate last, String end) {
        where(end + " >= :first_" + end, "first_" + end, first);
        where("publication_from <= :last_" + end, "last_" + end, last);
    }

    /** Not at their end. */
    IntentionSearch open() {
        where("status <> ALL (:ended)", "ended", Arrays.stream(IntentionStatus.values()).filter(IntentionStatus::isEnd)
                .map(Enum::name).toArray(String[]::new));
        return this;
    }

    /** Expected or once expected, notified, reviewed or chosen for a closer look in a year. */
    IntentionSearch concerning(int year) {
        String chosen = ":chosen || ref";
        conditions.add("""
                (publication_from BETWEEN :first AND :last OR notified_on BETWEEN :first AND :last
                 OR id IN (SELECT intention_id FROM intention_version WHERE left(body ->> 'publication', 4) = :year AND %1$s)
                 OR %2$s IN (SELECT subject_ref FROM opinion WHERE subject_type = 'targeted-file' AND %3$s)
                 OR id IN (SELECT intention_id FROM review WHERE held_on BETWEEN :first AND :last AND %1$s))"""
                .formatted(ofOwn("intention_id", "id"), chosen, ofOwn("subject_ref", chosen)));
        values.put("chosen", year + "/");
        values.put("year", Integer.toString(year));
        values.put("first", LocalDate.of(year, 1, 1));
        values.put("last", LocalDate.of(year, 12, 31));
        return this;
    }

    /** What is told of the intentions of some buyers is not looked for among what is told of all. */
    private String ofOwn(String column, String expression) {
        return bought.isEmpty() ? "true" : column + " = ANY (ARRAY(SELECT " + expression + " FROM own))";
    }

    IntentionSearch withoutSocialCondition() {
        // those of a buyer have an index of their own
        (bought.isEmpty() ? conditions : bought).add("jsonb_typeof(body -> 'withoutSocialCondition') = 'object'");
        return this;
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    List<PurchasingIntention> all(EntityManager database) {
        return after(database, "", Integer.MAX_VALUE);
    }

    /** @param after a reference; empty for the first of them */
    List<PurchasingIntention> after(EntityManager database, String after, int rows) {
        // those of some buyers are few among many: not to be found by going through all in the order of references, as PostgreSQL
        // might for the sake of a page
        String own = bought.isEmpty() ? ""
                : "WITH own AS MATERIALIZED (SELECT * FROM intention WHERE " + String.join(" AND ", bought) + ") ";
        String where = conditions.stream().map(condition -> " AND " + condition).collect(Collectors.joining());
        var query = database.createNativeQuery(own + "SELECT * FROM " + (bought.isEmpty() ? "intention" : "own")
                + " WHERE ref > :after" + where + " ORDER BY ref LIMIT :rows", PurchasingIntention.class)
                .setParameter("after", after).setParameter("rows", rows);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<PurchasingIntention> found = query.getResultList();
        return found;
    }
}
