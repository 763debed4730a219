package fr.sillage.catalog.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.intention.PurchasingIntention;

/** A {@link LibraryQuery} as one statement: in the order of the shelves, or by how well the words fit. */
final class LibrarySearch {

    private static final String QUERY = "(french_query(:apart) || french_query(:together))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean ranked;

    /** An item that was found, with what to go on after it with. */
    record Found(long id, String cursor) {
    }

    /** @param intention the one that the query names; empty where there is none, or it names none */
    LibrarySearch(LibraryQuery query, LibraryReader reader, Optional<PurchasingIntention> intention) {
        visible(reader);
        where("shelf = :shelf", "shelf", name(query.shelf));
        where("kind = :kind", "kind", name(query.kind));
        where("public.unaccent(lower(heading)) = public.unaccent(lower(:heading))", "heading", query.heading);
        where("families && ARRAY(SELECT CAST(code AS varchar) FROM purchase_family WHERE :family IN (code, parent))", "family",
                query.family);
        where(":theme = ANY (themes)", "theme", name(query.theme));
        where("state = :state", "state", name(query.state));
        where("EXISTS (SELECT FROM unnest(publishers) p WHERE strpos(public.unaccent(lower(p)), public.unaccent(lower(:publisher))) > 0)",
                "publisher", query.publisher);
        where("year = :year", "year", query.year);
        where("scheme = :scheme", "scheme", query.scheme);
        where("buyer = :buyer", "buyer", query.buyer);
        if (query.intention != null) {
            intention.ifPresentOrElse(this::helping, () -> conditions.add("false"));
        }
        ranked = query.q != null && !query.q.isBlank();
        if (ranked) {
            List<String> asked = Compounds.asked(query.q);
            where("words @@ " + QUERY, "apart", asked.get(0));
            values.put("together", asked.get(1));
        }
    }

    private void visible(LibraryReader reader) {
        reader.stewarded().ifPresent(buyers -> {
            conditions.add("(state = 'PUBLISHED' OR buyer = ANY (:stewarded)"
                    + " OR author_id = (SELECT a.id FROM author a WHERE a.name = :reader))");
            values.put("stewarded", buyers.toArray(String[]::new));
            values.put("reader", reader.name());
        });
    }

    /** With what is bought, or the family that it is a part of, or what is cared for. */
    private void helping(PurchasingIntention intention) {
        conditions.add(
                "(families && ARRAY(SELECT CAST(unnest(ARRAY[code, parent]) AS varchar) FROM purchase_family WHERE code = :bought)"
                        + " OR themes && CAST(:cared AS varchar[]))");
        values.put("bought", intention.body().family());
        values.put("cared", Stream.concat(intention.body().considerations().stream(),
                intention.body().lots().stream().flatMap(lot -> lot.considerations().stream()))
                .map(consideration -> consideration.theme().name()).distinct().toArray(String[]::new));
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /**
     * @param after the cursor of the page before; empty for the first page
     * @throws ProblemException 400 for a cursor that is none of ours
     */
    List<Found> page(EntityManager database, String after, int rows) {
        if (!ranked) {
            return found(database, "SELECT id, sort_key FROM library_item" + where(after.isEmpty() ? "" : "sort_key > :after")
                    + " ORDER BY sort_key LIMIT " + rows, after.isEmpty() ? Map.of() : Map.of("after", after));
        }
        // shortest text of a float4 reads back as the same float4
        return found(database,
                "SELECT id, rank || '|' || code FROM (SELECT id, code, ts_rank(words, " + QUERY
                        + ", 1) AS rank FROM library_item"
                        + where("") + ") found"
                        + (after.isEmpty() ? "" : " WHERE rank < :rank OR rank = :rank AND code > :after")
                        + " ORDER BY rank DESC, code LIMIT " + rows,
                after.isEmpty() ? Map.of() : position(after));
    }

    /** All that is found, in the order of the shelves. */
    List<Found> all(EntityManager database) {
        return found(database, "SELECT id, sort_key FROM library_item" + where("") + " ORDER BY sort_key", Map.of());
    }

    /** How many there are for each value of an expression, by kind. */
    List<Object[]> count(EntityManager database, String expression) {
        Query query = database.createNativeQuery("SELECT " + expression + " AS counted, kind, count(*) FROM library_item"
                + where("") + " GROUP BY 1, 2 ORDER BY 1, 2");
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> counts = query.getResultList();
        return counts;
    }

    private String where(String more) {
        List<String> all = new ArrayList<>(conditions);
        if (!more.isEmpty()) {
            all.add(more);
        }
        return all.isEmpty() ? "" : all.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private List<Found> found(EntityManager database, String sql, Map<String, Object> position) {
        Query query = database.createNativeQuery(sql, Object[].class);
        values.forEach(query::setParameter);
        position.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> new Found(((Number) row[0]).longValue(), (String) row[1])).toList();
    }

    private static Map<String, Object> position(String after) {
        int bar = after.indexOf('|');
        try {
            return Map.of("rank", Float.valueOf(after.substring(0, bar)), "after", after.substring(bar + 1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw ProblemException.of(ProblemType.UNREADABLE, "cursor-unreadable");
        }
    }
}
